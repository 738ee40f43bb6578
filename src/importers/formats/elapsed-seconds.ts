import type { RawValues } from "../../tracking/typing/column-reader";
import type { Scalar } from "../../tracking/values/scalar";
import { mapValues } from "../records/map-values";
import { momentOf } from "../records/moment-of";

/** Seconds from start to end of each run, where both are points in time and in order; a blank otherwise. */
export function elapsedSeconds(starts: RawValues, ends: RawValues): (Scalar | undefined)[] {
  return mapValues(ends, (value, row) => {
    const end = momentOf(value);
    const start = end === undefined ? undefined : momentOf(starts.at(row));
    return start === undefined || end === undefined || end < start ? undefined : (end - start) / 1000;
  });
}
