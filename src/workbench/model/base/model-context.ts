import { boundingArea, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { Calculation } from "../../formula/calculation";
import type { EventRegistry } from "../../protocol/event-registry";
import type { HostObject } from "../../protocol/host-object";
import { AnchorSet } from "../ranges/anchor";
import { itemNotFound } from "./excel-errors";
import type { WorkbookChange } from "../workbook/workbook-change";

/**
 * Makes objects of the model for those that stand below them and may not know their classes: a range leads to its
 * worksheet, a worksheet to its ranges.
 */
export interface ObjectFactory {
  range(sheet: Sheet, area: Area): HostObject;
  rangeAreas(sheet: Sheet, areas: readonly Area[]): HostObject;
  worksheet(sheet: Sheet): HostObject;
  tablesIn(sheet: Sheet, area: Area, fullyContained: boolean): HostObject;
}

/** What every part of the object model shares: the book, its calculation, living ranges, events and changes. */
export class ModelContext {
  readonly anchors = new AnchorSet();
  readonly objects: ObjectFactory;
  /** Whether what happens now was asked for by the add-in, not by the user. */
  byAddin = false;
  /**
   * Whether text entered right below or beside a table makes the table grow. Excel does it for what people type; for
   * writes of an add-in it does so only at times (OfficeDev/office-js #3013), so an add-in must not count on either.
   */
  readonly autoExpandTables = { user: true, addin: false };
  /** `Application.calculationMode`. */
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  private changes: WorkbookChange[] = [];
  private readonly listeners = new Set<(changes: readonly WorkbookChange[]) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private depth = 0;

  constructor(
    readonly book: Book,
    readonly calculation: Calculation,
    readonly events: EventRegistry,
    createObjects: (context: ModelContext) => ObjectFactory,
  ) {
    this.objects = createObjects(this);
  }

  /** What the person's options say of numbers. Cells are read and written in en-US all the same. */
  get decimalSeparator(): "." | "," {
    return this.calculation.decimalSeparator;
  }

  set decimalSeparator(separator: "." | ",") {
    this.calculation.decimalSeparator = separator;
  }

  sheet(id: string): Sheet {
    const sheet = this.book.sheets.find((candidate) => candidate.id === id);
    if (!sheet) {
      throw itemNotFound("The worksheet was deleted.");
    }
    return sheet;
  }

  /** The sheet of a name, without regard to case. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.book.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  }

  /**
   * Puts formulas that are stale right, before values or texts are read. Where the reader looks at one sheet alone, and no
   * formula stands there, nothing is calculated: what it reads cannot depend on any.
   */
  refresh(sheet?: Sheet): void {
    if (this.calculationMode !== "Manual" && sheet?.cells.hasFormulas !== false) {
      this.calculation.recalculate();
    }
  }

  /** Notes cells whose contents changed: formulas are stale from now on. */
  contentsChanged(sheet: Sheet, area: Area): void {
    this.calculation.invalidate({ sheetId: sheet.id, area });
    this.note({ kind: "cells", sheetId: sheet.id, area });
  }

  /** Notes that sheets, tables, names, rows or columns came, went or moved: every formula is stale. */
  structureChanged(sheetId?: string): void {
    this.calculation.invalidate();
    this.note(sheetId === undefined ? { kind: "structure" } : { kind: "structure", sheetId });
  }

  /** Notes a change for the page; neighbouring changes of cells are joined. */
  note(change: WorkbookChange): void {
    const last = this.changes.at(-1);
    if (change.kind === "cells" && last?.kind === "cells" && last.sheetId === change.sheetId) {
      this.changes[this.changes.length - 1] = { ...change, area: boundingArea(last.area, change.area) };
    } else if (!last || JSON.stringify(last) !== JSON.stringify(change)) {
      this.changes.push(change);
    }
    if (this.depth === 0) {
      this.tell();
    }
  }

  /** Calls `listener` with what changed, once a batch or user's action. Returns the way to stop. */
  onChange(listener: (changes: readonly WorkbookChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls `listener` when the selection or the active sheet moved. Returns the way to stop. */
  onSelectionMoved(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  selectionMoved(): void {
    for (const listener of this.selectionListeners) {
      listener();
    }
  }

  /** Runs one action of the user or batch of the add-in; listeners hear of its changes at its end. */
  during<T>(byAddin: boolean, action: () => T): T {
    this.begin(byAddin);
    try {
      return action();
    } finally {
      this.end();
    }
  }

  begin(byAddin: boolean): void {
    this.depth++;
    this.byAddin = byAddin;
  }

  end(): void {
    this.depth--;
    if (this.depth > 0) {
      return;
    }
    this.byAddin = false;
    this.anchors.endBatch();
    this.tell();
  }

  private tell(): void {
    if (this.changes.length === 0) {
      return;
    }
    const changes = this.changes;
    this.changes = [];
    for (const listener of this.listeners) {
      listener(changes);
    }
  }
}
