import type { Scalar } from "../values/scalar";
import type { RawValues } from "./column-reader";

/**
 * The values of a column with a unit behind each plain number, as people write it in a cell: 12 as "12 ms"; without one
 * where the row has none.
 */
export function withUnit(values: RawValues, unitOf: (row: number) => string | undefined): RawValues {
  return Array.from({ length: values.length }, (_, row) => {
    const unit = unitOf(row);
    return unit === undefined ? values.at(row) : written(values.at(row), unit);
  });
}

function written(value: Scalar | undefined, unit: string): Scalar | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return /\d\)?$/.test(text) ? `${text} ${unit}` : value;
}
