import type { Scalar } from "../tracking/values/scalar";
import type { ValueType } from "../tracking/values/value-type";
import { millisecondsOf } from "../tracking/values/milliseconds-of";

/**
 * A cell of `range.values` as a value of a column of this type: "" and null are blank, serial numbers of a date column
 * become milliseconds UTC. Whatever does not fit the type comes back as it is, for validation to name.
 */
export function fromCell(value: unknown, type: ValueType): Scalar | undefined {
  if (value === "" || value === null || value === undefined) {
    return undefined;
  }
  if (typeof value === "number") {
    return type === "date" ? millisecondsOf(value) : value;
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  return undefined;
}
