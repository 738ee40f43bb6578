import { count, counted } from "./counts";

/** That long curves have fewer points in Run history than were logged, as a sentence; "" where none has. */
export function thinnedWords({
  thinned,
  most,
}: {
  /** How many curves. */
  readonly thinned: number;
  /** How many points of a curve are kept. */
  readonly most: number;
}): string {
  return thinned === 0
    ? ""
    : `${counted(thinned, "curve")} of more than ${count(most)} points ${thinned === 1 ? "was" : "were"} thinned for Run history: the first, last, least and greatest points, the one whose value stands in Runs, and the shape are kept.`;
}
