import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { asIndex, optional } from "../ranges/arguments";
import { invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { Range } from "../ranges/range";
import { resolveRange } from "../ranges/resolve-range";

/** Rows and columns that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly $type = "WorksheetFreezePanes";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  freezeRows(count: unknown): void {
    this.freeze(optional(count, asIndex, "count") ?? 1, 0);
  }

  freezeColumns(count: unknown): void {
    this.freeze(0, optional(count, asIndex, "count") ?? 1);
  }

  /** Freezes the range's rows and columns and all before them. */
  freezeAt(range: unknown): void {
    const { area, sheet } = resolveRange(this.context, range, this.sheet);
    if (sheet !== this.sheet) {
      throw invalidArgument("The range is on another worksheet.");
    }
    this.freeze(area.bottom + 1, area.right + 1);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? Range.$at(this.context, this.sheet, cell(0, 0));
  }

  getLocationOrNullObject(): Range | null {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) {
      return null;
    }
    const area = cell(frozenRows - 1, frozenColumns - 1);
    const range = Range.$at(this.context, this.sheet, {
      top: 0,
      left: 0,
      bottom: Math.max(0, area.bottom),
      right: Math.max(0, area.right),
    });
    if (frozenColumns === 0) {
      return range.getEntireRow();
    }
    return frozenRows === 0 ? range.getEntireColumn() : range;
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
    this.context.note({ kind: "structure", sheetId: this.sheet.id });
  }
}

function cell(row: number, column: number): { top: number; left: number; bottom: number; right: number } {
  return { top: row, left: column, bottom: row, right: column };
}
