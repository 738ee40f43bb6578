import type { Area } from "../../ooxml/cells/area";

export type { Area };

/** Excel's size: 1,048,576 rows by 16,384 columns (Microsoft, "Excel specifications and limits"). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Whether two rectangles share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether the cell stands inside the rectangle. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the first rectangle holds the whole second one. */
export function encloses(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The cells that both rectangles hold, or undefined. */
export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) {
    return undefined;
  }
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of a rectangle without another: at most four rectangles (above, left, right, below). */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) {
    return [area];
  }
  const parts: Area[] = [
    { ...area, bottom: common.top - 1 },
    { top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 },
    { top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right },
    { ...area, top: common.bottom + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Whether two rectangles are the same. */
export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
