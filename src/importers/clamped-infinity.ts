import type { Scalar } from "../tracking/scalar";

/** MLflow's SQL stores write infinite metrics as the largest double (seen with MLflow 3.17 on SQLite). */
const CLAMPED = /^(-?)1\.7976931348623157e\+?308$/i;
const LARGEST = 1.797693134862315e308;

/** Values of a metric with clamped infinities as `Infinity` and `-Infinity` again; the same list when there are none. */
export function withInfinities(values: readonly (Scalar | undefined)[]): readonly (Scalar | undefined)[] {
  return values.some(isClamped)
    ? values.map((value) => (isClamped(value) ? infinity(value) : value))
    : values;
}

function isClamped(value: Scalar | undefined): value is Scalar {
  if (typeof value === "number") return Math.abs(value) >= LARGEST;
  return typeof value === "string" && value.length > 20 && CLAMPED.test(value);
}

function infinity(value: Scalar): string {
  return String(value).startsWith("-") ? "-Infinity" : "Infinity";
}
