import { format } from "ssf";

/** A number as the General format shows it in a cell of ordinary width: at most 11 digits, then an exponent. */
export function generalText(value: number): string {
  // Rounding to 11 digits can reach the twelfth, which General writes as 1E+11.
  const rounded = Math.abs(value) > 99_999_999_999 && Math.abs(value) < 1e11 ? Math.round(value) : value;
  return format("General", rounded);
}
