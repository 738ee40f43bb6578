// The best value of the highlighted metric, in cells of a hidden sheet: worked out once, instead of by the rule of every
// highlighted cell. Goal and tolerance are read live from Metrics, so the highlight follows what is edited there.

import type { LiveQuestion } from "../../tracking/best/best-question";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Scalar } from "../../tracking/values/scalar";
import { columnReference, headerReference } from "../../cells/structured-reference";
import { guardText } from "../../cells/guard-text";
import { setNumberFormat } from "../column-look";
import type { WorkbookSession } from "../run-excel";
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
  BEST_HEADERS,
  BEST_PLACES,
  BEST_ROW,
  FRONT_SIGNS,
  MOST_COLUMNS_ASKED,
  OUTLIERS_LEFT_OUT,
  WINS_FROM,
  WINS_TO,
} from "./best-cells-layout";
import { eachBlock, eachCounts, writeEachCells, type EachPlaces } from "./best-each-cells";
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
import { putName } from "./generated-sheet";

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
const TOP = "$AJ$2";
const LAST = "$AK$2";
const EACH: EachPlaces = {
  plainTexts: "$AM$2",
  plainValues: "$AN$2",
  cameSince: "$AO$2",
};
/** The columns of texts: from one to another. */
const TEXTS = [
  [0, 0],
  [BEST_PLACES.format, BEST_PLACES.outliers],
] as const;

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

/** Queues the cells, anew, and their names; the sheet is the generated one of kind `Best`. */
export function writeBestCells(context: WorkbookSession, sheet: Excel.Worksheet, source: BestSource): void {
  for (const [from, to] of TEXTS) {
    setNumberFormat(sheet.getRangeByIndexes(1, from, 1, to - from + 1), "@");
  }
  const isText = (at: number): boolean => TEXTS.some(([from, to]) => at >= from && at <= to);
  const row = bestRow(source).map((cell, at) => (isText(at) ? guardText(cell, true) : cell));
  sheet.getRangeByIndexes(0, 0, 2, BEST_HEADERS.length).formulas = [BEST_HEADERS, row];
  putName(context, WINS_FROM, sheet.getRange(CELLS.from));
  putName(context, WINS_TO, sheet.getRange(CELLS.to));
  putName(context, BEST_ROW, sheet.getRangeByIndexes(1, 0, 1, BEST_HEADERS.length));
  writeEachCells(context, sheet, eachRows(source));
  if (source.asked.front) {
    putName(context, FRONT_SIGNS, sheet.getRangeByIndexes(1, BEST_PLACES.signs, 1, 3));
  } else {
    context.workbook.names.getItemOrNullObject(FRONT_SIGNS).delete();
  }
}

/** Queues the id of the conditional format into its cell. */
export function keepFormatId(context: WorkbookSession, id: string): void {
  const cells = context.workbook.names.getItem(BEST_ROW).getRange();
  cells.getCell(0, BEST_PLACES.format).values = [[guardText(id, true)]];
}

/** The row of the cells, "" for the id: the metric, then formulas, and what is asked beside. */
export function bestRow({ metric, runs, asked, metrics, values = [] }: BestSource): string[] {
  const { columns, among, columnOf } = partsOf({ runs, asked });
  const { question, filter } = asked;
  const by = asked.each === undefined ? undefined : columnReference(runs.table, asked.each);
  const catalogue = metricsColumns(metrics);
  const headers = Array.from({ length: MOST_COLUMNS_ASKED }, (_, at) => asked.asked[at]);
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
    question.withoutOutliers ? OUTLIERS_LEFT_OUT : "",
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
