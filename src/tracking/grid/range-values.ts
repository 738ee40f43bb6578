import { GridError } from "./grid-error";
import type { GridItem } from "./grid-entry";

/** More values of one range are hardly meant. */
const MOST_VALUES = 1_000;
/** Digits that are left of arithmetic: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;
/** Share of a step by which the last one may miss the end. */
const MISSED = 1e-9;

type GridRange = Extract<GridItem, { kind: "range" }>;

/**
 * The numbers of a range, from its first end to its last. `isWhole`: only whole numbers can be tried; then a step is whole, and
 * numbers at equal ratios or distances are rounded. Throws a GridError where there are none or too many.
 */
export function rangeValues(range: GridRange, isWhole: boolean): number[] {
  const { from, to, by = { kind: "step", figure: 1 } } = range;
  if (!range.by && !(Number.isInteger(from) && Number.isInteger(to))) {
    throw new GridError(
      `Between ${String(from)} and ${String(to)} lie more numbers than can be tried.`,
      `Say how many: ${String(from)}..${String(to)} log 5, linear 5 or step 0.1.`,
      range,
    );
  }
  if (isWhole && by.kind === "step" && !Number.isInteger(by.figure)) {
    throw new GridError(
      `A step of ${String(by.figure)} leads to numbers that are not whole.`,
      "Take a whole step.",
      range,
    );
  }
  const numbers = by.kind === "step" ? stepped(range, by.figure) : spaced(range, by.kind, by.figure);
  return [...new Set(isWhole ? numbers.map(Math.round) : numbers)];
}

function stepped(range: GridRange, step: number): number[] {
  const { from, to } = range;
  if (!(step > 0)) {
    throw new GridError("A step is a number above 0.", "Write it as 0..0.5 step 0.1.", range);
  }
  const steps = Math.floor(Math.abs(to - from) / step + MISSED);
  requireFew(range, steps + 1);
  const sign = Math.sign(to - from);
  return Array.from({ length: steps + 1 }, (_, at) => plain(from + sign * at * step));
}

function spaced(range: GridRange, kind: "linear" | "log", figure: number): number[] {
  const { from, to } = range;
  if (!(Number.isInteger(figure) && figure > 0)) {
    throw new GridError(
      "How many values a range has is a whole number above 0.",
      "Write it as 1e-4..1e-2 log 5.",
      range,
    );
  }
  requireFew(range, figure);
  if (kind === "log" && !(from > 0 && to > 0)) {
    throw new GridError(
      "Equal ratios lie between numbers above 0 alone.",
      `Write ${String(from)}..${String(to)} linear ${String(figure)}, or begin above 0.`,
      range,
    );
  }
  const last = figure - 1;
  return Array.from({ length: figure }, (_, at) => {
    const share = last === 0 ? 0 : at / last;
    if (share === 0 || share === 1) {
      return share === 0 ? from : to;
    }
    // As numpy.logspace and numpy.linspace reckon.
    return kind === "log"
      ? plain(10 ** (Math.log10(from) + share * (Math.log10(to) - Math.log10(from))))
      : plain(from + share * (to - from));
  });
}

function requireFew(range: GridRange, values: number): void {
  if (!(values <= MOST_VALUES)) {
    throw new GridError(
      `A range of ${String(values)} values is more than can be tried.`,
      `Ask for at most ${String(MOST_VALUES)}.`,
      range,
    );
  }
}

function plain(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
