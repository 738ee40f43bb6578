import { readDate, readDateNumber } from "../../tracking/values/read-date";
import type { Scalar } from "../../tracking/values/scalar";

/** A point in time as milliseconds since 1970 UTC, from a number or a text; undefined where it is none. */
export function momentOf(value: Scalar | undefined): number | undefined {
  if (typeof value === "number") {
    return readDateNumber(value);
  }
  return typeof value === "string" && value !== "" ? readDate(value.trim()) : undefined;
}
