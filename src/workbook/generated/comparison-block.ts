// The cells of the comparison: a block on the Charts sheet with a row a run, and what the stars go by below it. The order
// is that of the last click. The figures are formulas, so that they follow edits, and so do the best values, which the
// stars and the dark bars are made of: by the rule of best-formulas over all runs.

import { COMPETING_STATUS } from "../../tracking/best/best-rule";
import { columnLetters } from "../../cells/address";
import { guardText } from "../../cells/guard-text";
import { columnReference } from "../../cells/structured-reference";
import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { TrackedTable } from "../tracked-table";
import {
  bestValue,
  competingRuns,
  goalOf,
  metricsColumns,
  metricText,
  plainStatuses,
  toleranceOf,
  wins,
  winsFrom,
  winsTo,
  type BestCells,
} from "./best-formulas";
import { longTextLiteral } from "./formula-parts";
import { idMatch } from "./id-match";

/** One bar. */
export interface ComparedRun {
  /** As it stands in the cell; undefined for a run without one. */
  readonly id?: string | number;
  /** What the run is called beside its bar. */
  readonly label: string;
  readonly value: number;
  /** Whether the run can be found by its id: it has one, and no other run has the same. */
  readonly isFound: boolean;
}

/** What the chart shows; runs from the best to the worst. */
export interface Comparison {
  readonly metric: string;
  readonly unit?: string;
  readonly runs: readonly ComparedRun[];
  /** Such as "The first 30 of 112 completed runs, sorted on 2026-11-23 21:30 UTC." */
  readonly note: string;
  readonly table: TrackedTable;
  readonly headers: { readonly id: string; readonly status: string; readonly value: string };
  readonly metrics: TrackedTable;
}

/** The cells that the chart is drawn from, a row a run. */
export interface ComparisonCells {
  readonly labels: Excel.Range;
  /** The value of every run, below their header. */
  readonly values: Excel.Range;
  /** The values of the winners; the others' cells hold an empty text, which is drawn as a bar of no length. */
  readonly best: Excel.Range;
}

/** The block and the chart beside it. */
export const COMPARISON_COLUMNS = { first: 0, columns: 16 } as const;

const HEADER_ROW = 3;
const FIRST_RUN = HEADER_ROW + 1;
const MOST_LABEL = 60;
/** In characters: the run's id, its label, its value, and its value again where it wins. */
const WIDTHS = [14, 28, 16, 10];

/** What the stars go by stands below the runs, a line each. */
const WORKINGS = [
  "Goal",
  "Tolerance",
  "Plain statuses",
  "Completed runs",
  "Best",
  "Wins from",
  "Wins to",
] as const;

/** Queues the block, in place of the one before. */
export function writeComparison(sheet: Excel.Worksheet, comparison: Comparison): ComparisonCells {
  const { note, runs } = comparison;
  const title = comparisonTitle(comparison);
  const columns = WIDTHS.length;
  sheet.getRange(`A:${columnLetters(columns - 1)}`).clear();
  setNumberFormat(sheet.getRangeByIndexes(FIRST_RUN, 0, runs.length, 1), "General");
  sheet.getRangeByIndexes(0, 0, FIRST_RUN + runs.length, columns).formulas = [
    [guardText(`${title} by run`, false), "", "", ""],
    [guardText(note, false), "", "", ""],
    ["", "", "", ""],
    ["Run ID", "Run", guardText(title, false), "Best"],
    ...runs.map((run, index) => runRow(run, FIRST_RUN + 1 + index, comparison)),
  ];
  writeWorkings(sheet, comparison);
  const heading = sheet.getRange("A1").format.font;
  heading.size = 16;
  heading.bold = true;
  sheet.getRange("A2").format.font.italic = true;
  dressHeader(sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns), "table");
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  setNumberFormat(sheet.getRangeByIndexes(FIRST_RUN, 2, runs.length, 2), "General");
  const column = (at: number): Excel.Range => sheet.getRangeByIndexes(FIRST_RUN, at, runs.length, 1);
  return { labels: column(1), values: column(2), best: column(3) };
}

/** What the chart and its values are called. */
export function comparisonTitle({ metric, unit }: Pick<Comparison, "metric" | "unit">): string {
  return unit === undefined ? metric : `${metric} (${unit})`;
}

function writeWorkings(sheet: Excel.Worksheet, comparison: Comparison): void {
  const heading = FIRST_RUN + comparison.runs.length + 1;
  const below = sheet.getRangeByIndexes(heading, 0, WORKINGS.length + 1, 2);
  below.formulas = [["What the stars go by", ""], ...workings(comparison)];
  sheet.getRangeByIndexes(heading, 0, 1, 1).format.font.bold = true;
}

function workingCells(runs: number): BestCells {
  const first = FIRST_RUN + runs + 3;
  const cell = (line: (typeof WORKINGS)[number]): string => `$B$${first + WORKINGS.indexOf(line)}`;
  return {
    goal: cell("Goal"),
    tolerance: cell("Tolerance"),
    plain: cell("Plain statuses"),
    competing: cell("Completed runs"),
    best: cell("Best"),
    from: cell("Wins from"),
    to: cell("Wins to"),
  };
}

function workings({ metric, table, headers, metrics, runs }: Comparison): string[][] {
  const columns = {
    status: columnReference(table.name, headers.status),
    value: columnReference(table.name, headers.value),
  };
  const catalogue = metricsColumns(metrics);
  const cells = workingCells(runs.length);
  const formulas = [
    goalOf(metricText(metric), catalogue),
    toleranceOf(metricText(metric), catalogue),
    plainStatuses(columns),
    competingRuns(columns, cells),
    bestValue(columns, cells),
    winsFrom(cells),
    winsTo(cells),
  ];
  return WORKINGS.map((line, index) => [line, `=${formulas[index] ?? ""}`]);
}

/** Id, label with a star where the run wins, value, value of a winner. A run that no id leads to keeps the value of the click. */
function runRow(run: ComparedRun, row: number, { table, headers, runs }: Comparison): (string | number)[] {
  const { id, label, value, isFound } = run;
  const column = (header: string): string => columnReference(table.name, header);
  const match = idMatch(id ?? "", `$A${row}`, column(headers.id));
  const cellOf = (header: string): string => `INDEX(${column(header)},${match})`;
  const status = isFound ? cellOf(headers.status) : longTextLiteral(COMPETING_STATUS);
  return [
    typeof id === "string" ? guardText(id, false) : (id ?? ""),
    `=${longTextLiteral(label.slice(0, MOST_LABEL))}&IF($D${row}="",""," ★")`,
    isFound ? `=${cellOf(headers.value)}` : value,
    `=IFERROR(IF(${wins(status, `$C${row}`, workingCells(runs.length))},$C${row},""),"")`,
  ];
}
