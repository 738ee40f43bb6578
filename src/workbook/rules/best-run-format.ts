// The best run's row, marked by one conditional format that Excel keeps live. Its formula opens with a condition that is
// always true and names Runsheet and the metric: by it the format is found again in any copy of the workbook, and no
// other format is ever touched.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { absoluteAddress, columnLetters } from "../../cells/address";
import { textLiteral } from "../../cells/structured-reference";
import type { TableShape } from "../layout";
import { bodyRange } from "../resize-table";
import type { WorkbookSession } from "../run-excel";

const MARK = "Runsheet best run: ";
const LOOK = { fill: "#FFE699", font: "#000000" };

/** What the highlight goes by; positions are those of columns in the table. */
export interface HighlightTarget {
  readonly metric: string;
  readonly goal: Exclude<Goal, "none">;
  readonly tolerance: number;
  readonly metricColumn: number;
  readonly statusColumn: number;
}

/** A highlight that stands in the workbook. */
export interface FoundHighlight {
  readonly id: string;
  readonly metric: string;
}

/**
 * The condition, relative to the first body row: completed, a number in the metric's cell, and within the tolerance of
 * the best completed run. Absolute addresses, because conditional formats take no structured references; Excel moves
 * them with the table. MAXIFS and MINIFS are of Excel 2019.
 */
export function highlightFormula(table: TableShape, target: HighlightTarget): string {
  const first = table.headerRow + 2;
  const cell = (position: number): string => `$${columnLetters(table.column + position)}${first}`;
  const column = (position: number): string =>
    absoluteAddress(table.headerRow + 1, table.column + position, Math.max(2, table.rows), 1);
  const { metricColumn, statusColumn, tolerance } = target;
  const best = `${target.goal === "maximize" ? "MAXIFS" : "MINIFS"}(${column(metricColumn)},${column(statusColumn)},"Completed")`;
  const value = cell(metricColumn);
  const behind = target.goal === "maximize" ? `${best}-${value}` : `${value}-${best}`;
  const compared = tolerance === 0 ? `${value}=${best}` : `${behind}<=${tolerance}`;
  return `=AND(${textLiteral(MARK + target.metric)}<>"",${cell(statusColumn)}="Completed",ISNUMBER(${value}),${compared})`;
}

/** The metric that a formula of ours highlights; undefined for any other formula. */
export function highlightedMetric(formula: string): string | undefined {
  const [, mark] = /^=AND\("((?:[^"]|"")*)"<>"",/.exec(formula) ?? [];
  const text = mark?.replaceAll('""', '"');
  return text?.startsWith(MARK) ? text.slice(MARK.length) : undefined;
}

/** Finds our highlights on the table's sheet; two syncs. */
export async function findHighlights(context: WorkbookSession, table: TableShape): Promise<FoundHighlight[]> {
  const formats = context.workbook.worksheets.getItem(table.sheetId).getRange().conditionalFormats;
  formats.load("items/id,items/type");
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  if (custom.length === 0) {
    return [];
  }
  const rules = custom.map((format) => format.custom.rule.load("formula"));
  await context.sync();
  return custom.flatMap(({ id }, index) => {
    const metric = highlightedMetric(rules[index]?.formula ?? "");
    return metric === undefined ? [] : [{ id, metric }];
  });
}

/** Queues the removal of highlights found before. */
export function removeHighlights(
  context: WorkbookSession,
  table: TableShape,
  found: readonly FoundHighlight[],
): void {
  const formats = context.workbook.worksheets.getItem(table.sheetId).getRange().conditionalFormats;
  for (const { id } of found) {
    formats.getItem(id).delete();
  }
}

/** Queues the highlight over the whole body; load its id and sync to know it. */
export function addHighlight(
  context: WorkbookSession,
  table: TableShape,
  target: HighlightTarget,
): Excel.ConditionalFormat {
  const body = bodyRange(context, table, 0, table.rows);
  const format = body.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = highlightFormula(table, target);
  format.custom.format.fill.color = LOOK.fill;
  format.custom.format.font.color = LOOK.font;
  format.custom.format.font.bold = true;
  return format;
}
