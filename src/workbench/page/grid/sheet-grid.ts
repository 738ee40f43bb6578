import type { Area } from "../../book/area";
import type { ConditionalEffect } from "../../formula/conditional-looks";
import { displayText } from "../../formula/display-text";
import type { TextMeasure } from "../look/text-measure";
import type { PageState } from "../page-state";
import { cellName, type CellPosition } from "../selection/cell-position";
import { CellPainter } from "./cell-painter";
import type { CellDrawing } from "./cell-drawing";
import { GridSurface } from "./grid-surface";
import type { PaneLayer } from "./pane-layer";
import { pointOnSheet, type PointOnSheet } from "./point-on-sheet";
import { fitRowHeights } from "./row-heights";
import { SelectionLayer } from "./selection-layer";
import { COLUMN_WIDTH, layOutSheet, pixels, type SheetLayout } from "./sheet-layout";

/** While a sheet is being written to, it grows by this many rows at a time. */
const ROW_STEP = 5_000;

const ACTIVE_CELL_ID = "active-cell";

/** Looks of one sheet's conditional formats, made anew whenever contents change. */
export type ConditionalSource = (
  sheetId: string,
) => (row: number, column: number) => ConditionalEffect | undefined;

/** The active sheet on the grid: lays it out, draws it once per frame at most, keeps the selection in view. */
export class SheetGrid {
  layout: SheetLayout;
  private readonly surface: GridSurface;
  private readonly selectionLayer: SelectionLayer;
  private painter: CellPainter;
  private frame = 0;
  private laidOutFor = "";
  private copied: Area | undefined;
  private marked: HTMLElement | null = null;
  private readonly drawnListeners = new Set<() => void>();

  private constructor(
    surface: GridSurface,
    private readonly state: PageState,
    private readonly measure: TextMeasure,
    private readonly conditional: ConditionalSource,
  ) {
    this.surface = surface;
    this.selectionLayer = new SelectionLayer(surface);
    this.layout = this.layOut();
    this.painter = this.newPainter();
  }

  /** Puts the grid into its place on the page. */
  static async create(
    host: HTMLElement,
    state: PageState,
    measure: TextMeasure,
    conditional: ConditionalSource,
  ): Promise<SheetGrid> {
    const drawing: { grid?: SheetGrid } = {};
    const surface = await GridSurface.create(host, (row, column): CellDrawing => {
      if (!drawing.grid) {
        throw new Error("The grid was drawn before it was made.");
      }
      return drawing.grid.painter.draw(row, column);
    });
    const grid = new SheetGrid(surface, state, measure, conditional);
    drawing.grid = grid;
    grid.start();
    return grid;
  }

  get element(): HTMLElement {
    return this.surface.element;
  }

  get panes(): readonly PaneLayer[] {
    return this.surface.panes();
  }

  /** Called after each drawing of the sheet, for what floats over it. */
  onDrawn(listener: () => void): void {
    this.drawnListeners.add(listener);
  }

  /** The layer on which a cell lies. */
  paneOf({ row, column }: CellPosition): PaneLayer {
    const left = column < this.layout.frozenColumns;
    const top = row < this.layout.frozenRows;
    const pane = left ? (top ? "corner" : "left") : top ? "top" : "body";
    return this.panes.find((layer) => layer.pane === pane) as PaneLayer;
  }

  /** What lies under a point of the window. */
  at(clientX: number, clientY: number): PointOnSheet {
    const { left, top } = this.element.getBoundingClientRect();
    return pointOnSheet(
      clientX - left,
      clientY - top,
      this.surface.scroll,
      this.surface.headings,
      this.layout,
    );
  }

  /** Draws at the next frame; calls before it are one. */
  refresh(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  markCopied(area: Area | undefined): void {
    this.copied = area;
    this.drawSelection();
  }

  /** Rows that fit on the page at once, for Page Up and Page Down. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.surface.bodySize.height / this.layout.rows.defaultSize) - 1);
  }

  /** Scrolls by the least that shows the cell. */
  reveal({ row, column }: CellPosition): void {
    const { rows, columns, frozenRows, frozenColumns, frozenWidth, frozenHeight } = this.layout;
    const { left, top } = this.surface.scroll;
    const { width, height } = this.surface.bodySize;
    const position: { left?: number; top?: number } = {};
    if (column >= frozenColumns) {
      const start = columns.offset(column) - frozenWidth;
      position.left = nearest(left, width, start, columns.size(column));
    }
    if (row >= frozenRows) {
      const start = rows.offset(row) - frozenHeight;
      position.top = nearest(top, height, start, rows.size(row));
    }
    this.surface.scrollTo(position);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  private start(): void {
    this.surface.attached = () => {
      this.drawSelection();
      this.restoreScroll();
      this.tellDrawn();
    };
    this.surface.show(this.layout);
    this.state.on("sheet", () => {
      this.copied = undefined;
      this.draw();
      this.restoreScroll();
    });
    this.state.on("content", () => {
      this.refresh();
    });
    this.state.on("theme", () => {
      this.refresh();
    });
    this.state.on("selection", () => {
      const { lead } = this.state.selection;
      const hasGrown = this.growTo(lead);
      this.drawSelection();
      this.reveal(lead);
      if (hasGrown) {
        // What is not drawn yet cannot be scrolled to.
        this.element.addEventListener(
          "afterrender",
          () => {
            this.reveal(this.state.selection.lead);
          },
          { once: true },
        );
      }
    });
    this.element.addEventListener("viewportscroll", () => {
      this.state.scroll = this.surface.scroll;
    });
    this.element.addEventListener("afterrender", () => {
      this.markActiveCell();
    });
  }

  private draw(): void {
    this.layout = this.layOut();
    this.painter = this.newPainter();
    this.surface.show(this.layout);
    this.drawSelection();
    this.tellDrawn();
  }

  private tellDrawn(): void {
    for (const listener of this.drawnListeners) {
      listener();
    }
  }

  private drawSelection(): void {
    const { selection, alsoSelected } = this.state;
    this.selectionLayer.draw(selection, alsoSelected, this.copied, this.layout);
    this.markActiveCell();
  }

  /** The cell that has the keyboard, for assistive technology; the grid itself keeps the focus. */
  private markActiveCell(): void {
    const cell = this.surface.cellElement(cellName(this.state.selection.active));
    // RevoGrid draws other cells into the same elements, so the mark is moved, not drawn.
    if (this.marked && this.marked !== cell) {
      this.marked.removeAttribute("aria-selected");
      this.marked.removeAttribute("id");
    }
    this.marked = cell;
    cell?.setAttribute("aria-selected", "true");
    cell?.setAttribute("id", ACTIVE_CELL_ID);
    if (cell) {
      this.element.setAttribute("aria-activedescendant", ACTIVE_CELL_ID);
    } else {
      this.element.removeAttribute("aria-activedescendant");
    }
  }

  private restoreScroll(): void {
    this.surface.scrollTo(this.state.scroll);
  }

  /** A selection beyond the drawn rows or columns adds some. */
  private growTo({ row, column }: CellPosition): boolean {
    if (row < this.layout.rows.count && column < this.layout.columns.count) {
      return false;
    }
    this.layout = this.layOut({ rows: row + 50, columns: column + 10 });
    this.painter = this.newPainter();
    this.surface.show(this.layout);
    return true;
  }

  private layOut(atLeast = { rows: 0, columns: 0 }): SheetLayout {
    const { sheet } = this.state;
    const same = this.laidOutFor === sheet.id;
    this.laidOutFor = sheet.id;
    const used = sheet.cells.extent();
    const stepped = used && used.bottom > 1_000 ? Math.ceil((used.bottom + 201) / ROW_STEP) * ROW_STEP : 0;
    return layOutSheet(
      sheet,
      {
        rows: Math.max(atLeast.rows, stepped, same ? this.kept(this.layout.rows.count) : 0),
        columns: Math.max(atLeast.columns, same ? this.layout.columns.count : 0),
      },
      fitRowHeights(sheet, {
        width: (text, points, bold) => this.measure.width(text, points, bold),
        column: (column) => pixels(sheet.columnWidths.get(column) ?? (COLUMN_WIDTH * 3) / 4),
        text: (row, column) =>
          displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).text,
      }),
    );
  }

  /** A sheet keeps the rows it has shown, so that nothing jumps; only a sheet emptied of thousands shrinks. */
  private kept(rows: number): number {
    const used = this.state.sheet.cells.extent()?.bottom ?? 0;
    return rows > used + 4 * ROW_STEP ? 0 : rows;
  }

  private newPainter(): CellPainter {
    const { book, sheet, palette } = this.state;
    return new CellPainter(book, sheet, this.layout, palette, this.measure, this.conditional(sheet.id));
  }
}

function nearest(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll) {
    return start;
  }
  return start + size > scroll + room ? start + size - room : scroll;
}
