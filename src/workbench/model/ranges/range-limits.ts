import type { Area } from "../../book/area";
import { invalidArgument, operationCellsExceedLimit } from "../base/excel-errors";
import { isEntireColumns, isEntireRows } from "./address";

/** The most cells that one call may concern (Microsoft, "OperationCellsExceedLimit"). */
const MOST_CELLS = 33_554_000;

/** Refuses whole columns and rows, whose cells Excel does not take one by one, and more cells than one call may concern. */
export function requireBounded(area: Area): void {
  if (isEntireColumns(area) || isEntireRows(area)) {
    throw invalidArgument("Values and number formats can't be set on whole columns or rows.");
  }
  requireFewCells(area);
}

/** Refuses more cells than one call may concern. */
export function requireFewCells({ top, left, bottom, right }: Area): void {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
    throw operationCellsExceedLimit();
  }
}
