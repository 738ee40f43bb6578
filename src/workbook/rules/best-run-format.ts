// The best run's row, marked by one conditional format that Excel keeps live. Its formula opens with a condition that is
// always true and names Runsheet: by it the format is found again in any copy of the workbook, and no other format is
// ever touched. It compares with two cells that hold the ends of the winners' span; the metric is that of the column
// which it looks at, so a renamed column or metric stays highlighted.

import { absoluteAddress, columnLetters, columnNumber } from "../../cells/address";
import type { LiveNode } from "../../tracking/filter/live-node";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { EACH_FROM, EACH_TO, EACH_VALUES } from "../generated/best-each-cells";
import { winsItsOwn } from "../generated/best-each-formulas";
import { wins } from "../generated/best-formulas";
import { FRONT_SIGNS, WINS_FROM, WINS_TO } from "../generated/best-cells-layout";
import { filterHolds } from "../generated/filter-formulas";
import { isUnbeaten, type FrontCells } from "../generated/front-formulas";
import type { TableShape } from "../layout";
import type { WorkbookSession } from "../run-excel";
import { tableInBatch } from "../writing/table-in-batch";

const MARK = '=AND("Runsheet best run"<>"",';
/** The mark of workbooks that an earlier version of Runsheet highlighted. */
const EARLIER_MARK = '=AND("Runsheet best run: ';
const LOOK = { fill: "#FFE699", font: "#000000" };

/** The columns that the highlight goes by, as positions in the table. */
export interface HighlightColumns {
  readonly status: number;
  readonly value: number;
  /** What a row must hold beside, and where the columns of that stand; absent where every completed run competes. */
  readonly among?: {
    readonly filter: LiveNode;
    readonly positionOf: (target: ColumnTarget) => number;
  };
  /** The column by whose values the runs are parted; absent where all compete together. */
  readonly each?: number;
  /** The columns of the metrics beside the first by which nobody may beat a run; absent where the first decides alone. */
  readonly front?: readonly number[];
}

/** A highlight that stands in the workbook. */
export interface FoundHighlight {
  readonly id: string;
  readonly formula: string;
  /** Position in the table of the column of its metric; undefined when the column is gone. */
  readonly column?: number;
  /** Whether it asks more of a run than to win by its metric. */
  readonly asksMore: boolean;
  /** How many rows it covers; undefined when it stands in several places. */
  readonly rows?: number;
  /** Whether it is what a batch that broke off left: over the whole body, never true and without any look. */
  readonly isInert?: true;
}

/** The condition, relative to the first body row. Conditional formats take names and addresses, no table columns. */
export function highlightFormula(table: TableShape, columns: HighlightColumns): string {
  const { status, value, among, each, front } = columns;
  const cell = (position: number): string =>
    `$${columnLetters(table.column + position)}${table.headerRow + 2}`;
  if (front) {
    return `${MARK}${frontFormula(table, { ...columns, front }, cell)})`;
  }
  const winning =
    each === undefined
      ? wins(cell(status), cell(value), { from: WINS_FROM, to: WINS_TO })
      : winsItsOwn(
          { status: cell(status), value: cell(value), by: cell(each) },
          { values: EACH_VALUES, from: EACH_FROM, to: EACH_TO },
        );
  const holds = among ? `,${filterHolds(among.filter, (target) => cell(among.positionOf(target)))}` : "";
  return `${MARK}${winning}${holds})`;
}

/** Whether a formula is that of a highlight of ours, and by which column of the table it goes. */
export function readHighlightFormula(
  formula: string,
  table: Pick<TableShape, "column">,
): Pick<FoundHighlight, "column" | "asksMore"> | undefined {
  if (!formula.startsWith(MARK) && !formula.startsWith(EARLIER_MARK)) {
    return undefined;
  }
  const [, letters] = /ISNUMBER\(\$([A-Z]{1,3})\d+\)/.exec(formula) ?? [];
  const asksMore = formula.startsWith(MARK) && !formula.endsWith(`${WINS_TO}))`);
  return { asksMore, ...(letters !== undefined && { column: columnNumber(letters) - table.column }) };
}

/**
 * Finds our highlight: the one whose id was kept where it is still there, else among all formats. Two syncs, more only
 * where Excel fails.
 */
export async function findHighlights(
  context: WorkbookSession,
  table: TableShape,
  keptId: string,
): Promise<FoundHighlight[]> {
  const kept = await findKept(context, table, keptId);
  return kept.length > 0
    ? kept
    : (await listHighlights(context, table)).filter(({ isInert }) => isInert !== true);
}

/** Finds every highlight of ours, such as copies and what a batch that broke off left; the kept one alone where Excel does not list the formats. */
export async function findAllHighlights(
  context: WorkbookSession,
  table: TableShape,
  keptId: string,
): Promise<FoundHighlight[]> {
  try {
    return await listHighlights(context, table);
  } catch (error) {
    const kept = error instanceof OfficeExtension.Error ? await findKept(context, table, keptId) : [];
    if (kept.length === 0) {
      throw error;
    }
    return kept;
  }
}

interface ReadFormat extends Pick<FoundHighlight, "id" | "formula" | "rows"> {
  readonly columns?: number;
  readonly hasLook: boolean;
}

/** Queues the removal of highlights found before. */
export function removeHighlights(
  context: WorkbookSession,
  table: TableShape,
  found: readonly FoundHighlight[],
): void {
  const formats = formatsOf(context, table);
  for (const { id } of found) {
    formats.getItem(id).delete();
  }
}

/** Queues the highlight over the whole body; load its id and sync to know it. */
export function addHighlight(
  context: WorkbookSession,
  table: TableShape,
  columns: HighlightColumns,
): Excel.ConditionalFormat {
  const format = formatsOf(context, table).add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = highlightFormula(table, columns);
  format.custom.format.fill.color = LOOK.fill;
  format.custom.format.font.color = LOOK.font;
  format.custom.format.font.bold = true;
  return format;
}

/** Room below the table for runs that are typed there. */
const SPARE_ROWS = 500;
const ROWS_AT_ONCE = 1_000;

/** Whether nobody beats the run of a row, over the columns from the first body row to some way below the last. */
function frontFormula(
  { headerRow, column, rows }: TableShape,
  { status, value, among, front }: HighlightColumns & Required<Pick<HighlightColumns, "front">>,
  cell: (position: number) => string,
): string {
  const reach = Math.ceil((rows + SPARE_ROWS) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  const whole = (position: number): string => absoluteAddress(headerRow + 1, column + position, reach, 1);
  const parts = (cells: (position: number) => string): FrontCells => ({
    status: cells(status),
    values: [value, ...front].map(cells),
    holds: among && filterHolds(among.filter, (target) => cells(among.positionOf(target))),
  });
  return isUnbeaten(parts(cell), parts(whole), FRONT_SIGNS);
}

async function findKept(
  context: WorkbookSession,
  table: TableShape,
  keptId: string,
): Promise<FoundHighlight[]> {
  const read = keptId === "" ? [] : await readFormats(context, table, [keptId]);
  return read.flatMap((one) => ours(one, table));
}

async function listHighlights(context: WorkbookSession, table: TableShape): Promise<FoundHighlight[]> {
  const formats = formatsOf(context, table);
  formats.load("items/id,items/type");
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const read = await readFormats(
    context,
    table,
    custom.map(({ id }) => id),
  );
  return read.flatMap((one) => ours(one, table));
}

function ours(format: ReadFormat, table: TableShape): FoundHighlight[] {
  const { id, formula, rows, columns, hasLook } = format;
  const found = { id, formula, ...(rows !== undefined && { rows }) };
  const read = readHighlightFormula(formula, table);
  if (read) {
    return [{ ...found, ...read }];
  }
  // The formula that Excel gives a format which was added and not yet given one.
  const isInert = ["", "=FALSE"].includes(formula) && !hasLook && columns === table.headers.length;
  return isInert ? [{ ...found, asksMore: false, isInert }] : [];
}

/**
 * Custom formats by their ids. Excel cannot read every conditional format of a person's own (copies made by hand are
 * known for it), so each is asked for itself where asking for all fails, and those that fail twice are not ours: what fails
 * once may have been Excel's bad moment, and a highlight that is not seen would stand beside the next one.
 */
async function readFormats(
  context: WorkbookSession,
  table: TableShape,
  ids: readonly string[],
  mayFail = true,
): Promise<ReadFormat[]> {
  if (ids.length === 0) {
    return [];
  }
  const formats = formatsOf(context, table);
  const items = ids.map((id) => {
    const format = formats.getItem(id);
    const range = format.getRangeOrNullObject().load("rowCount,columnCount");
    return {
      id,
      rule: format.custom.rule.load("formula"),
      range,
      fill: format.custom.format.fill.load("color"),
      font: format.custom.format.font.load("color,bold"),
    };
  });
  try {
    await context.sync();
    return items.map(({ id, rule, range, fill, font }) => ({
      id,
      formula: rule.formula,
      // Excel answers null for what a format leaves as it is, whatever its types say.
      hasLook: [fill.color, font.color, font.bold].some(Boolean),
      ...(!range.isNullObject && { rows: range.rowCount, columns: range.columnCount }),
    }));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
  }
  if (ids.length === 1) {
    return mayFail ? readFormats(context, table, ids, false) : [];
  }
  const read: ReadFormat[] = [];
  for (const id of ids) {
    read.push(...(await readFormats(context, table, [id])));
  }
  return read;
}

/** The formats on the table's own body: through the whole sheet Excel loses some where two lie on one cell. */
function formatsOf(context: WorkbookSession, table: TableShape): Excel.ConditionalFormatCollection {
  return tableInBatch(context, table).getDataBodyRange().conditionalFormats;
}
