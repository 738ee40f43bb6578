import { boundingArea, intersection as commonArea } from "../../book/area";
import type { CellError } from "../../book/cell-content";
import { NULL_ERROR, REF_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { Reference, type SheetArea } from "../values/operand";
import type { CellPosition } from "./function-definition";

/** `A1:INDEX(...)`: the smallest rectangle around both references, which must lie on one sheet. */
export function rangeBetween(left: Reference, right: Reference): Reference | CellError {
  const areas = [...left.areas, ...right.areas];
  const [first] = areas;
  if (!first || areas.some(({ sheet }) => sheet !== first.sheet)) {
    return REF_ERROR;
  }
  const area = areas.map((part) => part.area).reduce(boundingArea);
  return Reference.to(first.sheet, area);
}

/** A space between references: the cells that both have, or #NULL!. */
export function intersection(left: Reference, right: Reference): Reference | CellError {
  const shared: SheetArea[] = [];
  for (const a of left.areas) {
    for (const b of right.areas) {
      const area = a.sheet === b.sheet ? commonArea(a.area, b.area) : undefined;
      if (area) {
        shared.push({ sheet: a.sheet, area });
      }
    }
  }
  return shared.length > 0 ? new Reference(shared) : NULL_ERROR;
}

/** `@A1:A9`: the one cell of a reference that is in the row or the column of the cell that asks, or #VALUE!. */
export function implicitIntersection(reference: Reference, position: CellPosition): Reference | CellError {
  const [first, ...more] = reference.areas;
  if (!first || more.length > 0) {
    return VALUE_ERROR;
  }
  const { top, left, bottom, right } = first.area;
  const { row, column } = position;
  const at = (atRow: number, atColumn: number): Reference =>
    Reference.to(first.sheet, { top: atRow, bottom: atRow, left: atColumn, right: atColumn });
  if (top === bottom && left === right) {
    return reference;
  }
  if (left === right && row >= top && row <= bottom) {
    return at(row, left);
  }
  if (top === bottom && column >= left && column <= right) {
    return at(top, column);
  }
  return VALUE_ERROR;
}
