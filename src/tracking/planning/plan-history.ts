import type { CurveChoice } from "../series/curve-choice";
import type { RunColumns } from "../schema/run-columns";
import type { Series } from "../series/series";

/** A curve as `History` gets it. */
export interface HistoryCurve {
  readonly runId: string;
  readonly metric: string;
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** Whether the run is in the workbook already: some of its points may be, too. */
  readonly isKnown: boolean;
}

/** Which value of its curve stands in Runs for a metric. */
export interface MetricCurve {
  readonly metric: string;
  readonly choice: CurveChoice;
}

/** Run IDs of the rows of an import that become runs, or are runs of the workbook, by row. */
export interface RunsOfRows {
  readonly added: ReadonlyMap<number, string>;
  readonly known: ReadonlyMap<number, string>;
}

/** The curves of the runs that an import brings, under the names that their metrics got; curves of other columns stay out. */
export function planHistory(
  series: readonly Series[],
  adopted: RunColumns,
  { added, known }: RunsOfRows,
): HistoryCurve[] {
  const names = metricNames(adopted);
  return series.flatMap(({ run, column, steps, values }): HistoryCurve[] => {
    const metric = names.get(column);
    const runId = added.get(run) ?? known.get(run);
    return metric === undefined || runId === undefined || values.length === 0
      ? []
      : [{ runId, metric, steps, values, isKnown: known.has(run) }];
  });
}

/** Which value of their curves stands in Runs for the metrics of a history, by the columns that the curves came in. */
export function choicesOf(
  history: readonly HistoryCurve[],
  adopted: RunColumns,
  choices: ReadonlyMap<number, CurveChoice> = new Map(),
): MetricCurve[] {
  const written = new Set(history.map(({ metric }) => metric));
  return [...metricNames(adopted)].flatMap(([column, metric]) => {
    const choice = choices.get(column);
    return choice !== undefined && written.has(metric) ? [{ metric, choice }] : [];
  });
}

/** The names that metrics got, by the position of their columns in the source. */
function metricNames({ columns }: RunColumns): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap(({ origin, target }) =>
      origin !== undefined && target.role === "metric" ? [[origin, target.name] as const] : [],
    ),
  );
}
