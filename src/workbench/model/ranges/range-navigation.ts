// The members of Range that lead to other ranges; all of them only compute rectangles.

import { boundingArea, intersection, MAX_COLUMNS, MAX_ROWS, sameArea, type Area } from "../../book/area";
import { isOnSheet } from "./address";
import { asIndex, asInteger, optional } from "./arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import { RangeBase } from "./range-base";
import { resolveRange } from "./resolve-range";
import { usedArea } from "./used-area";

export abstract class RangeNavigation<Self extends RangeBase> extends RangeBase {
  /** A range elsewhere on the same sheet. */
  protected abstract at(area: Area): Self;

  get rowIndex(): number {
    return this.$area.top;
  }

  get columnIndex(): number {
    return this.$area.left;
  }

  get rowCount(): number {
    return this.$area.bottom - this.$area.top + 1;
  }

  get columnCount(): number {
    return this.$area.right - this.$area.left + 1;
  }

  /** -1 where there are more than 2^31 - 1 cells, as Office.js has it. */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }

  getCell(row: unknown, column: unknown): Self {
    const top = this.$area.top + asInteger(row, "row");
    const left = this.$area.left + asInteger(column, "column");
    return this.place({ top, left, bottom: top, right: left });
  }

  getRow(row: unknown): Self {
    const top = this.$area.top + asIndex(row, "row");
    if (top > this.$area.bottom) {
      throw invalidArgument("row is not in the range.");
    }
    return this.at({ ...this.$area, top, bottom: top });
  }

  getColumn(column: unknown): Self {
    const left = this.$area.left + asIndex(column, "column");
    if (left > this.$area.right) {
      throw invalidArgument("column is not in the range.");
    }
    return this.at({ ...this.$area, left, right: left });
  }

  getLastCell(): Self {
    const { bottom, right } = this.$area;
    return this.at({ top: bottom, left: right, bottom, right });
  }

  getLastRow(): Self {
    return this.at({ ...this.$area, top: this.$area.bottom });
  }

  getLastColumn(): Self {
    return this.at({ ...this.$area, left: this.$area.right });
  }

  getRowsBelow(count: unknown): Self {
    const { bottom } = this.$area;
    return this.beside(count, (n) => ({ ...this.$area, top: bottom + 1, bottom: bottom + n }), "below");
  }

  getRowsAbove(count: unknown): Self {
    const { top } = this.$area;
    return this.beside(count, (n) => ({ ...this.$area, top: top - n, bottom: top - 1 }), "above");
  }

  getColumnsAfter(count: unknown): Self {
    const { right } = this.$area;
    return this.beside(count, (n) => ({ ...this.$area, left: right + 1, right: right + n }), "after");
  }

  getColumnsBefore(count: unknown): Self {
    const { left } = this.$area;
    return this.beside(count, (n) => ({ ...this.$area, left: left - n, right: left - 1 }), "before");
  }

  getOffsetRange(rows: unknown, columns: unknown): Self {
    const down = asInteger(rows, "rowOffset");
    const right = asInteger(columns, "columnOffset");
    const { $area } = this;
    return this.place({
      top: $area.top + down,
      bottom: $area.bottom + down,
      left: $area.left + right,
      right: $area.right + right,
    });
  }

  getResizedRange(rows: unknown, columns: unknown): Self {
    const { $area } = this;
    const bottom = $area.bottom + asInteger(rows, "deltaRows");
    return this.place({ ...$area, bottom, right: $area.right + asInteger(columns, "deltaColumns") });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Self {
    const { top, left } = this.$area;
    const bottom = top + asIndex(rows, "numRows") - 1;
    return this.place({ top, left, bottom, right: left + asIndex(columns, "numColumns") - 1 });
  }

  getEntireColumn(): Self {
    return this.at({ ...this.$area, top: 0, bottom: MAX_ROWS - 1 });
  }

  getEntireRow(): Self {
    return this.at({ ...this.$area, left: 0, right: MAX_COLUMNS - 1 });
  }

  getBoundingRect(other: unknown): Self {
    return this.at(boundingArea(this.$area, this.otherArea(other)));
  }

  getIntersection(other: unknown): Self {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) {
      throw itemNotFound("The ranges share no cell.");
    }
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Self | null {
    const common = intersection(this.$area, this.otherArea(other));
    return common ? this.at(common) : null;
  }

  getUsedRange(valuesOnly: unknown): Self {
    const found = this.getUsedRangeOrNullObject(valuesOnly);
    // Of an empty range Office.js gives the top-left cell.
    return found ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Self | null {
    this.$context.refresh(this.$sheet);
    const used = usedArea(this.$sheet, this.$area, valuesOnly === true);
    return used ? this.at(used) : null;
  }

  /** The block of filled cells around the range, bounded by empty rows and columns. */
  getSurroundingRegion(): Self {
    this.$context.refresh(this.$sheet);
    let area = this.$area;
    for (;;) {
      const wider = {
        top: Math.max(0, area.top - 1),
        left: Math.max(0, area.left - 1),
        bottom: Math.min(MAX_ROWS - 1, area.bottom + 1),
        right: Math.min(MAX_COLUMNS - 1, area.right + 1),
      };
      const used = usedArea(this.$sheet, wider, true);
      const next = used ? boundingArea(area, used) : area;
      if (sameArea(next, area)) {
        return this.at(area);
      }
      area = next;
    }
  }

  private beside(count: unknown, place: (count: number) => Area, where: string): Self {
    const number = optional(count, asInteger, "count") ?? 1;
    if (number === 0) {
      throw invalidArgument("count must not be 0.");
    }
    // A negative count means rows inside the range's edge in real Excel; nobody here asks for them.
    if (number < 0) {
      throw invalidArgument(`count must be positive for rows or columns ${where} the range.`);
    }
    return this.place(place(number));
  }

  private otherArea(other: unknown): Area {
    const range = resolveRange(this.$context, other, this.$sheet);
    if (range.sheet !== this.$sheet) {
      throw invalidArgument("The ranges must be on one worksheet.");
    }
    return range.area;
  }

  private place(area: Area): Self {
    if (!isOnSheet(area)) {
      throw invalidArgument("The range would lie off the worksheet.");
    }
    return this.at(area);
  }
}
