import type { RawValues } from "./column-reader";
import { noCounts, type TypedColumn } from "./typed-column";
import { typeColumns } from "./type-columns";
import type { ValueType } from "../values/value-type";

/** Reads one column as the type given; values that are not of it are kept and counted. */
export function readColumn(raw: RawValues, type: ValueType): TypedColumn {
  const [column] = typeColumns([{ raw, wanted: { type } }]);
  return column ?? { type, values: [], counts: noCounts() };
}
