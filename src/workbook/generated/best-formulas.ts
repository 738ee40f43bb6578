// The rule of tracking/best/best-rule as formulas: the highlight, Summary and the chart are all made of these. The value
// of a metric over a whole column is asked for by criteria, which Excel answers quickly and which pass over errors,
// texts and blanks; products of whole columns are asked only where statuses have spaces too many, which criteria
// would take for letters.

import { COMPETING_STATUS, TRACE } from "../../tracking/best/best-rule";
import { columnReference, textLiteral } from "../../cells/structured-reference";
import type { TrackedTable } from "../tracked-table";
import {
  countWhere,
  excelNumber,
  hasPlainTexts,
  IS_NUMBER,
  longTextLiteral,
  numbersIn,
  plainTextOf,
} from "./formula-parts";

/** The columns that decide, as references of formulas. */
export interface BestColumns {
  readonly status: string;
  readonly value: string;
}

/** The table Metrics as formulas name it; a column that it lacks is undefined. */
export interface MetricsColumns {
  readonly name: string | undefined;
  readonly goal: string | undefined;
  readonly tolerance: string | undefined;
}

/** Cells that hold parts of the answer, as formulas name them; each is the result of the function of its name. */
export interface BestCells {
  readonly goal: string;
  readonly tolerance: string;
  /** TRUE when no status has a space too many. */
  readonly plain: string;
  readonly competing: string;
  readonly best: string;
  readonly from: string;
  readonly to: string;
}

const COMPLETED = textLiteral(COMPETING_STATUS);

/** The table Metrics as far as formulas are made over it. */
export type MetricsTable = Pick<TrackedTable, "name" | "headed">;

/** The columns of Metrics that the formulas read live, by the headers as they stand; none where there is no Metrics. */
export function metricsColumns(table: MetricsTable | undefined): MetricsColumns {
  const column = (wanted: string): string | undefined => {
    const found = table?.headed(wanted);
    return table && found ? columnReference(table.name, found.header) : undefined;
  };
  return { name: column("Name"), goal: column("Goal"), tolerance: column("Tolerance") };
}

/** The goal that Metrics gives a metric, "none" without one. `metric` is a text or a cell. */
export function goalOf(metric: string, metrics: MetricsColumns): string {
  const cell = cellOf(metrics.goal, metric, metrics);
  return cell === undefined ? '"none"' : `IFERROR(LOWER(${plainTextOf(cell)}),"none")`;
}

/** The tolerance that Metrics gives a metric: a number that is not negative, or a text that reads as one, else 0. */
export function toleranceOf(metric: string, metrics: MetricsColumns): string {
  const cell = cellOf(metrics.tolerance, metric, metrics);
  if (cell === undefined) {
    return "0";
  }
  const ofText = `NUMBERVALUE(SUBSTITUTE(${cell},"%","x"),"."," ")`;
  return `IFERROR(MAX(0,IF(ISNUMBER(${cell}),${cell},${ofText})),0)`;
}

/** A metric's name as the two functions above take it. */
export function metricText(name: string): string {
  return longTextLiteral(name);
}

/** TRUE when no status has a space too many. */
export function plainStatuses({ status }: BestColumns): string {
  return hasPlainTexts(status);
}

/** How many runs compete. */
export function competingRuns({ status, value }: BestColumns, { plain }: Pick<BestCells, "plain">): string {
  const spaced = countWhere(`${numbersIn(value)}*${completed(status)}`);
  return `IF(${plain},COUNTIFS(${status},${COMPLETED},${value},${IS_NUMBER}),${spaced})`;
}

/** The best value; "" when no run competes or the metric has no goal. */
export function bestValue(
  { status, value }: BestColumns,
  { goal, plain, competing }: Pick<BestCells, "goal" | "plain" | "competing">,
): string {
  const extreme = (byCriteria: string, byRank: number): string => {
    const spaced = `AGGREGATE(${byRank},6,${value}/(${numbersIn(value)}*${completed(status)}),1)`;
    return `IF(${plain},${byCriteria}(${value},${status},${COMPLETED},${value},${IS_NUMBER}),${spaced})`;
  };
  return (
    `IF(${competing}=0,"",IF(${goal}="maximize",${extreme("MAXIFS", 14)},` +
    `IF(${goal}="minimize",${extreme("MINIFS", 15)},"")))`
  );
}

type SpanCells = Pick<BestCells, "goal" | "tolerance" | "best">;

/** The lowest value that wins; "" when none does. `limited` keeps an end within limits. */
export function winsFrom({ goal, tolerance, best }: SpanCells, limited = asItIs): string {
  return `IF(${best}="","",${limited(`${best}-IF(${goal}="maximize",${tolerance},0)-${trace(best, tolerance)}`)})`;
}

/** The highest value that wins; "" when none does. */
export function winsTo({ goal, tolerance, best }: SpanCells, limited = asItIs): string {
  return `IF(${best}="","",${limited(`${best}+IF(${goal}="minimize",${tolerance},0)+${trace(best, tolerance)}`)})`;
}

/** The ends of the span of the best few; `last` holds the value of the last of them. "" when none wins. */
export function topFrom(cells: SpanCells, last: string, limited = asItIs): string {
  return topEnd(
    cells,
    limited,
    `IF(${cells.goal}="maximize",${lowEnd(cells, last)},${lowEnd(cells, cells.best)})`,
  );
}

/** The other end. */
export function topTo(cells: SpanCells, last: string, limited = asItIs): string {
  return topEnd(
    cells,
    limited,
    `IF(${cells.goal}="minimize",${highEnd(cells, last)},${highEnd(cells, cells.best)})`,
  );
}

/** How many runs win. */
export function winningRuns(
  { status, value }: BestColumns,
  { plain, best, from, to }: Pick<BestCells, "plain" | "best" | "from" | "to">,
): string {
  const spaced = countWhere(`(${value}>=${from})*(${value}<=${to})*${numbersIn(value)}*${completed(status)}`);
  return (
    `IF(${best}="",0,IF(${plain},` +
    `COUNTIFS(${status},${COMPLETED},${value},">="&${from},${value},"<="&${to}),${spaced}))`
  );
}

/** Which row of the columns, from 1, has the best value first; "" when none does. */
export function bestPosition({ status, value }: BestColumns, { best }: Pick<BestCells, "best">): string {
  const first = `MATCH(${best},${value},0)`;
  const isCompleted = `IFERROR(${completed(`INDEX(${status},${first})`)},FALSE)`;
  const amongAll = `MATCH(1,INDEX((${value}=${best})*ISNUMBER(${value})*${completed(status)},0),0)`;
  return `IF(${best}="","",IF(${isCompleted},${first},${amongAll}))`;
}

/** Whether a run wins, by the cells of its status and its value. */
export function wins(status: string, value: string, { from, to }: Pick<BestCells, "from" | "to">): string {
  return `AND(${completed(status)},ISNUMBER(${value}),${value}>=${from},${value}<=${to})`;
}

/** Whether a status, or each one of a column, is that of a completed run. */
export function completed(status: string): string {
  return `(${plainTextOf(status)}=${COMPLETED})`;
}

/** Names differ by case in Metrics, so they are compared exactly. */
function cellOf(column: string | undefined, metric: string, { name }: MetricsColumns): string | undefined {
  if (column === undefined || name === undefined) {
    return undefined;
  }
  const row = `MATCH(TRUE,INDEX(EXACT(${plainTextOf(name)},${plainTextOf(metric)}),0),0)`;
  return `INDEX(${column},${row})`;
}

function topEnd({ best }: SpanCells, limited: (end: string) => string, end: string): string {
  return `IF(${best}="","",${limited(end)})`;
}

function lowEnd({ goal, tolerance }: SpanCells, value: string): string {
  return `${value}-IF(${goal}="maximize",${tolerance},0)-${trace(value, tolerance)}`;
}

function highEnd({ goal, tolerance }: SpanCells, value: string): string {
  return `${value}+IF(${goal}="minimize",${tolerance},0)+${trace(value, tolerance)}`;
}

function trace(best: string, tolerance: string): string {
  return `${excelNumber(TRACE)}*MAX(ABS(${best}),${tolerance})`;
}

function asItIs(end: string): string {
  return end;
}
