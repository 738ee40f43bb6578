// What the values of a run in Runs come to by its points in History: for each metric the value that Metrics says, and the
// step at which the metric that leads was best. A value that stands in Runs and that no point has was not taken from the
// curve: a person typed it, or a summary said it.

import type { Goal, MetricDefinition } from "../catalogue/catalogue";
import { proposePrimary } from "../catalogue/propose-primary";
import { isResaved } from "../values/same-once-saved";
import { storableNumber } from "../values/non-finite";
import type { Scalar } from "../values/scalar";
import { USUAL_CHOICE } from "./curve-choice";
import { curveValues } from "./curve-values";
import { seriesInOrder } from "./series-in-order";
import type { Series } from "./series";

/** The points of one metric of a run, as they stand in History. */
export interface KnownCurve {
  readonly metric: string;
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A value that a run gets. */
export interface RebuiltValue {
  readonly value: Scalar;
  /** Every value that its curve could have given. */
  readonly points: ArrayLike<number>;
}

/** What the curves of a run come to. */
export interface RebuiltRun {
  /** By the name of the metric. */
  readonly values: ReadonlyMap<string, RebuiltValue>;
  readonly bestStep: RebuiltValue | undefined;
  /** Whether the best step is told by a metric that was only supposed to lead, because the primary one has no curve. */
  readonly isSupposed: boolean;
}

/**
 * Takes the values of one run from its curves; undefined where nothing tells any more in which order they were logged.
 *
 * @param metrics the definitions, by name.
 */
export function rebuildRun(
  curves: readonly KnownCurve[],
  metrics: ReadonlyMap<string, MetricDefinition>,
): RebuiltRun | undefined {
  const series = inOrder(curves);
  if (!series) {
    return undefined;
  }
  const definitions = curves.map(({ metric }) => metrics.get(metric));
  const leader = leaderAt(definitions);
  const found = curveValues(series, {
    choiceOf: (column) => definitions[column]?.curve ?? USUAL_CHOICE,
    leader,
    goalOf: (column) => definitions[column]?.goal ?? "none",
  });
  const values = curves.flatMap(({ metric, values: points }, column): [string, RebuiltValue][] => {
    const value = found.values.get(column);
    return value === undefined ? [] : [[metric, { value: storableNumber(value), points }]];
  });
  const { bestStep } = found;
  return {
    values: new Map(values),
    isSupposed: leader === undefined || definitions[leader]?.primary !== true,
    bestStep:
      bestStep === undefined || leader === undefined
        ? undefined
        : { value: bestStep, points: curves[leader]?.steps ?? [] },
  };
}

/** A step at which a run was best by one of its metrics. */
export interface BestStep {
  readonly metric: string;
  readonly goal: Goal;
  readonly step: number;
}

const GOALS = ["maximize", "minimize"] as const;

/**
 * The steps at which a run was best, by each of its metrics and either goal; none where nothing tells their order. Most curves
 * begin where they are worst: that is no step at which a run was best by a goal of before.
 */
export function bestSteps(
  curves: readonly KnownCurve[],
  metrics: ReadonlyMap<string, MetricDefinition>,
): BestStep[] {
  return (inOrder(curves) ?? []).flatMap((one) => {
    const metric = curves[one.column]?.metric ?? "";
    return GOALS.flatMap((goal): BestStep[] => {
      const rule = { choiceOf: () => USUAL_CHOICE, leader: one.column, goalOf: () => goal };
      const { bestStep: step } = curveValues([one], rule);
      const isNow = metrics.get(metric)?.goal === goal;
      const isSign = step !== undefined && (isNow || step !== one.steps[0]);
      return isSign ? [{ metric, goal, step }] : [];
    });
  });
}

/** What a value that stands in Runs is to the one that its curve gives. */
export type Standing = "same" | "other" | "typed";

/** Whether a cell holds the value already, at most less exactly, and if not, whether any point of the curve has what it holds. */
export function standingOf(cell: Scalar | undefined, { value, points }: RebuiltValue): Standing {
  if (cell === undefined) {
    return "other";
  }
  if (isResaved(cell, value)) {
    return "same";
  }
  return hasPoint(points, cell) ? "other" : "typed";
}

/** The curves in the order in which they were logged; undefined where nothing tells it any more. */
function inOrder(curves: readonly KnownCurve[]): Series[] | undefined {
  const series: Series[] = [];
  for (const [column, { steps, values }] of curves.entries()) {
    const points = seriesInOrder(steps, values);
    if (!points) {
      return undefined;
    }
    series.push({ run: 0, column, ...points });
  }
  // How often a metric went back is no clock for one that was logged more rarely.
  const backs = new Set(series.map(({ passes }) => passes?.[passes.length - 1] ?? 0));
  return backs.size > 1 ? undefined : series;
}

function hasPoint(points: ArrayLike<number>, cell: Scalar): boolean {
  const numbers = Array.from(points);
  return (
    numbers.some((point) => point === cell) || numbers.some((point) => isResaved(cell, storableNumber(point)))
  );
}

/** The primary metric, else the one that would be proposed of those that have curves. */
function leaderAt(definitions: readonly (MetricDefinition | undefined)[]): number | undefined {
  const known = definitions.filter((one) => one !== undefined);
  const name =
    known.find(({ primary }) => primary)?.name ?? proposePrimary(known.map((metric) => ({ metric })))?.metric;
  const at = definitions.findIndex((one) => one !== undefined && one.name === name);
  return at < 0 ? undefined : at;
}
