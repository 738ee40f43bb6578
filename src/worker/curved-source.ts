// Runs with curves -> the same runs with one value of each curve, chosen by one rule for all: see curve-choice.ts.

import type { RawColumn, RawRuns } from "../importers/importer";
import { metric as metricTarget } from "../importers/roles/targets";
import type { Catalogue, Goal, MetricDefinition } from "../tracking/catalogue/catalogue";
import { proposePrimary, type PrimaryChoice } from "../tracking/catalogue/propose-primary";
import { inferMetric } from "../tracking/naming/infer-metric";
import { USUAL_CHOICE, type CurveChoice, type CurvesChoice } from "../tracking/series/curve-choice";
import { bestStepName } from "../tracking/series/best-step-name";
import { curveValues, type CurveRule, type CurveValues } from "../tracking/series/curve-values";
import type { Series } from "../tracking/series/series";
import { thinSeries } from "../tracking/series/thin-series";
import { storableNumber } from "../tracking/values/non-finite";
import type { Scalar } from "../tracking/values/scalar";

/** Points of a curve that `History` gets, and of all curves of an import: a sheet has a million rows for all runs. */
const MOST_OF_A_CURVE = 1000;
const MOST_POINTS = 200_000;
const FEWEST_OF_A_CURVE = 20;
/** What the preview draws. */
const MOST_SAMPLES = 3;
const POINTS_OF_SAMPLE = 60;

/** How the values were taken from the curves, as the preview says it. */
export interface CurvesTaken {
  /** Whether the values stand as the source has them, and none is taken from the curves. */
  readonly stands: boolean;
  readonly choice: CurvesChoice;
  /** What Metrics says of them together; undefined where it says nothing. */
  readonly remembered: CurvesChoice | undefined;
  /** The metric whose best step counts; undefined where none has a goal. */
  readonly leader: string | undefined;
  readonly curves: number;
  readonly points: number;
  /** How many of the curves have fewer points in `History` than were logged. */
  readonly thinned: number;
  /** How many points of each curve `History` gets at most, or few more. */
  readonly most: number;
  readonly stepName: string;
  /** Curves of the first run that has any, that of the leading metric first. */
  readonly samples: readonly CurveSample[];
}

/** A curve as the preview draws it, with few points. */
export interface CurveSample {
  readonly metric: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
  /** The position of the point whose value stands in Runs. */
  readonly taken: number;
}

/** Runs with values from their curves, and how these were taken. */
export interface CurvedSource {
  readonly raw: RawRuns;
  readonly taken: CurvesTaken | undefined;
  /** Which value was taken of the curves in a column. */
  readonly choices: ReadonlyMap<number, CurveChoice>;
}

/**
 * Fills the columns of metrics with curves.
 *
 * @param chosen what a person chose for all of them; else what Metrics says holds.
 * @param lead the metric that a person wants to lead.
 */
export function curvedSource(
  raw: RawRuns,
  chosen: CurvesChoice | undefined,
  catalogue: Catalogue,
  lead: PrimaryChoice | undefined,
): CurvedSource {
  const { series = [], stepName = "step", valuesStand: stands = false } = raw;
  if (series.length === 0) {
    return { raw, taken: undefined, choices: new Map() };
  }
  const byRun = new Map<number, Series[]>();
  for (const one of series) {
    byRun.set(one.run, [...(byRun.get(one.run) ?? []), one]);
  }
  const columns = new Set(series.map(({ column }) => column));
  const metrics = metricsOf(raw.columns, columns, catalogue, lead);
  const leader = leaderOf(raw.columns, metrics, catalogue, byRun, lead);
  const remembered = rememberedChoice([...metrics.values()]);
  const choice = chosen ?? remembered ?? USUAL_CHOICE;
  const choices = new Map(
    [...columns].flatMap((column) => {
      const own = stands
        ? statedChoice(raw.columns[column], catalogue)
        : choiceFor(choice, metrics.get(column));
      return own === undefined ? [] : [[column, own] as const];
    }),
  );
  const rule: CurveRule = {
    choiceOf: (column): CurveChoice => choices.get(column) ?? USUAL_CHOICE,
    leader,
    goalOf: (column): Goal => metrics.get(column)?.goal ?? "none",
  };
  const values = new Map([...columns].map((column) => [column, [] as (Scalar | undefined)[]]));
  const bestSteps: (Scalar | undefined)[] = [];
  const points = series.reduce((sum, one) => sum + one.values.length, 0);
  const most = mostPoints(series.length, points);
  const kept: Series[] = [];
  let samples: readonly CurveSample[] = [];
  for (let run = 0; run < raw.count; run++) {
    const found = curveValues(byRun.get(run) ?? [], rule);
    const others = bestOfOthers(byRun.get(run) ?? [], rule, most);
    for (const one of byRun.get(run) ?? []) {
      const bests = [found, ...others].map(({ atBest }) => atBest.get(one.column));
      const telling = [found.points.get(one.column), ...bests];
      kept.push(
        thinSeries(
          one,
          most,
          telling.filter((at) => at !== undefined),
        ),
      );
    }
    if (samples.length === 0) {
      const points = stands ? standingPoints(byRun.get(run) ?? [], raw.columns, run) : found.points;
      samples = samplesOf(byRun.get(run) ?? [], points, leader, metrics);
    }
    for (const [column, cells] of values) {
      const value = stands ? undefined : found.values.get(column);
      cells.push(value === undefined ? raw.columns[column]?.values.at(run) : storableNumber(value));
    }
    bestSteps.push(stands ? undefined : found.bestStep);
  }
  const filled = raw.columns.map((column, at): RawColumn => {
    const cells = stands ? undefined : values.get(at);
    return cells ? { ...column, values: cells } : column;
  });
  return {
    raw: { ...raw, columns: [...filled, ...bestStepColumn(stepName, bestSteps)], series: kept },
    choices,
    taken: {
      stands,
      choice,
      remembered,
      leader: leader === undefined ? undefined : metrics.get(leader)?.name,
      curves: series.length,
      points,
      most,
      thinned: series.filter(({ values: { length } }) => length > most).length,
      stepName,
      samples,
    },
  };
}

/**
 * The points at the best step of each metric that may lead one day: of a curve that is thinned they are kept, so that the
 * values can be taken anew by another primary metric.
 */
function bestOfOthers(series: readonly Series[], rule: CurveRule, most: number): CurveValues[] {
  const isThinned = series.some(({ values }) => values.length > most);
  const leaders = isThinned ? series.filter(({ column }) => rule.goalOf(column) !== "none") : [];
  return leaders.map(({ column }) => curveValues(series, { ...rule, leader: column }));
}

/** What Metrics says of the metrics together; undefined where it says nothing of any. */
function rememberedChoice(metrics: readonly MetricDefinition[]): CurvesChoice | undefined {
  const [first, ...others] = new Set(metrics.flatMap(({ curve }) => curve ?? []));
  return others.length > 0 ? "by metric" : first;
}

function choiceFor(choice: CurvesChoice, metric: MetricDefinition | undefined): CurveChoice {
  return choice === "by metric" ? (metric?.curve ?? USUAL_CHOICE) : choice;
}

/** What the source says of a metric that the workbook does not have; of one that it has, it says so itself. */
function statedChoice(column: RawColumn | undefined, { metrics }: Catalogue): CurveChoice | undefined {
  const { suggested, defined } = column ?? {};
  const isKnown =
    suggested?.role === "metric" &&
    metrics.some(({ name, aliases }) => name === suggested.name || aliases.includes(suggested.name));
  return defined?.role === "metric" && !isKnown ? (defined.curve ?? USUAL_CHOICE) : undefined;
}

/** The points of a run's curves that hold what stands in its row. */
function standingPoints(
  series: readonly Series[],
  columns: readonly RawColumn[],
  run: number,
): ReadonlyMap<number, number> {
  return new Map(
    series.flatMap(({ column, values }) => {
      const cell = columns[column]?.values.at(run);
      const at = Array.from(values).findIndex((value) => storableNumber(value) === cell);
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
}

/** How many points of each curve `History` gets at most: fewer where there are many curves. */
function mostPoints(curves: number, points: number): number {
  return points <= MOST_POINTS
    ? MOST_OF_A_CURVE
    : Math.min(MOST_OF_A_CURVE, Math.max(FEWEST_OF_A_CURVE, Math.floor(MOST_POINTS / curves)));
}

function samplesOf(
  series: readonly Series[],
  points: CurveValues["points"],
  leader: number | undefined,
  metrics: ReadonlyMap<number, MetricDefinition>,
): CurveSample[] {
  const leading = series.filter(({ column }) => column === leader);
  const others = series.filter(({ column }) => column !== leader && metrics.has(column));
  const told = [...leading, ...others].filter(({ column }) => points.has(column));
  return told.slice(0, MOST_SAMPLES).map((one) => {
    const at = points.get(one.column) ?? 0;
    const { steps, values } = thinSeries(one, POINTS_OF_SAMPLE, [at]);
    const taken = Array.from(steps).findIndex(
      (step, point) => step === one.steps[at] && Object.is(values[point], one.values[at]),
    );
    return {
      metric: metrics.get(one.column)?.name ?? "",
      steps: Array.from(steps),
      values: Array.from(values),
      taken: Math.max(0, taken),
    };
  });
}

/** The step that the values belong to, beside them; without a leading metric there is none. */
function bestStepColumn(stepName: string, values: readonly (Scalar | undefined)[]): RawColumn[] {
  const header = bestStepName(stepName);
  return values.some((value) => value !== undefined)
    ? [{ header, values, suggested: metricTarget(header), goal: "none" }]
    : [];
}

/** What is known of the metric of each column with curves: from the catalogue, else from the source, else by its name. */
function metricsOf(
  columns: readonly RawColumn[],
  curved: ReadonlySet<number>,
  catalogue: Catalogue,
  lead: PrimaryChoice | undefined,
): ReadonlyMap<number, MetricDefinition> {
  return new Map(
    [...curved].flatMap((at) => {
      const column = columns[at];
      if (column?.suggested.role !== "metric") {
        return [];
      }
      const { name } = column.suggested;
      const known = catalogue.metrics.find((one) => one.name === name || one.aliases.includes(name));
      const inferred = inferMetric(name);
      const stated = known ?? { ...inferred, goal: column.goal ?? inferred.goal };
      return [[at, lead?.metric === stated.name ? { ...stated, goal: lead.goal } : stated] as const];
    }),
  );
}

function leaderOf(
  columns: readonly RawColumn[],
  metrics: ReadonlyMap<number, MetricDefinition>,
  catalogue: Catalogue,
  byRun: ReadonlyMap<number, readonly Series[]>,
  lead: PrimaryChoice | undefined,
): number | undefined {
  const filled = new Map<number, number>();
  for (const series of byRun.values()) {
    for (const { column } of series) {
      filled.set(column, (filled.get(column) ?? 0) + 1);
    }
  }
  const primary = lead?.metric ?? catalogue.metrics.find((one) => one.primary)?.name;
  const named = [...metrics].find(([, { name }]) => name === primary);
  if (named) {
    return named[0];
  }
  const stated = [...metrics].find(([at, { goal }]) => columns[at]?.leads !== undefined && goal !== "none");
  if (stated) {
    return stated[0];
  }
  const proposed = proposePrimary(
    [...metrics].map(([column, metric]) => ({ metric, filled: filled.get(column) })),
  );
  return [...metrics].find(([, { name }]) => name === proposed?.metric)?.[0];
}
