import type { TableDescription } from "../../../../src/workbench/book/table-description";
import { LIGHT_SHEET } from "../../../../src/workbench/page/look/sheet-palette";
import { tableCellLook } from "../../../../src/workbench/page/look/table-look";

const table: TableDescription = {
  id: "1",
  name: "Runs",
  sheetId: "{1}",
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  columns: ["a", "b", "c"],
  columnIds: [1, 2, 3],
  showHeaders: true,
  showTotals: true,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: true,
  style: "TableStyleMedium2",
};
const look = (row: number, column = 1, changes: Partial<TableDescription> = {}) =>
  tableCellLook({ ...table, ...changes }, row, column, LIGHT_SHEET);

test("Medium 2: header on the first accent in white, every other row banded, bold totals", () => {
  expect(look(0)).toMatchObject({ fill: "#4472c4", fontColor: "#ffffff", bold: true });
  expect(look(1).fill).toBeDefined();
  expect(look(2).fill).toBeUndefined();
  expect(look(4)).toMatchObject({ bold: true });
  expect(look(2, 0).bold).toBe(true);
});

test("bands begin at the first row when there is no header", () => {
  expect(look(0, 1, { showHeaders: false, showTotals: false }).fill).toBeDefined();
});

test("a style that is none of Excel's draws nothing", () => {
  expect(look(0, 1, { style: "" })).toEqual({});
});
