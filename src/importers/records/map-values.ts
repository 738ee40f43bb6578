import type { RawValues } from "../../tracking/typing/column-reader";
import type { Scalar } from "../../tracking/values/scalar";

/** The values of a column, each changed by `change`. */
export function mapValues(
  values: RawValues,
  change: (value: Scalar | undefined, row: number) => Scalar | undefined,
): (Scalar | undefined)[] {
  const changed = new Array<Scalar | undefined>(values.length);
  for (let row = 0; row < values.length; row++) {
    changed[row] = change(values.at(row), row);
  }
  return changed;
}
