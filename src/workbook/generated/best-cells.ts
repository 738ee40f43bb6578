// The best value of the highlighted metric, in cells of a hidden sheet: worked out once, instead of by the rule of every
// highlighted cell. Goal and tolerance are read live from Metrics, so the highlight follows what is edited there.

import type { CellValue } from "../../tracking/values/cell-value";
import { columnReference } from "../../cells/structured-reference";
import { guardText } from "../../cells/guard-text";
import { setNumberFormat } from "../column-look";
import { lookAtTable } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import {
  bestValue,
  competingRuns,
  goalOf,
  metricsColumns,
  plainStatuses,
  toleranceOf,
  winsFrom,
  winsTo,
  type BestCells,
  type MetricsTable,
} from "./best-formulas";
import { putName, sheetOfReference } from "./generated-sheet";

/** The names by which the highlight's rule knows the ends of the winners' span. */
export const WINS_FROM = "Runsheet_BestFrom";
export const WINS_TO = "Runsheet_BestTo";
/** All cells of the row below the headers. */
const ROW = "Runsheet_BestCells";

const HEADERS = [
  "Metric",
  "Goal",
  "Tolerance",
  "Plain statuses",
  "Completed runs",
  "Best",
  "Wins from",
  "Wins to",
  "Format",
];
/** Where each part stands in the row below the headers. */
const METRIC = "$A$2";
const CELLS: BestCells = {
  goal: "$B$2",
  tolerance: "$C$2",
  plain: "$D$2",
  competing: "$E$2",
  best: "$F$2",
  from: "$G$2",
  to: "$H$2",
};
/** Where the id of the highlight's conditional format is kept. */
const FORMAT_COLUMN = HEADERS.length - 1;

/** What the cells are made from; headers are those of the tables as they stand. */
export interface BestSource {
  readonly metric: string;
  readonly runs: { readonly table: string; readonly status: string; readonly value: string };
  /** Undefined where there is no table Metrics. */
  readonly metrics: MetricsTable | undefined;
}

/** The cells as they were found. */
export interface FoundBestCells {
  /** The row as it stands, without the id; empty when cells or names are missing. */
  readonly row: readonly string[];
  /** The id of the conditional format that was put down last, "" for none. */
  readonly formatId: string;
  /** The table Metrics as it stands, where there is one. */
  readonly metrics: TrackedTable | undefined;
}

/** Looks for the cells and at the table Metrics; one sync, which reads a few names and headers and no run. */
export async function findBestCells(
  context: WorkbookSession,
  metrics: TrackedTable | undefined,
): Promise<FoundBestCells> {
  const { names } = context.workbook;
  const ends = [WINS_FROM, WINS_TO].map((name) => names.getItemOrNullObject(name).load("formula"));
  const cells = names.getItemOrNullObject(ROW).getRangeOrNullObject().load("formulas");
  const look = metrics && lookAtTable(context, metrics);
  await context.sync();

  const whole = ends.every(
    (item) => !item.isNullObject && sheetOfReference(String(item.formula)) !== undefined,
  );
  const [row = []] = cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
  return {
    row: whole ? row.slice(0, FORMAT_COLUMN).map(String) : [],
    formatId: String(row[FORMAT_COLUMN] ?? ""),
    metrics: look?.now(),
  };
}

/** Queues the cells, anew, and their names; the sheet is the generated one of kind `Best`. */
export function writeBestCells(context: WorkbookSession, sheet: Excel.Worksheet, source: BestSource): void {
  for (const column of [0, FORMAT_COLUMN]) {
    setNumberFormat(sheet.getRangeByIndexes(1, column, 1, 1), "@");
  }
  const row = [guardText(source.metric, true), ...bestRow(source).slice(1), ""];
  sheet.getRangeByIndexes(0, 0, 2, HEADERS.length).formulas = [HEADERS, row];
  putName(context, WINS_FROM, sheet.getRange(CELLS.from));
  putName(context, WINS_TO, sheet.getRange(CELLS.to));
  putName(context, ROW, sheet.getRangeByIndexes(1, 0, 1, HEADERS.length));
}

/** Queues the id of the conditional format into its cell. */
export function keepFormatId(context: WorkbookSession, id: string): void {
  const cells = context.workbook.names.getItem(ROW).getRange();
  cells.getCell(0, FORMAT_COLUMN).values = [[guardText(id, true)]];
}

/** The row of the cells without the id: the metric, then formulas. */
export function bestRow({ metric, runs, metrics }: BestSource): string[] {
  const columns = {
    status: columnReference(runs.table, runs.status),
    value: columnReference(runs.table, runs.value),
  };
  const catalogue = metricsColumns(metrics);
  const formulas = [
    goalOf(METRIC, catalogue),
    toleranceOf(METRIC, catalogue),
    plainStatuses(columns),
    competingRuns(columns, CELLS),
    bestValue(columns, CELLS),
    winsFrom(CELLS),
    winsTo(CELLS),
  ];
  return [metric, ...formulas.map((formula) => `=${formula}`)];
}
