// Whether two values are one, one of which a spreadsheet program opened and saved again as CSV: such a program writes
// what it shows. Numbers lose digits (9 to 15 of them stay, 5 or 6 in scientific notation), codes lose leading zeros,
// booleans are shouted, times lose their seconds.

import { sameScalar } from "./same-scalar";
import type { Scalar } from "./scalar";

/** A number of fewer digits may be rounded by hand, or be exact: it says something of its own. */
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 15;

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether `value` says what `original` says, at most less exactly. */
export function isResaved(value: Scalar, original: Scalar): boolean {
  if (sameScalar(value, original)) {
    return true;
  }
  const number = asNumber(value);
  const exact = asNumber(original);
  return number !== undefined && exact !== undefined && (number === exact || isRounded(number, exact));
}

/** Whether one of the two is the other one saved again. */
export function sameOnceSaved(one: Scalar, other: Scalar): boolean {
  return isResaved(one, other) || isResaved(other, one);
}

/** The same for times in milliseconds: shown without the fraction of a second, without seconds, or as a day. */
export function isResavedTime(value: number, original: number): boolean {
  return (
    Math.abs(value - original) <= 1 ||
    [SECOND, MINUTE, DAY].some((step) => Math.floor(original / step) * step === value)
  );
}

function isRounded(number: number, exact: number): boolean {
  const digits = significantDigits(number);
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && Number(exact.toPrecision(digits)) === number;
}

function significantDigits(number: number): number {
  const [mantissa = ""] = String(Math.abs(number)).split("e");
  return mantissa.replace(".", "").replace(/^0+|0+$/g, "").length;
}

function asNumber(value: Scalar): number | undefined {
  if (typeof value === "number") {
    return value;
  }
  return typeof value === "string" && NUMBER_TEXT.test(value.trim()) ? Number(value) : undefined;
}
