// Hiding, grouping and collapsing of rows and columns.

import type { Sheet } from "../../book/sheet";
import { asBoolean } from "../ranges/arguments";
import { invalidOperation } from "../base/excel-errors";
import { requireAllowed } from "./protection";
import type { RangeBase } from "../ranges/range-base";

type GroupOption = "ByColumns" | "ByRows";
const DEEPEST = 8;

/** Hides or shows the rows or columns of a range. */
export function setLinesHidden(range: RangeBase, lines: "rows" | "columns", value: unknown): void {
  const hide = asBoolean(value, lines === "rows" ? "rowHidden" : "columnHidden");
  const { $sheet } = range;
  requireAllowed($sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  hideLines(range, lines === "rows" ? "ByRows" : "ByColumns", hide);
}

/** Puts rows or columns into a group, inside the groups that they are in already; at most eight deep. */
export function groupLines(range: RangeBase, option: GroupOption): void {
  const { levels, first, last } = linesOf(range, option);
  for (let line = first; line <= last; line++) {
    if ((levels.get(line) ?? 0) >= DEEPEST) {
      throw invalidOperation("Groups are at most eight deep.");
    }
  }
  for (let line = first; line <= last; line++) {
    levels.set(line, (levels.get(line) ?? 0) + 1);
  }
  note(range);
}

/** Takes rows or columns out of their innermost group. */
export function ungroupLines(range: RangeBase, option: GroupOption): void {
  const { levels, first, last } = linesOf(range, option);
  let grouped = false;
  for (let line = first; line <= last; line++) {
    const level = levels.get(line) ?? 0;
    if (level === 0) {
      continue;
    }
    grouped = true;
    if (level === 1) {
      levels.delete(line);
    } else {
      levels.set(line, level - 1);
    }
  }
  if (!grouped) {
    throw invalidOperation("There is no group to undo.");
  }
  note(range);
}

/** Expands or collapses the groups that a range touches. */
export function showGroup(range: RangeBase, option: GroupOption, show: boolean): void {
  const { levels, hidden, first, last } = linesOf(range, option);
  for (const [line] of groupsTouching(levels, first, last)) {
    if (show) {
      hidden.delete(line);
    } else {
      hidden.add(line);
    }
  }
  note(range);
}

/** Shows groups down to a level, from 1 (collapsed) to 8; 0 leaves rows or columns as they are. */
export function showOutlineLevels(sheet: Sheet, rowLevels: number, columnLevels: number): void {
  showLevels(sheet.rowLevels, sheet.hiddenRows, rowLevels);
  showLevels(sheet.columnLevels, sheet.hiddenColumns, columnLevels);
}

function showLevels(levels: ReadonlyMap<number, number>, hidden: Set<number>, shown: number): void {
  if (shown === 0) {
    return;
  }
  for (const [line, level] of levels) {
    if (level >= shown) {
      hidden.add(line);
    } else {
      hidden.delete(line);
    }
  }
}

function hideLines(range: RangeBase, option: GroupOption, hide: boolean): void {
  const { hidden, first, last } = linesOf(range, option);
  for (let line = first; line <= last; line++) {
    if (hide) {
      hidden.add(line);
    } else {
      hidden.delete(line);
    }
  }
  note(range);
}

/** The grouped lines next to each other that hold one of the given lines. */
function groupsTouching(
  levels: ReadonlyMap<number, number>,
  first: number,
  last: number,
): [number, number][] {
  let from = first;
  while (levels.has(from - 1) && levels.has(from)) {
    from--;
  }
  let to = last;
  while (levels.has(to + 1) && levels.has(to)) {
    to++;
  }
  return [...levels].filter(([line]) => line >= from && line <= to);
}

function linesOf(
  range: RangeBase,
  option: GroupOption,
): { levels: Map<number, number>; hidden: Set<number>; first: number; last: number } {
  const { $sheet, $area } = range;
  return option === "ByRows"
    ? { levels: $sheet.rowLevels, hidden: $sheet.hiddenRows, first: $area.top, last: $area.bottom }
    : { levels: $sheet.columnLevels, hidden: $sheet.hiddenColumns, first: $area.left, last: $area.right };
}

function note(range: RangeBase): void {
  range.$context.note({ kind: "structure", sheetId: range.$sheet.id });
}
