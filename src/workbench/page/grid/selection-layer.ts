import type { Area } from "../../book/area";
import type { SheetSelection } from "../selection/sheet-selection";
import type { GridSurface } from "./grid-surface";
import type { PaneLayer } from "./pane-layer";
import { ROW_HEIGHT, type SheetLayout } from "./sheet-layout";

/** A rectangle on the sheet in pixels. */
export interface SheetRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies on the sheet. */
export function areaRectangle(area: Area, layout: SheetLayout): SheetRectangle {
  return {
    left: layout.columns.offset(area.left),
    top: layout.rows.offset(area.top),
    width: layout.columns.length(area.left, area.right),
    height: layout.rows.length(area.top, area.bottom),
  };
}

/** Moves an element to a rectangle of the sheet, on one layer. */
export function placeOnLayer(element: HTMLElement, rectangle: SheetRectangle, layer: PaneLayer): void {
  Object.assign(element.style, {
    left: `${rectangle.left + layer.originLeft}px`,
    top: `${rectangle.top + layer.originTop}px`,
    width: `${rectangle.width}px`,
    height: `${rectangle.height}px`,
  });
}

interface Marks {
  readonly area: HTMLElement;
  /** Holds the areas that are selected beside it. */
  readonly also: HTMLElement;
  readonly active: HTMLElement;
  readonly copied: HTMLElement;
  readonly columns: HTMLElement;
  readonly rows: HTMLElement;
}

/** Draws the selection, the active cell, the copied area and the highlighted headings over the four panes. */
export class SelectionLayer {
  private readonly marks = new Map<HTMLElement, Marks>();

  constructor(private readonly surface: GridSurface) {}

  draw(
    selection: SheetSelection,
    also: readonly Area[],
    copied: Area | undefined,
    layout: SheetLayout,
  ): void {
    const { area, active } = selection;
    const selected = areaRectangle(area, layout);
    const cell = areaRectangle(
      { top: active.row, bottom: active.row, left: active.column, right: active.column },
      layout,
    );
    for (const layer of this.surface.panes()) {
      const marks = this.marksOn(layer.element);
      placeOnLayer(marks.area, selected, layer);
      this.drawAlso(marks, layer, also, layout);
      placeOnLayer(marks.active, cell, layer);
      marks.copied.hidden = copied === undefined;
      if (copied) {
        placeOnLayer(marks.copied, areaRectangle(copied, layout), layer);
      }
      this.drawHeadings(marks, layer, selected);
    }
  }

  private drawAlso(marks: Marks, layer: PaneLayer, also: readonly Area[], layout: SheetLayout): void {
    marks.also.replaceChildren(
      ...also.map((area) => {
        const element = document.createElement("div");
        element.className = "selected-area";
        placeOnLayer(element, areaRectangle(area, layout), layer);
        return element;
      }),
    );
  }

  private drawHeadings(marks: Marks, layer: PaneLayer, selected: SheetRectangle): void {
    const { width } = this.surface.headings;
    marks.columns.hidden = layer.pane === "left" || layer.pane === "body";
    marks.rows.hidden = layer.pane === "top" || layer.pane === "body";
    placeOnLayer(marks.columns, { ...selected, top: -layer.originTop, height: ROW_HEIGHT }, layer);
    placeOnLayer(marks.rows, { ...selected, left: -layer.originLeft, width }, layer);
  }

  private marksOn(layer: HTMLElement): Marks {
    let marks = this.marks.get(layer);
    if (!marks) {
      const make = (className: string): HTMLElement => {
        const element = document.createElement("div");
        element.className = className;
        layer.append(element);
        return element;
      };
      marks = {
        columns: make("heading-mark column-mark"),
        rows: make("heading-mark row-mark"),
        also: make("also-selected"),
        area: make("selected-area"),
        active: make("active-cell"),
        copied: make("copied-area"),
      };
      this.marks.set(layer, marks);
    }
    return marks;
  }
}
