import { importWords } from "../../../src/taskpane/words/import-words";

test.each([
  [0, 0, 0, "Nothing to import"],
  [1, 0, 0, "Import 1 run"],
  [1200, 0, 0, "Import 1,200 runs"],
  [0, 1, 0, "Update 1 run"],
  [2, 3, 9, "Add 2 and update 3 runs"],
  [0, 0, 1, "Add 1 point to curves"],
  [0, 0, 1200, "Add 1,200 points to curves"],
])("%d to add and %d to update, %d points: %s", (add, update, points, words) => {
  expect(importWords({ add, update }, points)).toBe(words);
});

test("rows for other tables are named where no runs come", () => {
  const brought = { Models: [{ Name: "a" }, { Name: "b" }] };
  expect(importWords({ add: 0, update: 0 }, 0, brought)).toBe("Add 2 models");
  expect(importWords({ add: 1, update: 0 }, 0, brought)).toBe("Import 1 run");
});
