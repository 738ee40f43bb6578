import type { RawValues } from "../../tracking/typing/column-reader";
import type { Scalar } from "../../tracking/values/scalar";

const MOST_LOOKED_AT = 5000;

/** The first values of a column that are not blank, at most `size`, found among its first 5,000. */
export function filledSample(values: RawValues, size: number): Scalar[] {
  const sample: Scalar[] = [];
  const end = Math.min(values.length, MOST_LOOKED_AT);
  for (let row = 0; row < end && sample.length < size; row++) {
    const value = values.at(row);
    if (value !== undefined && (typeof value !== "string" || value.trim() !== "")) {
      sample.push(value);
    }
  }
  return sample;
}
