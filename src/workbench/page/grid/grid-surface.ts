// RevoGrid as the surface that a sheet is drawn on. RevoGrid scrolls and renders the visible cells; what they show comes
// from a painter that reads the book when a cell is drawn, so that rows cost nothing but a stub each. Selecting, editing
// and charts are our own, on four layers over RevoGrid's panes (frozen corner, frozen top, frozen left, body), because
// a selection must run across frozen panes as in Excel and RevoGrid's cannot. RevoGrid's own mouse and keyboard are off.

import { defineCustomElements } from "@revolist/revogrid/loader";
import type { RowDefinition } from "@revolist/revogrid";
import { gridColumns, isRowStub, type CellPaint, type RowStub } from "./grid-columns";
import { newPaneLayer, PANES, type Pane, type PaneLayer } from "./pane-layer";
import type { Headings } from "./point-on-sheet";
import { ROW_HEIGHT, type SheetLayout } from "./sheet-layout";

export class GridSurface {
  readonly element: HTMLRevoGridElement;
  private layout: SheetLayout | undefined;
  private readonly layers = new Map<Pane, HTMLElement>();
  private readonly stubs: RowStub[] = [];
  private version = 0;
  private hasOwnRowSizes = false;
  private onAttached: (() => void) | undefined;

  private constructor(
    private readonly host: HTMLElement,
    private readonly paint: CellPaint,
  ) {
    this.element = document.createElement("revo-grid");
    for (const { pane } of PANES) {
      this.layers.set(pane, newPaneLayer(pane));
    }
  }

  /** Defines RevoGrid's elements and puts a grid into the host. */
  static async create(host: HTMLElement, paint: CellPaint): Promise<GridSurface> {
    defineCustomElements(window);
    await customElements.whenDefined("revo-grid");
    const surface = new GridSurface(host, paint);
    surface.start();
    return surface;
  }

  /** Called whenever the layers have been put over (new) panes, which is when they can be drawn on. */
  set attached(listener: () => void) {
    this.onAttached = listener;
  }

  get headings(): Headings {
    return { height: ROW_HEIGHT, width: this.headingWidth() };
  }

  get scroll(): { left: number; top: number } {
    return { left: this.horizontal()?.scrollLeft ?? 0, top: this.vertical()?.scrollTop ?? 0 };
  }

  /** Size of the part that scrolls, in pixels. */
  get bodySize(): { width: number; height: number } {
    return { width: this.horizontal()?.clientWidth ?? 0, height: this.vertical()?.clientHeight ?? 0 };
  }

  scrollTo(position: { left?: number; top?: number }): void {
    const horizontal = this.horizontal();
    const vertical = this.vertical();
    if (horizontal && position.left !== undefined) {
      horizontal.scrollLeft = position.left;
    }
    if (vertical && position.top !== undefined) {
      vertical.scrollTop = position.top;
    }
  }

  /** Takes on rows, columns, sizes and frozen panes. */
  show(layout: SheetLayout): void {
    const before = this.layout;
    this.layout = layout;
    if (!before || !sameColumns(before, layout)) {
      this.element.columns = gridColumns(layout, this.headingWidth(), this.paint);
    }
    if (!before || !sameRows(before, layout)) {
      const rows = layout.rows.visible();
      const frozen = rows.findIndex((row) => row >= layout.frozenRows);
      const frozenCount = frozen < 0 ? rows.length : frozen;
      const stubs = rows.map((row) => this.stub(row));
      this.element.pinnedTopSource = stubs.slice(0, frozenCount);
      this.element.source = stubs.slice(frozenCount);
      const sizes = rowSizes(layout, rows, frozenCount);
      if (sizes.length > 0 || this.hasOwnRowSizes) {
        this.element.rowDefinitions = sizes;
      }
      this.hasOwnRowSizes = sizes.length > 0;
    }
    this.element.setAttribute("aria-rowcount", String(layout.rows.count + 1));
    this.element.setAttribute("aria-colcount", String(layout.columns.count + 1));
    this.redraw();
    this.placeLayers();
  }

  /** Draws the visible cells anew from the book; rows and columns stay. */
  redraw(): void {
    const token = { version: ++this.version };
    for (const data of this.element.querySelectorAll("revogr-data")) {
      data.additionalData = token;
    }
  }

  /** The element of a cell, when it is drawn. */
  cellElement(name: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  }

  /** The four layers with their origins. */
  panes(): readonly PaneLayer[] {
    const { height, width } = this.headings;
    const frozenWidth = this.layout?.frozenWidth ?? 0;
    const frozenHeight = this.layout?.frozenHeight ?? 0;
    return PANES.map(({ pane }) => ({
      pane,
      element: this.layers.get(pane) as HTMLElement,
      originLeft: pane === "corner" || pane === "left" ? width : -frozenWidth,
      originTop: pane === "corner" || pane === "top" ? height : -frozenHeight,
    }));
  }

  private start(): void {
    const grid = this.element;
    Object.assign(grid, {
      readonly: true,
      canFocus: false,
      range: false,
      resize: false,
      filter: false,
      exporting: false,
      useClipboard: false,
      accessible: false,
      canDrag: false,
      hideAttribution: true,
      rowSize: ROW_HEIGHT,
      theme: "default",
    });
    grid.setAttribute("role", "grid");
    grid.setAttribute("tabindex", "0");
    grid.setAttribute("aria-label", "Worksheet");
    grid.setAttribute("aria-multiselectable", "true");
    grid.addEventListener("beforerowrender", ({ detail }) => {
      const stub: unknown = detail.model;
      if (!isRowStub(stub)) {
        return;
      }
      const node: { $attrs$?: Record<string, unknown> } = detail.node;
      node.$attrs$ = { ...node.$attrs$, role: "row", "aria-rowindex": String(stub.row + 2) };
    });
    grid.addEventListener("afterheaderrender", () => {
      for (const row of grid.querySelectorAll(".header-rgRow")) {
        row.setAttribute("role", "row");
        row.setAttribute("aria-rowindex", "1");
      }
      // What scrolls must be reachable by keyboard; the keys themselves belong to the grid.
      for (const rows of grid.querySelectorAll(".vertical-inner")) {
        rows.setAttribute("role", "rowgroup");
        rows.setAttribute("tabindex", "0");
      }
    });
    grid.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(".vertical-inner")) {
        grid.focus({ preventScroll: true });
      }
    });
    grid.addEventListener("aftergridrender", () => {
      this.placeLayers();
    });
    this.host.append(grid);
  }

  private placeLayers(): void {
    let moved = false;
    for (const { pane, selector } of PANES) {
      const parent = this.element.querySelector(selector);
      const layer = this.layers.get(pane) as HTMLElement;
      // A layer is the cell of a row of its own, as the grid's role wants it.
      const row = layer.parentElement as HTMLElement;
      if (parent && row.parentElement !== parent) {
        parent.append(row);
        moved = true;
      }
    }
    if (moved) {
      this.onAttached?.();
    }
  }

  private stub(row: number): RowStub {
    return (this.stubs[row] ??= { row });
  }

  /** Wide enough for the largest row number. */
  private headingWidth(): number {
    const digits = String(this.layout?.rows.count ?? 1000).length;
    return Math.max(32, 8 + digits * 8);
  }

  private horizontal(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol");
  }

  private vertical(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>("revogr-viewport-scroll.rgCol .vertical-inner");
  }
}

function rowSizes(layout: SheetLayout, visible: readonly number[], frozenCount: number): RowDefinition[] {
  const own = [...layout.rows.ownSizes()];
  if (own.length === 0) {
    return [];
  }
  const places = new Map(visible.map((row, index) => [row, index]));
  return own.map(([row, size]) => {
    const index = places.get(row) as number;
    return index < frozenCount
      ? { type: "rowPinStart", index, size }
      : { type: "rgRow", index: index - frozenCount, size };
  });
}

function sameColumns(a: SheetLayout, b: SheetLayout): boolean {
  return (
    a.frozenColumns === b.frozenColumns &&
    a.columns.count === b.columns.count &&
    String(a.rows.count).length === String(b.rows.count).length &&
    a.columns.sameAs(b.columns)
  );
}

function sameRows(a: SheetLayout, b: SheetLayout): boolean {
  return a.frozenRows === b.frozenRows && a.rows.count === b.rows.count && a.rows.sameAs(b.rows);
}
