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

/** Run IDs of the rows of an import that are written, by row, as far as they are. */
export interface WrittenRuns {
  readonly added: ReadonlyMap<number, string>;
  readonly updated: ReadonlyMap<number, string>;
}

/** The curves of the runs that an import writes, under the names that their metrics got; curves of other columns stay out. */
export function planHistory(
  series: readonly Series[],
  adopted: RunColumns,
  { added, updated }: WrittenRuns,
): HistoryCurve[] {
  const names = new Map(
    adopted.columns.flatMap(({ origin, target }) =>
      origin !== undefined && target.role === "metric" ? [[origin, target.name] as const] : [],
    ),
  );
  return series.flatMap(({ run, column, steps, values }): HistoryCurve[] => {
    const metric = names.get(column);
    const runId = added.get(run) ?? updated.get(run);
    return metric === undefined || runId === undefined || values.length === 0
      ? []
      : [{ runId, metric, steps, values, isKnown: updated.has(run) }];
  });
}
