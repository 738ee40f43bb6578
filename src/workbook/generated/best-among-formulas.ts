// The best value among the runs that a filter holds for, outliers left out where that is asked: the rule of best-formulas,
// by products of whole columns, as criteria cannot say a filter.

import { TRACE } from "../../tracking/best/best-rule";
import { FENCE } from "../../tracking/best/outlier-fences";
import { completed, type BestCells, type BestColumns } from "./best-formulas";
import { countWhere, excelNumber, numbersIn } from "./formula-parts";

/** Who competes, beside by status and value. */
export interface Among {
  /** Where the filter holds, as a product of arrays; undefined without a filter. */
  readonly holds: string | undefined;
  readonly withoutOutliers: boolean;
}

/** Cells that hold the quartiles of the values, and how many cells the formulas read otherwise than the filter. */
export interface AmongCells extends Pick<BestCells, "goal" | "competing"> {
  readonly low: string;
  readonly high: string;
  readonly otherwise: string;
}

/** Whether plain criteria say who competes. */
export function isAll({ holds, withoutOutliers }: Among): boolean {
  return holds === undefined && !withoutOutliers;
}

/** How many runs compete; 0 where the formulas cannot say it. */
export function competingAmong(columns: BestColumns, among: Among, cells: AmongCells): string {
  return `IF(${cells.otherwise}>0,0,${countWhere(compete(columns, among, cells))})`;
}

/** The best value of those; "" when no run competes or the metric has no goal. */
export function bestAmong(columns: BestColumns, among: Among, cells: AmongCells): string {
  const { goal, competing } = cells;
  const extreme = (byRank: number): string =>
    `AGGREGATE(${String(byRank)},6,${columns.value}/(${compete(columns, among, cells)}),1)`;
  return (
    `IF(${competing}=0,"",IF(${goal}="maximize",${extreme(14)},` +
    `IF(${goal}="minimize",${extreme(15)},"")))`
  );
}

/** The value of the last of the best few; the worst of all where there are fewer, "" when no run competes. */
export function lastOfTop(
  columns: BestColumns,
  among: Among,
  cells: AmongCells & Pick<BestCells, "best">,
  top: string,
): string {
  const { goal, competing, best } = cells;
  const ranked = (byRank: number): string =>
    `AGGREGATE(${String(byRank)},6,${columns.value}/(${compete(columns, among, cells)}),MIN(${top},${competing}))`;
  return `IF(${best}="","",IF(${goal}="maximize",${ranked(14)},${ranked(15)}))`;
}

/** A quartile of the values, outliers included: 1 or 3; "" where nobody asks for it or there are none. */
export function quartileAmong(columns: BestColumns, among: Among, which: 1 | 3): string {
  return among.withoutOutliers
    ? `IFERROR(AGGREGATE(17,6,${columns.value}/(${fit(columns, among)}),${String(which)}),"")`
    : '""';
}

/** The end of a span of winners, not beyond the fence of outliers on its side. */
export function insideFence(
  end: string,
  side: "from" | "to",
  { withoutOutliers }: Among,
  { low, high }: Pick<AmongCells, "low" | "high">,
): string {
  if (!withoutOutliers) {
    return end;
  }
  const fence =
    side === "from" ? `MAX(${end},${low}-${reach(low, high)})` : `MIN(${end},${high}+${reach(low, high)})`;
  return `IF(${high}>${low},${fence},${end})`;
}

/** Completed runs with a number that the filter holds for, as a product of arrays. */
export function fit(
  { status, value }: BestColumns,
  { holds }: Pick<Among, "holds">,
  isCompleted = completed(status),
): string {
  return `${numbersIn(value)}*${isCompleted}${holds === undefined ? "" : `*${holds}`}`;
}

function compete(
  columns: BestColumns,
  among: Among,
  { low, high }: Pick<AmongCells, "low" | "high">,
): string {
  const { value } = columns;
  const inside = `(${value}>=${low}-${reach(low, high)})*(${value}<=${high}+${reach(low, high)})`;
  return fit(columns, among) + (among.withoutOutliers ? `*((${high}<=${low})+${inside}>0)` : "");
}

function reach(low: string, high: string): string {
  return `(${String(FENCE)}*(${high}-${low})+${excelNumber(TRACE)}*MAX(ABS(${low}),ABS(${high})))`;
}
