// Runs with curves -> the same runs with one value of each curve, chosen by one rule for all: see curve-choice.ts.

import type { RawColumn, RawRuns } from "../importers/importer";
import { metric as metricTarget } from "../importers/roles/targets";
import type { Catalogue, Goal, MetricDefinition } from "../tracking/catalogue/catalogue";
import { proposePrimary, type PrimaryChoice } from "../tracking/catalogue/propose-primary";
import { inferMetric } from "../tracking/naming/infer-metric";
import type { CurveChoice } from "../tracking/series/curve-choice";
import { curveValues, type CurveRule } from "../tracking/series/curve-values";
import type { Series } from "../tracking/series/series";
import { thinSeries } from "../tracking/series/thin-series";
import type { Scalar } from "../tracking/values/scalar";

/** Points of a curve that `History` gets, and of all curves of an import: a sheet has a million rows for all runs. */
const MOST_OF_A_CURVE = 1000;
const MOST_POINTS = 200_000;
const FEWEST_OF_A_CURVE = 20;

/** How the values were taken from the curves, as the preview says it. */
export interface CurvesTaken {
  readonly choice: CurveChoice;
  /** The metric whose best step counts; undefined where none has a goal. */
  readonly leader: string | undefined;
  readonly curves: number;
  readonly points: number;
  /** How many of the curves have fewer points in `History` than were logged. */
  readonly thinned: number;
  readonly stepName: string;
}

/** Runs with values from their curves, and how these were taken. */
export interface CurvedSource {
  readonly raw: RawRuns;
  readonly taken: CurvesTaken | undefined;
}

/** Fills the columns of metrics with curves. `lead` is the metric that a person wants to lead. */
export function curvedSource(
  raw: RawRuns,
  choice: CurveChoice,
  catalogue: Catalogue,
  lead: PrimaryChoice | undefined,
): CurvedSource {
  const { series = [], stepName = "step" } = raw;
  if (series.length === 0) {
    return { raw, taken: undefined };
  }
  const byRun = new Map<number, Series[]>();
  for (const one of series) {
    byRun.set(one.run, [...(byRun.get(one.run) ?? []), one]);
  }
  const columns = new Set(series.map(({ column }) => column));
  const metrics = metricsOf(raw.columns, columns, catalogue, lead);
  const leader = leaderOf(raw.columns, metrics, catalogue, byRun, lead);
  const rule: CurveRule = { choice, leader, goalOf: (column): Goal => metrics.get(column)?.goal ?? "none" };
  const values = new Map([...columns].map((column) => [column, [] as (Scalar | undefined)[]]));
  const bestSteps: (Scalar | undefined)[] = [];
  const points = series.reduce((sum, one) => sum + one.values.length, 0);
  const most = mostPoints(series.length, points);
  const kept: Series[] = [];
  for (let run = 0; run < raw.count; run++) {
    const found = curveValues(byRun.get(run) ?? [], rule);
    for (const one of byRun.get(run) ?? []) {
      kept.push(thinSeries(one, most, [found.points.get(one.column) ?? 0]));
    }
    for (const [column, cells] of values) {
      const value = found.values.get(column);
      cells.push(value === undefined ? raw.columns[column]?.values.at(run) : scalarOf(value));
    }
    bestSteps.push(choice === "last" ? undefined : found.bestStep);
  }
  const filled = raw.columns.map((column, at): RawColumn => {
    const cells = values.get(at);
    return cells ? { ...column, values: cells } : column;
  });
  return {
    raw: { ...raw, columns: [...filled, ...bestStepColumn(stepName, bestSteps)], series: kept },
    taken: {
      choice,
      leader: leader === undefined ? undefined : metrics.get(leader)?.name,
      curves: series.length,
      points,
      thinned: series.filter(({ values: { length } }) => length > most).length,
      stepName,
    },
  };
}

/** How many points of each curve `History` gets at most: fewer where there are many curves. */
function mostPoints(curves: number, points: number): number {
  return points <= MOST_POINTS
    ? MOST_OF_A_CURVE
    : Math.min(MOST_OF_A_CURVE, Math.max(FEWEST_OF_A_CURVE, Math.floor(MOST_POINTS / curves)));
}

/** The step that the values belong to, beside them; without a leading metric there is none. */
function bestStepColumn(stepName: string, values: readonly (Scalar | undefined)[]): RawColumn[] {
  const header = `best ${stepName}`;
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

function scalarOf(value: number): Scalar {
  return Number.isFinite(value) ? value : String(value);
}
