import type { PointOnSheet } from "../grid/point-on-sheet";
import type { SheetGrid } from "../grid/sheet-grid";
import type { PageState } from "../page-state";
import type { CellPosition } from "./cell-position";
import { selectArea, selectBetween, selectCell } from "./sheet-selection";

/** What a click does besides selecting. */
export interface PointerCommands {
  /** Called before a click selects; false keeps the selection (an edit goes on). */
  beforeSelect(cell: CellPosition): Promise<boolean> | boolean;
  edit(): void;
  openMenu(clientX: number, clientY: number): void;
}

const OWN_MEANING = "revogr-scroll-virtual, .chart, .cell-editor, .cell-list-button, .outline-button";
/** Scrolling while a selection is dragged out of view, in pixels a step and milliseconds between steps. */
const DRAG_STEP_MS = 60;

/** Selecting with the mouse, a pen or a finger: cells, whole rows and columns, dragging, shift, double click, menu. */
export class SheetPointer {
  private dragging: { from: PointOnSheet; pointer: number; timer: number; x: number; y: number } | undefined;

  constructor(
    private readonly state: PageState,
    private readonly grid: SheetGrid,
    private readonly commands: PointerCommands,
  ) {
    const { element } = grid;
    element.addEventListener("pointerdown", (event) => void this.down(event), true);
    element.addEventListener("pointermove", (event) => {
      this.drag(event);
    });
    for (const end of ["pointerup", "pointercancel"] as const) {
      element.addEventListener(end, () => {
        this.endDrag();
      });
    }
    element.addEventListener("dblclick", (event) => {
      if (!hasOwnMeaning(event.target) && this.grid.at(event.clientX, event.clientY).part === "cell") {
        commands.edit();
      }
    });
    element.addEventListener("contextmenu", (event) => {
      if (hasOwnMeaning(event.target)) {
        return;
      }
      event.preventDefault();
      commands.openMenu(event.clientX, event.clientY);
    });
    // RevoGrid has a selection of its own, which would follow these.
    for (const type of ["mousedown", "touchstart"]) {
      element.addEventListener(
        type,
        (event) => {
          if (hasOwnMeaning(event.target)) {
            return;
          }
          event.stopPropagation();
          if (event instanceof MouseEvent) {
            event.preventDefault();
          }
        },
        { capture: true, passive: false },
      );
    }
  }

  private async down(event: PointerEvent): Promise<void> {
    if (hasOwnMeaning(event.target)) {
      return;
    }
    const point = this.grid.at(event.clientX, event.clientY);
    if (event.button === 2 && this.isSelected(point.cell)) {
      return;
    }
    const { pointerId, clientX, clientY, shiftKey, ctrlKey, metaKey } = event;
    const answer = this.commands.beforeSelect(point.cell);
    if (!(answer === true || (await answer))) {
      return;
    }
    this.grid.focus();
    this.select(point, shiftKey, event.button === 0 && (ctrlKey || metaKey));
    if (event.button !== 0 || point.part === "corner") {
      return;
    }
    this.grid.element.setPointerCapture(pointerId);
    this.dragging = {
      from: shiftKey ? { ...point, cell: this.state.selection.active } : point,
      pointer: pointerId,
      x: clientX,
      y: clientY,
      timer: window.setInterval(() => {
        this.dragOn();
      }, DRAG_STEP_MS),
    };
  }

  private drag(event: PointerEvent): void {
    if (!this.dragging) {
      return;
    }
    this.dragging.x = event.clientX;
    this.dragging.y = event.clientY;
    this.dragOn();
  }

  /** Extends the selection to where the pointer is; outside the grid that scrolls on by one row or column. */
  private dragOn(): void {
    if (!this.dragging) {
      return;
    }
    const { from, x, y } = this.dragging;
    const { left, top, right, bottom } = this.grid.element.getBoundingClientRect();
    const { cell } = this.grid.at(
      Math.min(Math.max(x, left), right - 18),
      Math.min(Math.max(y, top), bottom - 18),
    );
    const lead = {
      row: Math.max(0, cell.row + (y > bottom - 18 ? 1 : y < top ? -1 : 0)),
      column: Math.max(0, cell.column + (x > right - 18 ? 1 : x < left ? -1 : 0)),
    };
    this.extend(from, lead);
  }

  private extend(from: PointOnSheet, lead: CellPosition): void {
    const { area, active } = this.state.selection;
    const { rows, columns } = this.grid.layout;
    const next =
      from.part === "column-heading"
        ? selectBetween({ row: 0, column: from.cell.column }, { row: rows.count - 1, column: lead.column })
        : from.part === "row-heading"
          ? selectBetween({ row: from.cell.row, column: 0 }, { row: lead.row, column: columns.count - 1 })
          : selectBetween(from.cell, lead);
    const same = (["top", "left", "bottom", "right"] as const).every(
      (side) => next.area[side] === area[side],
    );
    if (same) {
      return;
    }
    this.state.resizeSelection(from.part === "cell" ? { ...next, active } : { ...next, lead: next.active });
  }

  private endDrag(): void {
    if (!this.dragging) {
      return;
    }
    window.clearInterval(this.dragging.timer);
    this.dragging = undefined;
  }

  private select({ part, cell }: PointOnSheet, extend: boolean, beside: boolean): void {
    const { rows, columns } = this.grid.layout;
    const last = { row: rows.count - 1, column: columns.count - 1 };
    const whole = {
      top: part === "row-heading" ? cell.row : 0,
      bottom: part === "row-heading" ? cell.row : last.row,
      left: part === "column-heading" ? cell.column : 0,
      right: part === "column-heading" ? cell.column : last.column,
    };
    if (part === "cell" && extend) {
      this.state.resizeSelection(selectBetween(this.state.selection.active, cell));
      return;
    }
    const area = selectArea(whole);
    const selection = part === "cell" ? selectCell(cell) : { ...area, lead: area.active };
    if (beside) {
      this.state.selectAlso(selection);
    } else {
      this.state.selection = selection;
    }
  }

  private isSelected({ row, column }: CellPosition): boolean {
    return [...this.state.alsoSelected, this.state.selection.area].some(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}

function hasOwnMeaning(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_MEANING) !== null;
}
