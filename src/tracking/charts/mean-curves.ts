// Mean learning curves: for each configuration the mean over its replicates at each step, and one standard deviation to either
// side of it. Steps that only some of the replicates have are left out, so that no mean changes because a run ended.

import { bestFirst } from "../best/rank-runs";
import { groupRuns } from "../groups/group-runs";
import { groupSummary } from "../groups/group-summary";
import { namedGroups } from "../groups/named-groups";
import { rankGroups } from "../groups/rank-groups";
import type { NamedGroup } from "../groups/configuration";
import { foldKey } from "../naming/fold-key";
import { count, counted } from "../words/counts";
import { axisTitle, linearAxis, valueAxis } from "./chart-axis";
import { seriesColor } from "./chart-colors";
import type { RequestedCurve } from "./chart-request";
import type { ChartPoint, ChartSeries, PlaneChart } from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";
import { smoothed } from "./smoothed";

const MOST_CONFIGURATIONS = 5;
const MOST_STEPS = 100;

/** What the replicates of a configuration reached at a step. */
interface MeanCurve {
  readonly group: NamedGroup;
  readonly runs: number;
  /** Whether some of its runs have steps that others lack. */
  readonly isCut: boolean;
  readonly steps: readonly number[];
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The best configurations that have curves. Throws where none has. */
export function meanCurvesChart(charted: ChartedRuns): PlaneChart {
  const { metric, firstRow, curves = [], isSmoothed = false } = charted.request;
  charted.needing(1);
  const byRun = new Map(curves.map((curve) => [curve.run, curve]));
  const ids = charted.values.field("id");
  const groups = groupRuns(charted.runs, charted.catalogue, metric, (row) => charted.holds(row));
  const goal = metric.goal === "none" ? "maximize" : metric.goal;
  const ranked = rankGroups(namedGroups(groups, charted.runs, goal, firstRow), goal, "mean");
  const drawn = ranked.flatMap((group): MeanCurve[] => {
    const own = bestFirst(group.members, goal).flatMap(({ row }) => byRun.get(foldKey(ids?.[row])) ?? []);
    const curve = meanCurve(group, own);
    return curve ? [curve] : [];
  });
  if (drawn.length === 0) {
    throw noChart(
      `No completed run with a number for ${metric.name} has points of it in Run history.`,
      "Choose another metric, or import logs of training runs.",
    );
  }
  const shown = drawn
    .slice(0, MOST_CONFIGURATIONS)
    .map((curve) => (isSmoothed ? smoothedCurve(curve) : curve));
  const values = shown.flatMap(({ low, high }) => [...low, ...high]);
  const y = valueAxis(axisTitle(metric.name, metric.unit), values);
  return {
    plot: "plane",
    kind: "curves",
    title: `Mean learning curves: ${metric.name}`,
    x: linearAxis(
      "Step",
      shown.flatMap(({ steps }) => [...steps]),
      true,
    ),
    y,
    legend: true,
    series: shown.flatMap((curve, at) => curveSeries(curve, at, metric.goal !== "none")),
    said: sentences(
      "A line is the mean over the replicates of a configuration; the dashed lines beside it are one standard deviation away.",
      shown.some(({ isCut }) => isCut) ? "Steps that only some of the replicates have are left out." : "",
      isSmoothed ? "The lines are smoothed: a mean over 5 steps." : "",
      y.scale === "log" ? `${metric.name} stands on a logarithmic axis.` : "",
      shown.length < drawn.length
        ? `The best ${count(shown.length)} of ${counted(drawn.length, "configuration")} with curves are drawn.`
        : "",
      drawn.length < ranked.length
        ? `${counted(ranked.length - drawn.length, "configuration")} without points in Run history ${ranked.length - drawn.length === 1 ? "is" : "are"} not drawn.`
        : "",
      charted.leftOut(),
    ),
  };
}

/** The mean at the steps that all curves have; undefined where there are none. */
function meanCurve(group: NamedGroup, curves: readonly RequestedCurve[]): MeanCurve | undefined {
  const finite = curves.map(({ steps, values }) => {
    const points = steps.map((step, at) => [step, values[at] ?? NaN] as const);
    return new Map(points.filter(([, value]) => Number.isFinite(value)));
  });
  const [first, ...others] = finite;
  const shared = [...(first?.keys() ?? [])].filter((step) => others.every((one) => one.has(step)));
  const steps = thinned(shared.sort((a, b) => a - b));
  if (steps.length === 0) {
    return undefined;
  }
  const figures = steps.map((step) => groupSummary(finite.flatMap((one) => one.get(step) ?? [])));
  return {
    group,
    runs: curves.length,
    isCut: finite.some(({ size }) => size > shared.length),
    steps,
    mean: figures.map(({ mean }) => mean),
    low: figures.map(({ mean, sd = 0 }) => mean - sd),
    high: figures.map(({ mean, sd = 0 }) => mean + sd),
  };
}

function thinned(steps: readonly number[]): readonly number[] {
  const every = (steps.length - 1) / (MOST_STEPS - 1);
  return every <= 1
    ? steps
    : Array.from({ length: MOST_STEPS }, (_, at) => steps[Math.round(at * every)] ?? 0);
}

function smoothedCurve(curve: MeanCurve): MeanCurve {
  return { ...curve, mean: smoothed(curve.mean), low: smoothed(curve.low), high: smoothed(curve.high) };
}

/** The mean, and the ends of its band where it is of several runs. */
function curveSeries({ group, runs, ...curve }: MeanCurve, at: number, hasBest: boolean): ChartSeries[] {
  const look = seriesColor(at);
  const points = (values: readonly number[]): ChartPoint[] =>
    curve.steps.map((x, place) => ({ x, y: values[place] ?? NaN }));
  const name = `${at === 0 && hasBest ? "★ " : ""}${group.name} · n ${count(runs)}`;
  const band: ChartSeries = {
    ...look,
    name: `${group.name} ± sd`,
    look: "dashed",
    points: [...points(curve.low), { x: NaN, y: NaN }, ...points(curve.high)],
  };
  return [{ ...look, name, look: "line", points: points(curve.mean) }, ...(runs > 1 ? [band] : [])];
}
