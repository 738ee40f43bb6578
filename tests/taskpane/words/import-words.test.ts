import { importWords } from "../../../src/taskpane/words/import-words";

test.each([
  [0, 0, "Nothing to import"],
  [1, 0, "Import 1 run"],
  [1200, 0, "Import 1,200 runs"],
  [0, 1, "Update 1 run"],
  [2, 3, "Add 2 and update 3 runs"],
])("%d to add and %d to update: %s", (add, update, words) => {
  expect(importWords({ add, update })).toBe(words);
});
