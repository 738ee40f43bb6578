import { formatNumber } from "../../tracking/values/format-number";
import { inUnit } from "../../tracking/words/in-unit";

/** A measured value, at most six significant digits, as a person reads it. */
export function measured(value: number | string | boolean, unit?: string): string {
  return inUnit(typeof value === "number" ? formatNumber(value) : String(value), unit);
}
