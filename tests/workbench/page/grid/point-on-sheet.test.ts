import { Sheet } from "../../../../src/workbench/book/sheet";
import { pointOnSheet } from "../../../../src/workbench/page/grid/point-on-sheet";
import { layOutSheet } from "../../../../src/workbench/page/grid/sheet-layout";

const sheet = new Sheet("{1}", "Runs");
sheet.frozenRows = 1;
sheet.frozenColumns = 2;
const layout = layOutSheet(sheet, { rows: 0, columns: 0 }, new Map());
const headings = { width: 40, height: 20 };
const at = (x: number, y: number, left = 0, top = 0) => pointOnSheet(x, y, { left, top }, headings, layout);

test("headings and cells are told apart", () => {
  expect(at(5, 5).part).toBe("corner");
  expect(at(45, 5)).toEqual({ part: "column-heading", cell: { row: 0, column: 0 } });
  expect(at(5, 45)).toEqual({ part: "row-heading", cell: { row: 1, column: 0 } });
  expect(at(40 + 64, 40)).toEqual({ part: "cell", cell: { row: 1, column: 1 } });
});

test("frozen rows and columns stay under the pointer while the rest scrolls", () => {
  expect(at(45, 25, 640, 2000).cell).toEqual({ row: 0, column: 0 });
  expect(at(40 + 128, 25, 640, 2000).cell).toEqual({ row: 0, column: 12 });
  expect(at(45, 40, 640, 2000).cell).toEqual({ row: 101, column: 0 });
  expect(at(40 + 128, 40, 640, 2000).cell).toEqual({ row: 101, column: 12 });
});

test("an empty sheet shows 1,000 rows and 26 columns, a used one 200 and 10 more", () => {
  expect([layout.rows.count, layout.columns.count]).toEqual([1000, 26]);
  sheet.cells.setValue(4999, 49, 1);
  const larger = layOutSheet(sheet, { rows: 0, columns: 0 }, new Map());
  expect([larger.rows.count, larger.columns.count]).toEqual([5200, 60]);
});
