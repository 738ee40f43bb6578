import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { plainText } from "../values/plain-text";
import { isRankable, type RankedMetric } from "./best-rule";

/** The best of the runs that are not completed: what a table that does not look at the status would put first. */
export interface BestLeftOut {
  readonly row: number;
  readonly value: number;
  /** Its status as it stands, without outer spaces; "" for none. */
  readonly status: string;
}

/** The best by a metric of runs that do not compete, the highest where it has no goal; undefined where none has a number. */
export function bestLeftOut(
  runs: RunColumns,
  { name, goal }: Pick<RankedMetric, "name" | "goal">,
  rows: readonly number[],
): BestLeftOut | undefined {
  const values = new RunValues(runs);
  const numbers = values.of({ role: "metric", name });
  const sign = goal === "minimize" ? -1 : 1;
  let best: { readonly row: number; readonly value: number } | undefined;
  for (const row of rows) {
    const value = numbers?.[row];
    if (isRankable(value) && (best === undefined || sign * (value - best.value) > 0)) {
      best = { row, value };
    }
  }
  return best && { ...best, status: plainText(values.text("status", best.row)) };
}
