// What a person does to the workbook on the page. Each act is one step, raises the events that it raises in Excel, and
// throws a `UserRefusal` with a sentence where Excel would refuse it.

import type { Area } from "../../book/area";
import { refusalOfValue, type ValidationAlert } from "../../formula/validation-of-cell";
import { HostError } from "../../protocol/host-error";
import { readCellInput } from "../ranges/cell-input";
import { readMatrix } from "../ranges/cell-matrix";
import { clearCells } from "../ranges/clear-cells";
import { expandTables } from "../tables/expand-tables";
import { deleteCells, insertCells } from "../shifting/insert-delete";
import type { ModelContext } from "./model-context";
import { requireAllowed } from "../sheets/protection";
import { activateSheet, selectArea } from "../ranges/select-area";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../sheets/sheet-operations";
import { sortRows } from "../ranges/sort-rows";
import { writeCells } from "../ranges/write-cells";

/** Excel refuses what the user wants; the message says why. */
export class UserRefusal extends Error {
  override readonly name = "UserRefusal";
}

export class UserActions {
  constructor(
    private readonly context: ModelContext,
    private readonly onEditing: (editing: boolean) => void,
  ) {}

  /** What the cell's data validation says against a typed text; undefined when the text is welcome. */
  check(sheetId: string, row: number, column: number, text: string): ValidationAlert | undefined {
    const sheet = this.context.sheet(sheetId);
    const input = this.attempt(() => readCellInput(text, sheet.styles.at(row, column).numberFormat));
    if (input.kind === "formula") {
      return undefined;
    }
    const value = input.kind === "value" ? input.value : undefined;
    return refusalOfValue(this.context.calculation, sheet, row, column, value);
  }

  /** Types a text into a cell unless its validation stops it; returns what the validation says against it. */
  editCell(sheetId: string, row: number, column: number, text: string): ValidationAlert | undefined {
    const alert = this.check(sheetId, row, column, text);
    if (alert?.style !== "Stop") {
      this.enter(sheetId, row, column, [[text]]);
    }
    return alert;
  }

  /**
   * Types or pastes a block of texts from its top-left cell on; pasting is not validated, as in Excel. Text right below
   * or beside a table makes it grow.
   */
  enter(sheetId: string, top: number, left: number, texts: readonly (readonly string[])[]): void {
    const width = Math.max(0, ...texts.map((row) => row.length));
    if (width === 0) {
      return;
    }
    const area = { top, left, bottom: top + texts.length - 1, right: left + width - 1 };
    const rows = texts.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    this.act(() => {
      const sheet = this.context.sheet(sheetId);
      writeCells(this.context, sheet, area, readMatrix(rows, area, "texts"));
      if (this.context.autoExpandTables.user) {
        expandTables(this.context, sheet, area);
      }
    });
  }

  /** Empties cells, as the Delete key does; formats stay. */
  clear(sheetId: string, area: Area): void {
    this.act(() => {
      clearCells(this.context, this.context.sheet(sheetId), area, "Contents");
    });
  }

  /** Selects an area; beside others, as with Ctrl held, where these are named. */
  select(sheetId: string, area: Area, also: readonly Area[] = []): void {
    this.act(() => {
      selectArea(this.context, this.context.sheet(sheetId), area, also);
    });
  }

  activateSheet(sheetId: string): void {
    this.act(() => {
      activateSheet(this.context, this.context.sheet(sheetId));
    });
  }

  /** Adds a sheet at the end, shows it and returns its id. */
  addSheet(): string {
    return this.act(() => {
      const sheet = addSheet(this.context, undefined);
      activateSheet(this.context, sheet);
      return sheet.id;
    });
  }

  renameSheet(sheetId: string, name: string): void {
    this.act(() => {
      renameSheet(this.context, this.context.sheet(sheetId), name);
    });
  }

  deleteSheet(sheetId: string): void {
    this.act(() => {
      deleteSheet(this.context, this.context.sheet(sheetId));
    });
  }

  /** Puts a sheet at a place among the tabs, counted from 0. */
  moveSheet(sheetId: string, position: number): void {
    this.act(() => {
      moveSheet(this.context, this.context.sheet(sheetId), position);
    });
  }

  insert(sheetId: string, area: Area, shift: "Down" | "Right"): void {
    this.act(() => {
      insertCells(this.context, this.context.sheet(sheetId), area, shift);
    });
  }

  delete(sheetId: string, area: Area, shift: "Up" | "Left"): void {
    this.act(() => {
      deleteCells(this.context, this.context.sheet(sheetId), area, shift);
    });
  }

  /** Sorts the rows of an area by one of its columns, counted from its first one. */
  sort(sheetId: string, area: Area, column: number, ascending: boolean): void {
    this.act(() => {
      sortRows(this.context, this.context.sheet(sheetId), area, [{ column, ascending }], false);
    });
  }

  setColumnsHidden(sheetId: string, columns: readonly number[], hidden: boolean): void {
    this.act(() => {
      const sheet = this.context.sheet(sheetId);
      requireAllowed(sheet, "allowFormatColumns");
      for (const column of columns) {
        if (hidden) {
          sheet.hiddenColumns.add(column);
        } else {
          sheet.hiddenColumns.delete(column);
        }
      }
      this.context.note({ kind: "structure", sheetId });
    });
  }

  /** Chooses the sign that parts the whole from the fraction (File > Options > Advanced). */
  setDecimalSeparator(separator: "." | ","): void {
    this.context.decimalSeparator = separator;
  }

  /** Says that a cell is being edited, or no longer is: batches of the add-in fail or wait meanwhile. */
  setEditing(editing: boolean): void {
    this.onEditing(editing);
  }

  private act<T>(action: () => T): T {
    return this.attempt(() => this.context.during(false, action));
  }

  private attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (error instanceof HostError) {
        throw new UserRefusal(error.detail, { cause: error });
      }
      throw error;
    }
  }
}
