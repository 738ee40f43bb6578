// The best value of the highlighted metric, in cells of a hidden sheet: worked out once, instead of by the rule of every
// highlighted cell. Goal and tolerance are read live from Metrics, so the highlight follows what is edited there.

import {
  isTop,
  type BestQuestion,
  type KeptHeaders,
  type LiveQuestion,
} from "../../tracking/best/best-question";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Scalar } from "../../tracking/values/scalar";
import { columnReference, headerReference } from "../../cells/structured-reference";
import { guardText } from "../../cells/guard-text";
import { setNumberFormat } from "../column-look";
import { lookAtTable } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import {
  bestAmong,
  competingAmong,
  insideFence,
  isAll,
  lastOfTop,
  quartileAmong,
  type Among,
  type AmongCells,
} from "./best-among-formulas";
import {
  EACH_VALUES,
  eachBlock,
  eachCounts,
  listedValues,
  writeEachCells,
  type EachPlaces,
} from "./best-each-cells";
import { errorsIn } from "./best-each-formulas";
import {
  bestValue,
  competingRuns,
  goalOf,
  metricsColumns,
  metricText,
  plainStatuses,
  toleranceOf,
  topFrom,
  topTo,
  winsFrom,
  winsTo,
  type BestCells,
  type BestColumns,
  type MetricsColumns,
  type MetricsTable,
} from "./best-formulas";
import { cellsReadOtherwise, filterHolds } from "./filter-formulas";
import { goalSign } from "./front-formulas";
import { putName, sheetOfReference } from "./generated-sheet";

/** The names by which the highlight's rule knows the ends of the winners' span. */
export const WINS_FROM = "Runsheet_BestFrom";
export const WINS_TO = "Runsheet_BestTo";
/** The name by which it knows which way each metric of a front is better: three cells side by side. */
export const FRONT_SIGNS = "Runsheet_FrontSigns";
/** All cells of the row below the headers. */
const ROW = "Runsheet_BestCells";

/** How many columns a filter may name. */
const MOST_ASKED = 20;

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
  "Where",
  "Outliers",
  "Ties by",
  "First quartile",
  "Third quartile",
  "Read otherwise",
  ...Array.from({ length: MOST_ASKED }, (_, at) => `Asked ${String(at + 1)}`),
  "Top",
  "Last of them",
  "Each of",
  "Plain texts",
  "Plain values",
  "Came since",
  "Not listed",
  "Front 2",
  "Front 3",
  "Sign 1",
  "Sign 2",
  "Sign 3",
];
/** Where each part stands in the row below the headers. */
const METRIC = "$A$2";
const CELLS: BestCells & AmongCells = {
  goal: "$B$2",
  tolerance: "$C$2",
  plain: "$D$2",
  competing: "$E$2",
  best: "$F$2",
  from: "$G$2",
  to: "$H$2",
  low: "$M$2",
  high: "$N$2",
  otherwise: "$O$2",
};
/** Where the id of the highlight's conditional format is kept, and what else is no formula. */
const FORMAT_COLUMN = 8;
const FILTER_COLUMN = 9;
const OUTLIERS_COLUMN = 10;
const TIES_COLUMN = 11;
const OTHERWISE_COLUMN = 14;
const ASKED_COLUMN = 15;
const TOP_COLUMN = ASKED_COLUMN + MOST_ASKED;
const TOP = "$AJ$2";
const LAST = "$AK$2";
const EACH_COLUMN = TOP_COLUMN + 2;
const EACH: EachPlaces = {
  plainTexts: "$AM$2",
  plainValues: "$AN$2",
  cameSince: "$AO$2",
};
const NOT_LISTED_COLUMN = EACH_COLUMN + 4;
const FRONT_COLUMN = NOT_LISTED_COLUMN + 1;
const SIGNS_COLUMN = FRONT_COLUMN + 2;
/** The columns of texts: from one to another. */
const TEXTS = [
  [0, 0],
  [FORMAT_COLUMN, OUTLIERS_COLUMN],
] as const;
const WITHOUT_OUTLIERS = "left out";

/** What the cells are made from; headers are those of the tables as they stand. */
export interface BestSource {
  readonly metric: string;
  readonly runs: {
    readonly table: string;
    readonly status: string;
    readonly value: string;
    /** The header of any other column, by what it stands for. */
    readonly headerOf: (target: ColumnTarget) => string;
  };
  readonly asked: LiveQuestion;
  /** The values by which the runs are parted, where they are (tracking/best/each-key). */
  readonly values?: readonly Scalar[];
  /** Undefined where there is no table Metrics. */
  readonly metrics: MetricsTable | undefined;
}

/** The question that the cells keep, with the headers of the columns that it names as they are now. */
export interface KeptQuestion extends KeptHeaders {
  readonly question: BestQuestion;
  /** How many cells the formulas read otherwise than the filter: where there are any, they name no best value. */
  readonly otherwise: number;
  /** The values of the column by which runs are parted; absent where they are not. */
  readonly values?: readonly Scalar[];
  /** Whether there are values among them that came since the list was made. */
  readonly cameSince: boolean;
  /** How many runs compete whose value is not listed. */
  readonly notListed: number;
}

/** The cells as they were found. */
export interface FoundBestCells {
  /** The row as it stands, "" for the id; empty when cells or names are missing. */
  readonly row: readonly string[];
  /** The id of the conditional format that was put down last, "" for none. */
  readonly formatId: string;
  /** Undefined where there are no cells that could keep one. */
  readonly kept: KeptQuestion | undefined;
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
  const cells = names.getItemOrNullObject(ROW).getRangeOrNullObject().load("formulas,values");
  const listed = names.getItemOrNullObject(EACH_VALUES).getRangeOrNullObject().load("values");
  const look = metrics && lookAtTable(context, metrics);
  await context.sync();

  const whole = ends.every(
    (item) => !item.isNullObject && sheetOfReference(String(item.formula)) !== undefined,
  );
  const [row = []] = cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
  const [values = []] = cells.isNullObject ? [] : (cells.values as CellValue[][]);
  return {
    row: whole ? withoutFormat(row.map(String)) : [],
    formatId: String(row[FORMAT_COLUMN] ?? ""),
    kept:
      row.length === 0
        ? undefined
        : keptQuestion(values, listed.isNullObject ? [] : (listed.values as CellValue[][])),
    metrics: look?.now(),
  };
}

/** Queues the cells, anew, and their names; the sheet is the generated one of kind `Best`. */
export function writeBestCells(context: WorkbookSession, sheet: Excel.Worksheet, source: BestSource): void {
  for (const [from, to] of TEXTS) {
    setNumberFormat(sheet.getRangeByIndexes(1, from, 1, to - from + 1), "@");
  }
  const isText = (at: number): boolean => TEXTS.some(([from, to]) => at >= from && at <= to);
  const row = bestRow(source).map((cell, at) => (isText(at) ? guardText(cell, true) : cell));
  sheet.getRangeByIndexes(0, 0, 2, HEADERS.length).formulas = [HEADERS, row];
  putName(context, WINS_FROM, sheet.getRange(CELLS.from));
  putName(context, WINS_TO, sheet.getRange(CELLS.to));
  putName(context, ROW, sheet.getRangeByIndexes(1, 0, 1, HEADERS.length));
  writeEachCells(context, sheet, eachRows(source));
  if (source.asked.front) {
    putName(context, FRONT_SIGNS, sheet.getRangeByIndexes(1, SIGNS_COLUMN, 1, 3));
  } else {
    context.workbook.names.getItemOrNullObject(FRONT_SIGNS).delete();
  }
}

/** Queues the id of the conditional format into its cell. */
export function keepFormatId(context: WorkbookSession, id: string): void {
  const cells = context.workbook.names.getItem(ROW).getRange();
  cells.getCell(0, FORMAT_COLUMN).values = [[guardText(id, true)]];
}

/** The row of the cells, "" for the id: the metric, then formulas, and what is asked beside. */
export function bestRow({ metric, runs, asked, metrics, values = [] }: BestSource): string[] {
  const { columns, among, columnOf } = partsOf({ runs, asked });
  const { question, filter } = asked;
  const by = asked.each === undefined ? undefined : columnReference(runs.table, asked.each);
  const catalogue = metricsColumns(metrics);
  const headers = Array.from({ length: MOST_ASKED }, (_, at) => asked.asked[at]);
  const { top = 1 } = question;
  const limit = (side: "from" | "to") => (end: string) => insideFence(end, side, among, CELLS);
  const formula = (text: string): string => `=${text}`;
  const header = (text: string | undefined): string =>
    text === undefined ? "" : formula(headerReference(runs.table, text));
  return [
    metric,
    formula(goalOf(METRIC, catalogue)),
    formula(toleranceOf(METRIC, catalogue)),
    formula(plainStatuses(columns)),
    formula(isAll(among) ? competingRuns(columns, CELLS) : competingAmong(columns, among, CELLS)),
    formula(isAll(among) ? bestValue(columns, CELLS) : bestAmong(columns, among, CELLS)),
    formula(top > 1 ? topFrom(CELLS, LAST, limit("from")) : winsFrom(CELLS, limit("from"))),
    formula(top > 1 ? topTo(CELLS, LAST, limit("to")) : winsTo(CELLS, limit("to"))),
    "",
    question.filter,
    question.withoutOutliers ? WITHOUT_OUTLIERS : "",
    header(asked.ties),
    formula(quartileAmong(columns, among, 1)),
    formula(quartileAmong(columns, among, 3)),
    formula(
      [
        ...(filter || by === undefined ? [filter ? cellsReadOtherwise(filter, columnOf) : "0"] : []),
        ...(by === undefined ? [] : [errorsIn(by)]),
      ].join("+"),
    ),
    ...headers.map(header),
    top > 1 ? String(top) : "",
    top > 1 ? formula(lastOfTop(columns, among, CELLS, TOP)) : "",
    header(asked.each),
    ...(by === undefined
      ? ["", "", "", ""]
      : eachCounts(by, values.length, CELLS.competing, EACH).map(formula)),
    ...[0, 1].map((at) => header(asked.front?.[at])),
    ...frontSigns(question.front, catalogue).map(formula),
    ...(question.front ? [] : ["", "", ""]),
  ];
}

/** The list of the values by which runs are parted, with the best of each; empty where they are not. */
export function eachRows({ runs, asked, values = [] }: BestSource): CellValue[][] {
  if (asked.each === undefined) {
    return [];
  }
  const { columns, among } = partsOf({ runs, asked });
  const by = columnReference(runs.table, asked.each);
  return eachBlock({ ...columns, by }, among, { ...CELLS, ...EACH }, values);
}

/** Which way each metric of a front is better; 0 for a third that is not asked. */
function frontSigns(front: readonly string[] | undefined, catalogue: MetricsColumns): string[] {
  if (!front) {
    return [];
  }
  const goals = [CELLS.goal, ...front.map((name) => goalOf(metricText(name), catalogue))];
  return [0, 1, 2].map((at) => goalSign(goals[at] ?? '""', CELLS.otherwise));
}

/** The columns and conditions that formulas are made of. */
function partsOf({ runs, asked: { question, filter } }: Pick<BestSource, "runs" | "asked">): {
  readonly columns: BestColumns;
  readonly among: Among;
  readonly columnOf: (target: ColumnTarget) => string;
} {
  const columnOf = (target: ColumnTarget): string => columnReference(runs.table, runs.headerOf(target));
  return {
    columns: {
      status: columnReference(runs.table, runs.status),
      value: columnReference(runs.table, runs.value),
    },
    among: {
      holds: filter && filterHolds(filter, columnOf),
      withoutOutliers: question.withoutOutliers,
    },
    columnOf,
  };
}

function withoutFormat(row: readonly string[]): string[] {
  return row.map((cell, at) => (at === FORMAT_COLUMN ? "" : cell));
}

function keptQuestion(values: readonly CellValue[], listed: readonly (readonly CellValue[])[]): KeptQuestion {
  const text = (at: number): string => String(values[at] ?? "");
  const ties = text(TIES_COLUMN);
  const top = Number(values[TOP_COLUMN] ?? 1);
  const each = text(EACH_COLUMN);
  const front = values
    .slice(FRONT_COLUMN, SIGNS_COLUMN)
    .map(String)
    .filter((header) => header !== "");
  return {
    question: {
      filter: text(FILTER_COLUMN),
      withoutOutliers: text(OUTLIERS_COLUMN) === WITHOUT_OUTLIERS,
      ...(top > 1 && isTop(top) && { top }),
    },
    otherwise: Number(values[OTHERWISE_COLUMN] ?? 0) || 0,
    ...(each === "" ? { cameSince: false } : { each, ...listedValues(listed) }),
    notListed: Number(values[NOT_LISTED_COLUMN] ?? 0) || 0,
    asked: values
      .slice(ASKED_COLUMN, TOP_COLUMN)
      .map(String)
      .filter((header) => header !== ""),
    ...(ties !== "" && { ties }),
    ...(front.length > 0 && { front }),
  };
}
