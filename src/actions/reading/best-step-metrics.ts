// Which metrics hold the step at which a run was best. An import makes such a metric, and calls it "best epoch"; a person may
// have one of such a name that is something else ("best k"). Its values tell them apart: in most runs whose curves tell any step
// at which they were best, one and the same metric was best at the step that it says, by the goal that it has or the other one,
// which it may have had then.

import type { Catalogue, MetricDefinition } from "../../tracking/catalogue/catalogue";
import type { RunValues } from "../../tracking/schema/run-values";
import { mayBeBestStep } from "../../tracking/series/best-step-name";
import { bestSteps } from "../../tracking/series/rebuild-run";
import type { StoredCurves } from "./read-curves";

/** So many runs tell it. */
const MOST_RUNS = 50;

/** The metrics that may be called so. */
export interface BestStepMetrics {
  /** Those whose values are steps at which runs were best, by the leading metric and the goal of then. */
  readonly told: readonly MetricDefinition[];
  /** Those whose values are not. */
  readonly strange: readonly MetricDefinition[];
}

/** Tells metrics that hold best steps from those that are merely called so; one without values is neither. */
export function bestStepMetrics(
  values: RunValues,
  rowsOf: ReadonlyMap<string, readonly number[]>,
  { byRun, unread }: Pick<StoredCurves, "byRun" | "unread">,
  { metrics }: Catalogue,
): BestStepMetrics {
  const definitions = new Map(metrics.map((metric) => [metric.name, metric]));
  const curved = new Set([...byRun.values()].flat().map(({ metric }) => metric));
  const told: MetricDefinition[] = [];
  const strange: MetricDefinition[] = [];
  for (const one of metrics.filter((metric) => !curved.has(metric.name) && mayBeBestStep(metric, metrics))) {
    const cells = values.of({ role: "metric", name: one.name });
    const agreed = new Map<string, number>();
    let runs = 0;
    for (const [key, curves] of byRun) {
      const [row, ...others] = rowsOf.get(key) ?? [];
      const isClear = others.length === 0 && !unread.has(key) && runs < MOST_RUNS;
      const cell = row === undefined || !isClear ? undefined : cells?.[row];
      const steps = cell === undefined || cell === "" ? [] : bestSteps(curves, definitions);
      for (const { metric, goal, step } of steps) {
        const way = `${goal} ${metric}`;
        agreed.set(way, (agreed.get(way) ?? 0) + Number(step === cell));
      }
      runs += Number(steps.length > 0);
    }
    if (runs > 0) {
      const isTold = Math.max(0, ...agreed.values()) * 2 > runs;
      (isTold ? told : strange).push(one);
    }
  }
  return { told, strange };
}
