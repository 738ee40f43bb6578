import type { Scalar } from "../values/scalar";
import type { RawValues } from "./column-reader";

/** The values of a column with a unit behind each plain number, as people write it in a cell: 12 as "12 ms"; in the rows that it holds for. */
export function withUnit(
  values: RawValues,
  unit: string,
  holds: (row: number) => boolean = () => true,
): RawValues {
  return Array.from({ length: values.length }, (_, row) =>
    holds(row) ? written(values.at(row), unit) : values.at(row),
  );
}

function written(value: Scalar | undefined, unit: string): Scalar | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return /\d\)?$/.test(text) ? `${text} ${unit}` : value;
}
