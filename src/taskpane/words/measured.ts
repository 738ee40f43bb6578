/** A measured value, at most six significant digits, as a person reads it. */
export function measured(value: number | string | boolean, unit?: string): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
  return unit === undefined ? text : `${text} ${unit}`;
}
