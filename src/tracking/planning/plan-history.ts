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
  const names = new Map(
    adopted.columns.flatMap(({ origin, target }) =>
      origin !== undefined && target.role === "metric" ? [[origin, target.name] as const] : [],
    ),
  );
  return series.flatMap(({ run, column, steps, values }): HistoryCurve[] => {
    const metric = names.get(column);
    const runId = added.get(run) ?? known.get(run);
    return metric === undefined || runId === undefined || values.length === 0
      ? []
      : [{ runId, metric, steps, values, isKnown: known.has(run) }];
  });
}
