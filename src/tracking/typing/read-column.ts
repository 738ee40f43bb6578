import type { RawValues } from "./column-reader";
import { makeReader } from "./make-reader";
import type { TypedColumn } from "./typed-column";
import type { ValueType } from "../values/value-type";

/** Reads one column as the type given; values that are not of it are kept and counted. */
export function readColumn(raw: RawValues, type: ValueType): TypedColumn {
  const reader = makeReader(raw, type, false);
  reader.read(0, raw.length);
  return reader.column();
}
