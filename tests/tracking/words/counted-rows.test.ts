import { countedRows } from "../../../src/tracking/words/counted-rows";

test.each([
  [{}, "", ""],
  [{ Runs: 0 }, "", ""],
  [{ Runs: 1 }, "", "1 run"],
  [{ Experiments: 2, Datasets: 1, Runs: 30 }, "", "30 runs, 1 dataset and 2 experiments"],
  [{ History: 1 }, "", "1 point of a curve"],
  [{ Runs: 2, History: 1_200 }, "", "2 runs and 1,200 points of curves"],
  [{ Runs: 1, Params: 2 }, "updated", "1 updated run and 2 updated parameters"],
])("rows of %j, %s: %s", (counts, kind, words) => {
  expect(countedRows(counts, kind)).toBe(words);
});
