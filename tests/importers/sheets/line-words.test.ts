import { lineWords } from "../../../src/importers/sheets/line-words";
import { remarksOfSheet } from "../../../src/importers/sheets/sheet-remarks";

test.each<[lines: number[], words: string]>([
  [[], ""],
  [[5], "5"],
  [[5, 6], "5 to 6"],
  [[5, 7], "5 and 7"],
  [[5, 7, 8, 9, 12], "5, 7 to 9 and 12"],
  [[1, 3, 5, 7, 9], "1, 3, 5, 7 and 9"],
  [[1, 3, 5, 7, 9, 11, 12, 20], "1, 3, 5, 7, 9 and 3 more"],
])("lines %j are called %p", (lines, words) => {
  expect(lineWords(lines, String)).toBe(words);
});

test("hidden lines are named as the sheet numbers them, those that hold nothing are not", () => {
  const cells = [["a", "b", ""], [1, 2], [], ["", undefined], ["c", 3]];
  const told = (more: object) => remarksOfSheet({ cells, remarks: ["first"], ...more });
  expect(told({ hiddenRows: [0, 1, 2, 3, 4, 9] })).toEqual([
    "first",
    "Rows 1 to 2 and 5 are hidden on the sheet; they were read too.",
  ]);
  expect(told({ hiddenRows: [4], hiddenColumns: [1, 2], origin: { row: 10, column: 2 } })).toEqual([
    "first",
    "Row 15 is hidden on the sheet; it was read too.",
    "Column D is hidden on the sheet; it was read too.",
  ]);
  expect(told({ hiddenColumns: [0, 1] })[1]).toBe(
    "Columns A to B are hidden on the sheet; they were read too.",
  );
  expect(told({ hiddenRows: [2], hiddenColumns: [2] })).toEqual(["first"]);
  expect(remarksOfSheet({ cells })).toEqual([]);
});
