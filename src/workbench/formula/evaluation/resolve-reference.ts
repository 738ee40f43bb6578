import { MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import { CellError } from "../../book/cell-content";
import type { CellsExpression, TableExpression } from "../syntax/expression";
import { NAME_ERROR, REF_ERROR } from "../values/cell-errors";
import { Reference } from "../values/operand";
import type { BookDirectory } from "./book-directory";
import type { CellPosition } from "./function-definition";
import { areaOfTableReference } from "./table-area";

/** From where references are read. */
export interface ReferencePlace {
  readonly position: CellPosition;
  /** The cell that relative references were written for; undefined when they were written for `position`. */
  readonly origin: { readonly row: number; readonly column: number } | undefined;
}

/** The cells that an A1 reference means; what moves over an edge of the sheet comes back in at the other, as in Excel. */
export function referenceToCells(
  cells: CellsExpression,
  { position, origin }: ReferencePlace,
  directory: BookDirectory,
): Reference | CellError {
  const sheet = cells.sheet === undefined ? position.sheet : directory.sheetNamed(cells.sheet);
  if (!sheet) {
    return REF_ERROR;
  }
  if (!origin) {
    return Reference.to(sheet, cells);
  }
  const down = position.row - origin.row;
  const across = position.column - origin.column;
  const move = (bound: number, fixed: boolean, by: number, size: number): number =>
    fixed ? bound : (bound + by + size) % size;
  const top = move(cells.top, cells.fixedTop, down, MAX_ROWS);
  const bottom = move(cells.bottom, cells.fixedBottom, down, MAX_ROWS);
  const left = move(cells.left, cells.fixedLeft, across, MAX_COLUMNS);
  const right = move(cells.right, cells.fixedRight, across, MAX_COLUMNS);
  return Reference.to(sheet, {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  });
}

/** The cells that a structured reference means; without a table's name it is the table around the position. */
export function referenceToTable(
  expression: TableExpression,
  { position: { sheet, row, column } }: ReferencePlace,
  directory: BookDirectory,
): Reference | CellError {
  const table =
    expression.table === undefined
      ? directory.tableAt(sheet, row, column)
      : directory.tableNamed(expression.table);
  const tableSheet = table && directory.sheetWithId(table.sheetId);
  if (!tableSheet) {
    return expression.table === undefined ? NAME_ERROR : REF_ERROR;
  }
  const area = areaOfTableReference(expression, table, row, tableSheet === sheet);
  return area instanceof CellError ? area : Reference.to(tableSheet, area);
}
