import { Sheet } from "../../../../src/workbench/book/sheet";
import { fitRowHeights, type TextMetrics } from "../../../../src/workbench/page/grid/row-heights";

const texts = new Map([
  ["0,0", "Title"],
  ["2,1", "one two three four"],
  ["3,1", "one"],
]);
const metrics: TextMetrics = {
  width: (text) => text.length * 10,
  column: () => 86,
  text: (row, column) => texts.get(`${row},${column}`) ?? "",
};

test("large type and wrapped texts make rows taller; empty cells do not", () => {
  const sheet = new Sheet("{1}", "Summary");
  sheet.styles.update({ top: 0, left: 0, bottom: 1, right: 0 }, () => ({ fontSize: 18 }));
  sheet.styles.update({ top: 2, left: 1, bottom: 3, right: 1 }, () => ({ wrap: true }));
  const heights = fitRowHeights(sheet, metrics);
  expect([...heights.keys()].sort()).toEqual([0, 2]);
  expect(heights.get(0)).toBe(32);
  // 80 px hold "one two " and "three " but not "three four": three lines.
  expect(heights.get(2)).toBe(20 + 2 * 19);
});

test("a whole column that wraps keeps the standard height", () => {
  const sheet = new Sheet("{1}", "Runs");
  sheet.styles.update({ top: 1, left: 1, bottom: 100_000, right: 1 }, () => ({ wrap: true }));
  expect(fitRowHeights(sheet, metrics).size).toBe(0);
});
