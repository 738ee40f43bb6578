import type { RawValues } from "./column-reader";
import type { RunFieldKey } from "./run-fields";
import { noCounts, type TypedColumn } from "./typed-column";
import { typeColumns, type Wanted } from "./type-columns";
import type { ValueType } from "./value-type";

function readOne(raw: RawValues, wanted: Wanted): TypedColumn {
  const [column] = typeColumns([{ raw, wanted }]);
  return column ?? { type: "text", values: [], counts: noCounts() };
}

/** Reads one column as the type given; values that are not of it are kept and counted. */
export function readColumn(raw: RawValues, type: ValueType): TypedColumn {
  return readOne(raw, { type });
}

/** Reads one column as one of the run's own fields. */
export function readField(key: RunFieldKey, raw: RawValues): TypedColumn {
  return readOne(raw, { field: key });
}
