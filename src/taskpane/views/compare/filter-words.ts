import { count, counted } from "../../../tracking/words/counts";
import type { TypedFilter } from "../../../tracking/filter/typed-filter";

/** How many runs a filter holds for, in words; undefined where it is not whole. */
export function heldWords({ held }: TypedFilter): string | undefined {
  if (!held) {
    return undefined;
  }
  const { runs, total, unknown } = held;
  const whole = `${count(runs)} of ${counted(total, "run")}`;
  return unknown === 0
    ? `${whole}.`
    : `${whole}; ${counted(unknown, "run")} ${unknown === 1 ? "lacks" : "lack"} what it asks for.`;
}
