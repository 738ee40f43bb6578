// RevoGrid's columns for a sheet: the row numbers, then a column for each visible one, drawn by the painter.

import type { ColumnRegular, HyperFunc, VNode } from "@revolist/revogrid";
import { columnLetters } from "../../model/ranges/address";
import type { CellDrawing } from "./cell-drawing";
import type { SheetLayout } from "./sheet-layout";

/** How a cell is to be drawn. */
export type CellPaint = (row: number, column: number) => CellDrawing;

/** All that RevoGrid knows of a row: which one it is. */
export interface RowStub {
  readonly row: number;
}

/** Whether a model that RevoGrid hands back is one of ours. */
export function isRowStub(model: unknown): model is RowStub {
  return typeof model === "object" && model !== null && "row" in model && typeof model.row === "number";
}

/** The columns of a sheet, the row numbers first among the frozen ones. */
export function gridColumns(layout: SheetLayout, headingWidth: number, paint: CellPaint): ColumnRegular[] {
  return [
    rowNumbers(headingWidth),
    ...layout.columns.visible().map((column) => sheetColumn(column, layout, paint)),
  ];
}

function rowNumbers(width: number): ColumnRegular {
  const number = (model: unknown): string => (isRowStub(model) ? String(model.row + 1) : "");
  return {
    prop: "#",
    name: "",
    columnTemplate: (h) => h("span", { class: "unseen" }, "Row"),
    pin: "colPinStart",
    size: width,
    columnProperties: () => ({ class: { "select-all": true }, role: "columnheader", "aria-colindex": "1" }),
    cellProperties: ({ model }) => ({
      class: { "row-number": true },
      role: "rowheader",
      "aria-colindex": "1",
      "data-row": number(model),
    }),
    cellTemplate: (h, { model }) => h("span", {}, number(model)),
  };
}

function sheetColumn(column: number, layout: SheetLayout, paint: CellPaint): ColumnRegular {
  let drawing: CellDrawing;
  return {
    prop: column,
    name: columnLetters(column),
    size: layout.columns.size(column),
    ...(column < layout.frozenColumns && { pin: "colPinStart" as const }),
    columnProperties: () => ({
      role: "columnheader",
      "aria-colindex": String(column + 2),
      "data-column": columnLetters(column),
    }),
    // RevoGrid asks for the properties and at once for the content of the same cell.
    cellProperties: ({ model }: { model: unknown }) => {
      drawing = paint(isRowStub(model) ? model.row : 0, column);
      return { class: drawing.classes, style: drawing.style, ...drawing.attributes };
    },
    cellTemplate: (h: HyperFunc<VNode>) =>
      drawing.run ? h("span", { class: "run", style: runStyle(drawing.run) }, drawing.text) : drawing.text,
  };
}

function runStyle({ width, exact }: { width: number; exact: boolean }): Record<string, string> {
  return { [exact ? "width" : "maxWidth"]: `${width}px` };
}
