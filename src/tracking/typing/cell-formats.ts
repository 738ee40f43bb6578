import type { RawValues } from "./column-reader";
import { formatKind } from "../values/number-format";
import type { Scalar } from "../values/scalar";
import { shownIso, showsDays } from "../values/shown-day";

/** The number formats of a column's cells, each by its own: `yyyy-mm-dd`, `0.0%`, `[h]:mm`. */
export interface CellFormats {
  at(row: number): string | undefined;
}

/** Whether any number among the values has a format that says what it is. */
export function saysKind(values: RawValues, formats: CellFormats): boolean {
  for (let row = 0; row < values.length; row++) {
    const format = formats.at(row);
    if (format !== undefined && formatKind(format) !== "plain" && typeof values.at(row) === "number") {
      return true;
    }
  }
  return false;
}

/** The values with the days of numbers under a date format as ISO text, cell by cell. */
export function datedValues(values: RawValues, formats: CellFormats): RawValues {
  return Array.from({ length: values.length }, (_, row) => dated(values.at(row), formats.at(row)));
}

function dated(value: Scalar | undefined, format: string | undefined): Scalar | undefined {
  return typeof value === "number" && showsDays(format) ? shownIso(value) : value;
}
