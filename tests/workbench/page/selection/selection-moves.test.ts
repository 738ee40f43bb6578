import { Sheet } from "../../../../src/workbench/book/sheet";
import { layOutSheet } from "../../../../src/workbench/page/grid/sheet-layout";
import { jump, lastUsed, step } from "../../../../src/workbench/page/selection/selection-moves";

const sheet = new Sheet("{1}", "Runs");
sheet.hiddenColumns.add(1).add(2);
sheet.cells.setValue(3, 5, "x");
const layout = layOutSheet(sheet, { rows: 0, columns: 0 }, new Map());

test("a step skips hidden columns and stops at the edges", () => {
  expect(step({ row: 0, column: 0 }, { rows: 0, columns: 1 }, layout)).toEqual({ row: 0, column: 3 });
  expect(step({ row: 0, column: 0 }, { rows: -1, columns: 0 }, layout)).toEqual({ row: 0, column: 0 });
  expect(step({ row: 2, column: 0 }, { rows: 1, columns: 0 }, layout, 30)).toEqual({ row: 32, column: 0 });
});

test("a step leads beyond the rows that are drawn", () => {
  expect(step({ row: 999, column: 0 }, { rows: 1, columns: 0 }, layout)).toEqual({ row: 1000, column: 0 });
});

test("Ctrl and an arrow go to data; Ctrl and End to the last used cell", () => {
  expect(jump({ row: 3, column: 0 }, { rows: 0, columns: 1 }, sheet, layout)).toEqual({ row: 3, column: 5 });
  expect(lastUsed(sheet)).toEqual({ row: 3, column: 5 });
});
