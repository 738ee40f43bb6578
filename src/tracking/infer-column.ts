import type { RawValues } from "./column-reader";
import { noCounts, type TypedColumn } from "./typed-column";
import { typeColumns } from "./type-columns";

export interface InferOptions {
  /** The column's name, by which codes are told from numbers. */
  readonly name?: string;
  /** Whether calendar dates become dates; parameters keep them as text. */
  readonly dates?: boolean;
  readonly metric?: boolean;
}

/** Finds the type of one column and reads it; the rules stand in type-columns.ts. */
export function inferColumn(raw: RawValues, options: InferOptions = {}): TypedColumn {
  const { name = "", dates = false, metric = false } = options;
  const [column] = typeColumns([{ raw, wanted: { infer: metric ? "metric" : "parameter", name, dates } }]);
  return column ?? { type: "number", values: [], counts: noCounts() };
}
