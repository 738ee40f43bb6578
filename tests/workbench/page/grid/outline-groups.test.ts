import { Sheet } from "../../../../src/workbench/book/sheet";
import { outlineGroups } from "../../../../src/workbench/page/grid/outline-groups";

test("neighboring grouped columns make one stretch, collapsed when all of them are hidden", () => {
  const sheet = new Sheet("{1}", "Runs");
  for (const column of [9, 10, 11]) {
    sheet.columnLevels.set(column, 1);
  }
  for (const column of [14, 15]) {
    sheet.columnLevels.set(column, 2);
  }
  sheet.hiddenColumns.add(14).add(15).add(9);
  expect(outlineGroups(sheet)).toEqual([
    { first: 9, last: 11, collapsed: false },
    { first: 14, last: 15, collapsed: true },
  ]);
});
