import type { TypedColumn } from "../../tracking/typing/typed-column";

/**
 * MLflow's SQL stores write infinite metrics as the largest double (seen with MLflow 3.17 on SQLite), which no metric
 * really is. The column with those as `Infinity` and `-Infinity` again; the same column when there are none.
 */
export function withInfinities(column: TypedColumn): TypedColumn {
  const { values, counts } = column;
  let found = 0;
  for (const value of values) {
    if (isClamped(value)) {
      found++;
    }
  }
  if (found === 0) {
    return column;
  }
  return {
    ...column,
    values: values.map((value) => (isClamped(value) ? (value > 0 ? "Infinity" : "-Infinity") : value)),
    counts: { ...counts, nonFinite: counts.nonFinite + found },
  };
}

function isClamped(value: unknown): value is number {
  return value === Number.MAX_VALUE || value === -Number.MAX_VALUE;
}
