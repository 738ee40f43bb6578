import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readDuration } from "../../tracking/values/read-duration";
import type { Scalar } from "../../tracking/values/scalar";

/**
 * The seconds that a run took, by what its log says at each step: the time in all so far, of which the last counts (and
 * what had been reached each time the clock began anew), or the time that each step took.
 */
export function spentSeconds(
  cells: readonly (Scalar | undefined)[],
  meaning: "in all" | "each",
): number | undefined {
  const seconds = cells.flatMap((cell) => secondsOf(cell) ?? []);
  const last = seconds.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const parts =
    meaning === "each" ? seconds : seconds.filter((value, at) => value > (seconds[at + 1] ?? -Infinity));
  return roundNoise(parts.reduce((sum, value) => sum + value, 0));
}

function secondsOf(cell: Scalar | undefined): number | undefined {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? cell : undefined;
  }
  const text = typeof cell === "string" ? cell.trim() : "";
  return isMissingMarker(text) ? undefined : readDuration(text);
}

/** Takes away the noise of adding binary fractions. */
function roundNoise(seconds: number): number {
  return Number(seconds.toPrecision(12));
}
