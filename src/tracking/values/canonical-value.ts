// The one form of a value by which configurations are compared: 1 = 1.0 = "1" = "1.0" = "+1" = "1.", 0.5 = ".5", True =
// "true", -0 = 0, and text without outer spaces. A decimal counts as the double it stands for, however many digits it is
// written with. A text that a number would change stays text: "007", "1.10" (a version), ids beyond 15 digits.

import { readNonFinite } from "./non-finite";
import type { Scalar } from "./scalar";

/** Whole part without leading zeros or none, fraction all zeros or not ending in one. */
const PLAIN_NUMBER =
  /^[+-]?(?:(?:0|[1-9]\d{0,14})(?:\.(?:0*|\d*[1-9]))?|\.(?:0+|\d*[1-9]))(?:e[+-]?\d{1,3})?$/i;

/** Returns a number or a text; booleans become "true" and "false". Undefined for a text of spaces alone. */
export function canonicalValue(value: Scalar): number | string | undefined {
  if (typeof value === "number") {
    return value === 0 ? 0 : value;
  }
  if (typeof value === "boolean") {
    return value ? "true" : "false";
  }
  const text = value.trim();
  if (PLAIN_NUMBER.test(text)) {
    const number = Number(text);
    if (Number.isFinite(number)) {
      return number === 0 ? 0 : number;
    }
  }
  if (text.length === 4 || text.length === 5) {
    const lower = text.toLowerCase();
    if (lower === "true" || lower === "false") {
      return lower;
    }
  }
  return text === "" ? undefined : (readNonFinite(text) ?? text);
}
