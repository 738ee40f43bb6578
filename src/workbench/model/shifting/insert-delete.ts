// `Range.insert` and `Range.delete`: entire rows and columns where the range is such, cells otherwise.

import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { isEntireColumns, isEntireRows } from "../ranges/address";
import { fireChanged, type DataChange } from "../base/fire-changed";
import type { ModelContext } from "../base/model-context";
import { requireAllowed, requireUnprotected } from "../sheets/protection";
import { shiftCells, type CellShift } from "./shift-cells";

/** Makes room where the area is; what is there moves down or right. */
export function insertCells(context: ModelContext, sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
  requireShift(sheet, area, "Insert");
  const change = shiftOf(area, shift === "Down" ? "insertRows" : "insertColumns");
  shiftCells(context, sheet, change);
  fireChanged(context, sheet, describe(area, change, shift === "Down" ? "ShiftCellDown" : "ShiftCellRight"));
}

/** Takes the area's cells away; what is below or to the right moves in. */
export function deleteCells(context: ModelContext, sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  requireShift(sheet, area, "Delete");
  const change = shiftOf(area, shift === "Up" ? "deleteRows" : "deleteColumns");
  shiftCells(context, sheet, change);
  fireChanged(context, sheet, describe(area, change, shift === "Up" ? "ShiftCellUp" : "ShiftCellLeft"));
}

function requireShift(sheet: Sheet, area: Area, action: "Insert" | "Delete"): void {
  if (isEntireRows(area)) {
    requireAllowed(sheet, `allow${action}Rows`);
  } else if (isEntireColumns(area)) {
    requireAllowed(sheet, `allow${action}Columns`);
  } else {
    requireUnprotected(sheet);
  }
}

/** An entire row or column moves as such, whatever direction was asked for. */
function shiftOf(area: Area, kind: CellShift["kind"]): CellShift {
  const verb = kind.startsWith("insert") ? "insert" : "delete";
  if (isEntireRows(area)) {
    return { kind: `${verb}Rows`, index: area.top, count: area.bottom - area.top + 1 };
  }
  if (isEntireColumns(area)) {
    return { kind: `${verb}Columns`, index: area.left, count: area.right - area.left + 1 };
  }
  return kind.endsWith("Rows")
    ? {
        kind,
        index: area.top,
        count: area.bottom - area.top + 1,
        across: { first: area.left, last: area.right },
      }
    : {
        kind,
        index: area.left,
        count: area.right - area.left + 1,
        across: { first: area.top, last: area.bottom },
      };
}

function describe(
  area: Area,
  change: CellShift,
  shiftDirection: NonNullable<DataChange["shiftDirection"]>,
): DataChange {
  const action = change.kind.startsWith("insert") ? "Inserted" : "Deleted";
  if (change.across) {
    return { area, changeType: `Cell${action}`, shiftDirection };
  }
  return { area, changeType: `${change.kind.endsWith("Rows") ? "Row" : "Column"}${action}` };
}
