import type { Goal } from "../catalogue/catalogue";
import type { ChartPoint } from "./chart-spec";

/** A run with its result and the time of its start. */
export interface StartedRun {
  readonly row: number;
  readonly value: number;
  readonly started: number;
}

/** The best so far as a stepped line, and the rows that bettered it; runs in the order of their starts. None without a goal. */
export function runningBest(
  started: readonly StartedRun[],
  goal: Goal,
): { readonly line: readonly ChartPoint[]; readonly improved: ReadonlySet<number> } {
  const improved = new Set<number>();
  if (goal === "none") {
    return { line: [], improved };
  }
  const sign = goal === "maximize" ? 1 : -1;
  const line: ChartPoint[] = [];
  let best: number | undefined;
  for (const { row, value, started: x } of started) {
    if (best !== undefined && sign * (value - best) <= 0) {
      continue;
    }
    line.push(...(best === undefined ? [] : [{ x, y: best }]), { x, y: value });
    best = value;
    improved.add(row);
  }
  const last = started.at(-1);
  return { line: last && best !== undefined ? [...line, { x: last.started, y: best }] : line, improved };
}
