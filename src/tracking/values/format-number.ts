/** A number for a sentence: at most six significant digits, no trailing zeros. */
export function formatNumber(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}
