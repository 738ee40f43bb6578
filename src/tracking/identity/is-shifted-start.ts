import type { Scalar } from "../values/scalar";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** What the clocks of zones are apart by. */
const QUARTER = 15 * MINUTE;
/** From the west of one ocean to the east of the other. */
const FARTHEST = 26 * 60 * MINUTE;
/** A tool's server and the script itself say within so much when a run began. */
const SOON = 2 * MINUTE;

/**
 * Whether two starts may be one moment: told by clocks of two zones, by one of which a tool writes its tables, or by a server
 * and by the script that it waited for.
 */
export function isShiftedStart(one: Scalar, other: Scalar): boolean {
  if (typeof one !== "number" || typeof other !== "number") {
    return false;
  }
  const apart = Math.abs(one - other);
  const beside = Math.abs(apart - Math.round(apart / QUARTER) * QUARTER);
  return apart <= SOON || (apart <= FARTHEST && beside <= SECOND);
}
