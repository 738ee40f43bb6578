import { countNames } from "../../../src/importers/tables/count-names";

test.each([
  [["1", "2", "3"], 3, "plain"],
  [["3", "1", "2"], 3, "plain"],
  [["run1", "run2"], 2, "affixed"],
  [["exp-01", "exp-02", "exp-10"], 10, "affixed"],
  [["#1", "#2"], 2, "affixed"],
  [["v2 run 1", "v2 run 2"], 2, "affixed"],
  // Beyond the rows it is a number of something else.
  [["1", "4"], 3, "no"],
  [["run1", "run9"], 8, "no"],
  [["resnet18", "resnet34"], 2, "no"],
  // Two numbers that change are settings.
  [["1-2", "2-1"], 2, "no"],
  [["a1", "b2"], 2, "no"],
  [["run", "run"], 2, "no"],
  [["run1", "run1"], 2, "no"],
  [["run1", "run"], 2, "no"],
  [[], 2, "no"],
])("%j among %i rows: %s", (names, rows, answer) => {
  expect(countNames(names, rows)).toBe(answer);
});
