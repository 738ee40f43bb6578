import { areaRectangle, placeOnLayer } from "../grid/selection-layer";
import type { SheetGrid } from "../grid/sheet-grid";
import type { TextMeasure } from "../look/text-measure";
import type { PageState } from "../page-state";
import { cellName, type CellPosition } from "../selection/cell-position";
import type { UserActions } from "../../model/base/user-actions";
import { element } from "../chrome/element";
import { cellText } from "./cell-text";
import { checkEntry } from "./entry-check";

/** Where Enter, Tab or an arrow leads after an edit. */
export type EditEnd = "stay" | "down" | "up" | "right" | "left";

const ARROW_ENDS: Readonly<Record<string, EditEnd>> = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowRight: "right",
  ArrowLeft: "left",
};

/**
 * One edit of the active cell, in the cell or in the formula bar, which show the same text. While it lasts the workbook
 * is in edit mode.
 */
export class CellEditing {
  private readonly input = element("textarea", {
    class: "cell-editor",
    rows: "1",
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": "Cell contents",
  });
  private cell: { sheetId: string; position: CellPosition } | undefined;
  private asking = false;
  /** What the cell held, as typing would make it; ending an edit with the same text changes nothing. */
  private before = "";
  /** Text as it goes along, for the formula bar. */
  onText: (text: string) => void = () => undefined;
  /** Called when an edit has ended, with the way to go on. */
  onEnd: (end: EditEnd) => void = () => undefined;

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly user: UserActions,
    private readonly measure: TextMeasure,
    private readonly onRefused: (error: unknown) => void,
  ) {
    this.input.addEventListener("input", () => {
      this.resize();
      this.onText(this.input.value);
    });
    this.input.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
  }

  get active(): boolean {
    return this.cell !== undefined;
  }

  /** Whether the element is where the edit is typed in the cell. */
  owns(target: EventTarget | null): boolean {
    return target === this.input;
  }

  /**
   * Starts an edit of the active cell: with its own text (F2, double click) or with `initial` in its place (typing).
   * After typing, arrow keys end the edit and move on, until F2 is pressed; a formula keeps them.
   * `focus` false leaves the keyboard where it is, in the formula bar.
   */
  begin(initial?: string, focus = true): void {
    if (this.active) {
      return;
    }
    const { sheet, selection } = this.state;
    const position = selection.active;
    this.cell = { sheetId: sheet.id, position };
    this.state.editing = initial === undefined ? "edit" : "enter";
    this.user.setEditing(true);
    this.before = cellText(sheet, position);
    this.input.value = initial ?? this.before;
    this.input.setAttribute("aria-label", `Contents of ${cellName(position)}`);
    this.grid.reveal(position);
    this.grid.paneOf(position).element.append(this.input);
    this.resize();
    this.onText(this.input.value);
    if (!focus) {
      return;
    }
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  /** The text of the edit, also when it is typed in the formula bar. */
  set text(text: string) {
    this.input.value = text;
    this.resize();
  }

  get text(): string {
    return this.input.value;
  }

  /** Puts a reference to a cell at the caret when a formula waits for one, as a click on a cell does in Excel. */
  insertReference(name: string): boolean {
    const { value, selectionStart, selectionEnd } = this.input;
    const before = value.slice(0, selectionStart);
    if (!value.startsWith("=") || !/[=(,;+\-*/^&<>:]\s*$/.test(before)) {
      return false;
    }
    this.input.setRangeText(name, selectionStart, selectionEnd, "end");
    this.input.focus({ preventScroll: true });
    this.resize();
    this.onText(this.input.value);
    return true;
  }

  /** Ends the edit with its text in the cell; resolves to false when the text was refused and the edit goes on. */
  async commit(end: EditEnd): Promise<boolean> {
    if (!this.cell) {
      return true;
    }
    if (this.asking) {
      return false;
    }
    const { sheetId, position } = this.cell;
    const text = this.input.value;
    this.asking = true;
    const answer = await checkEntry(this.user, sheetId, position, text);
    this.asking = false;
    if (answer === "again") {
      this.input.focus({ preventScroll: true });
      this.input.select();
      return false;
    }
    this.finish();
    try {
      if (answer === "enter" && text !== this.before) {
        this.user.enter(sheetId, position.row, position.column, [[text]]);
      }
      this.onEnd(answer === "enter" ? end : "stay");
    } catch (error) {
      this.onRefused(error);
    }
    return true;
  }

  /** Gives the edit up. */
  cancel(): void {
    if (!this.active) {
      return;
    }
    this.finish();
    this.onEnd("stay");
  }

  /** Whether an edit's key was used up; for the formula bar, which forwards its keys here. */
  onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      this.cancel();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
      this.resize();
      this.onText(this.input.value);
    } else if (event.key === "Enter") {
      event.preventDefault();
      void this.commit(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      void this.commit(event.shiftKey ? "left" : "right");
    } else if (event.key === "F2") {
      event.preventDefault();
      this.state.editing = this.state.editing === "edit" ? "enter" : "edit";
    } else {
      this.onArrow(event);
    }
  }

  private onArrow(event: KeyboardEvent): void {
    const end = ARROW_ENDS[event.key];
    if (!end || this.state.editing !== "enter" || this.input.value.startsWith("=")) {
      return;
    }
    event.preventDefault();
    void this.commit(end);
  }

  private finish(): void {
    this.cell = undefined;
    this.input.remove();
    this.user.setEditing(false);
    this.state.editing = undefined;
  }

  /** The editor covers its cell and grows with the text. */
  private resize(): void {
    if (!this.cell) {
      return;
    }
    const { row, column } = this.cell.position;
    const layer = this.grid.paneOf(this.cell.position);
    const cell = areaRectangle({ top: row, bottom: row, left: column, right: column }, this.grid.layout);
    const lines = this.input.value.split("\n");
    const width = Math.max(...lines.map((line) => this.measure.width(line))) + 16;
    const room = layer.element.clientWidth - (cell.left + layer.originLeft);
    placeOnLayer(
      this.input,
      {
        ...cell,
        width: Math.min(Math.max(cell.width, width), Math.max(cell.width, room)),
        height: Math.max(cell.height, lines.length * 19 + 1),
      },
      layer,
    );
  }
}
