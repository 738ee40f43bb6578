import type { RawValues } from "../../tracking/typing/column-reader";
import { readDate, readDateNumber } from "../../tracking/values/read-date";
import type { Scalar } from "../../tracking/values/scalar";
import { mapValues } from "../records/map-values";

/** Seconds from start to end of each run, where both are points in time and in order; a blank otherwise. */
export function elapsedSeconds(starts: RawValues, ends: RawValues): (Scalar | undefined)[] {
  return mapValues(ends, (value, row) => {
    const end = moment(value);
    const start = end === undefined ? undefined : moment(starts.at(row));
    return start === undefined || end === undefined || end < start ? undefined : (end - start) / 1000;
  });
}

function moment(value: Scalar | undefined): number | undefined {
  if (typeof value === "number") {
    return readDateNumber(value);
  }
  return typeof value === "string" && value !== "" ? readDate(value.trim()) : undefined;
}
