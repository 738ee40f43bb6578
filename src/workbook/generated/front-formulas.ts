// The Pareto front as a formula of one row: no run that competes is at least as good by all metrics and better by one. Every row
// is held against every other, so the columns are taken a little longer than the table is, for runs that are typed below it.

import { LARGEST_NUMBER } from "../../tracking/best/best-rule";
import { completed } from "./best-formulas";
import { countWhere, excelNumber, numbersIn } from "./formula-parts";

/** Cells of one row, or whole columns. */
export interface FrontCells {
  readonly status: string;
  /** One for each metric. */
  readonly values: readonly string[];
  /** Where the filter holds; undefined without one. */
  readonly holds: string | undefined;
}

/** 1 where more is better, -1 where less is, 0 where there is no goal or formulas cannot say the question. */
export function goalSign(goal: string, otherwise: string): string {
  return `IF(${otherwise}>0,0,IF(${goal}="maximize",1,IF(${goal}="minimize",-1,0)))`;
}

/** Whether nobody beats a run. `signs` are named cells that lie side by side. */
export function isUnbeaten(own: FrontCells, columns: FrontCells, signs: string): string {
  const sign = (at: number): string => `INDEX(${signs},1,${String(at + 1)})`;
  const compared = (operator: string): string[] =>
    columns.values.map(
      (column, at) => `(${column}*${sign(at)}${operator}${own.values[at] ?? ""}*${sign(at)})`,
    );
  const competes = [
    ...columns.values.map(numbersIn),
    completed(columns.status),
    ...(columns.holds === undefined ? [] : [columns.holds]),
  ];
  const beat = [...competes, ...compared(">="), `((${compared(">").join("+")})>0)`].join("*");
  const isOne = own.values.map((cell) => `ISNUMBER(${cell}),${cell}<=${excelNumber(LARGEST_NUMBER)}`);
  const hasGoals = columns.values.map((_, at) => `${sign(at)}<>0`);
  return [
    `AND(${[completed(own.status), ...isOne, ...hasGoals].join(",")}`,
    ...(own.holds === undefined ? [] : [own.holds]),
    `${countWhere(beat)}=0)`,
  ].join(",");
}
