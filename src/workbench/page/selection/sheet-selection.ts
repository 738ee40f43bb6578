import type { Area } from "../../book/area";
import type { CellPosition } from "./cell-position";

/**
 * What is selected on a sheet: the active cell (white in the blue area, the one that typing fills), and the corner that
 * shift extends from it. Areas that stay selected beside it are known to the sheet.
 */
export interface SheetSelection {
  readonly active: CellPosition;
  readonly area: Area;
  /** The corner opposite to where the selection began; shift with arrows moves it. */
  readonly lead: CellPosition;
}

/** One selected cell. */
export function selectCell(active: CellPosition): SheetSelection {
  return { active, lead: active, area: span(active, active) };
}

/** The area between two cells, with the first as active cell. */
export function selectBetween(active: CellPosition, lead: CellPosition): SheetSelection {
  return { active, lead, area: span(active, lead) };
}

/** A whole area, with its top-left cell active. */
export function selectArea(area: Area): SheetSelection {
  return selectBetween({ row: area.top, column: area.left }, { row: area.bottom, column: area.right });
}

/** The next cell of a selection for Enter (down) and Tab (right), wrapping inside it as Excel does. */
export function nextWithin(
  area: Area,
  active: CellPosition,
  step: "down" | "up" | "right" | "left",
): CellPosition {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const row = active.row - area.top;
  const column = active.column - area.left;
  const downwards = step === "down" || step === "up";
  const forwards = step === "down" || step === "right" ? 1 : -1;
  const cells = rows * columns;
  const index = ((downwards ? column * rows + row : row * columns + column) + forwards + cells) % cells;
  return downwards
    ? { row: area.top + (index % rows), column: area.left + Math.floor(index / rows) }
    : { row: area.top + Math.floor(index / columns), column: area.left + (index % columns) };
}

function span(a: CellPosition, b: CellPosition): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
