import { CellError } from "../../book/cell-content";
import type { Sheet } from "../../book/sheet";
import { displayText } from "../../formula/display-text";
import type { CellPosition } from "../selection/cell-position";

/**
 * What the formula bar shows of a cell, which is what can be typed to get it again: the formula, else the value in full;
 * dates and percentages as such, and text that would turn into something else behind an apostrophe.
 */
export function cellText(sheet: Sheet, { row, column }: CellPosition): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) {
    return formula;
  }
  const value = sheet.cells.value(row, column);
  const { numberFormat, quotePrefix } = sheet.styles.at(row, column);
  if (value === undefined) {
    return "";
  }
  if (value instanceof CellError) {
    return value.code;
  }
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  if (typeof value === "string") {
    return quotePrefix ? `'${value}` : value;
  }
  return numberText(value, numberFormat ?? "General");
}

function numberText(value: number, format: string): string {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) {
    const date = Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
    return displayText(value, Math.abs(value) < 1 ? "hh:mm:ss" : date).text;
  }
  if (bare.includes("%")) {
    return `${String(Number((value * 100).toPrecision(15)))}%`;
  }
  return String(Number(value.toPrecision(15)));
}
