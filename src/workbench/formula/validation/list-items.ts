import type { Sheet } from "../../book/sheet";
import { CellError, type CellContent } from "../../book/cell-content";
import type { Calculation } from "../calculation";
import { displayText } from "../display-text";
import { toText } from "../values/coercion";

/** One choice of a list: what is shown and the value behind it. */
export interface ListItem {
  readonly text: string;
  readonly value: CellContent;
}

/** Where a validation is asked about. */
export interface ValidatedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The choices of a list's source: a comma-separated text, or a formula that points at cells (shown as those cells show
 * them) or yields values. Blanks are left out.
 */
export function listItems(
  calculation: Calculation,
  source: string,
  cell: ValidatedCell,
  relativeTo: { readonly row: number; readonly column: number },
): readonly ListItem[] {
  if (!source.startsWith("=")) {
    return source
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => ({ text: part, value: part }));
  }
  const at = { sheetId: cell.sheet.id, row: cell.row, column: cell.column };
  const pointed = calculation.referencedArea(source, at, relativeTo);
  return pointed
    ? itemsOfCells(pointed)
    : itemsOfValues(calculation.evaluate(source, at, relativeTo), calculation);
}

function itemsOfCells({ sheet, area }: NonNullable<ReturnType<Calculation["referencedArea"]>>): ListItem[] {
  const items: ListItem[] = [];
  const bottom = Math.min(area.bottom, sheet.cells.rowCount - 1);
  const right = Math.min(area.right, sheet.cells.columnCount - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const value = sheet.cells.value(row, column);
      if (value === undefined || value === "" || value instanceof CellError) {
        continue;
      }
      items.push({ text: displayText(value, sheet.styles.at(row, column).numberFormat).text, value });
    }
  }
  return items;
}

function itemsOfValues(
  values: ReturnType<Calculation["evaluate"]>,
  { decimalSeparator }: Calculation,
): ListItem[] {
  const items: ListItem[] = [];
  for (const value of Array.isArray(values) ? values.flat() : [values]) {
    const text = toText(value, decimalSeparator);
    if (value === undefined || typeof text !== "string" || text === "") {
      continue;
    }
    items.push({ text, value });
  }
  return items;
}
