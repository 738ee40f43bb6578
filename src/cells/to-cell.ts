import type { CellValue } from "../tracking/values/cell-value";
import type { Scalar } from "../tracking/values/scalar";
import type { ValueType } from "../tracking/values/value-type";
import { guardText } from "./guard-text";
import { serialOf } from "./serial-date";

/**
 * A value of a column as `range.values` takes it. Dates (milliseconds UTC) become serial numbers, or ISO text where
 * Excel has no such day; text stays text, in text columns by their format "@"; a blank is "". Never null, which Excel reads as "leave
 * the cell as it is", and never a non-finite number, which JSON turns into null.
 */
export function toCell(value: Scalar | undefined, type: ValueType): CellValue {
  if (value === undefined) {
    return "";
  }
  if (typeof value === "string") {
    return guardText(value, isTextColumn(type));
  }
  if (typeof value === "boolean") {
    return value;
  }
  if (!Number.isFinite(value)) {
    return guardText(String(value), isTextColumn(type));
  }
  if (type === "date") {
    return serialOf(value) ?? guardText(isoText(value), false);
  }
  // A number in a text column would be stored as a number all the same; readers of the column expect text.
  return isTextColumn(type) ? guardText(String(value), true) : value;
}

/**
 * The same for a column of a data table, whose number format need not follow from its type: a text column formatted
 * `General` (such as defaults of any type) keeps numbers as numbers, and its texts are guarded accordingly.
 */
export function toSpecCell(
  value: Scalar | undefined,
  spec: { readonly type: ValueType; readonly numberFormat: string },
): CellValue {
  if (!isTextColumn(spec.type) || spec.numberFormat === "@") {
    return toCell(value, spec.type);
  }
  return toCell(value, "number");
}

function isoText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString();
}

/** Whether the cells of a column of this type carry the number format "@". */
function isTextColumn(type: ValueType): boolean {
  return type === "text" || type === "choice";
}
