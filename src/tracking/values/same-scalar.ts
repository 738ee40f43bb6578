import type { Scalar } from "./scalar";
import { scalarText } from "./scalar-text";

/** Spreadsheet programs save 15 significant digits at worst (LibreOffice), so two numbers that agree to 14 are one. */
const RELATIVE_TOLERANCE = 1e-14;

const normalised = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/**
 * Whether a value of a file and a value of a cell are the same: numbers to 14 digits, texts without regard to outer
 * spaces and to the kind of line break, and a number or boolean like the text that Excel would show for it.
 */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a === "number" && typeof b === "number") {
    return sameNumber(a, b);
  }
  if (typeof a === "boolean" || typeof b === "boolean") {
    return scalarText(a).toUpperCase() === scalarText(b).toUpperCase();
  }
  return normalised(String(a)) === normalised(String(b));
}

/** Whether two numbers are the same value, one of which may have been through a saved workbook. */
function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
