import { orderedBlocks } from "../../../src/importers/formats/ordered-blocks";

test.each([
  [[], []],
  [["a", "b", "c"], [0]],
  [
    ["a", "weight_decay", "accuracy", "val"],
    [0, 2],
  ],
  [
    ["B", "a", "A"],
    [0, 2],
  ],
  [
    ["a", "b", "b", "c"],
    [0, 2],
  ],
  [
    ["b", "a", "c", "a"],
    [0, 1, 3],
  ],
])("blocks of %j begin at %j", (names, starts) => {
  expect(orderedBlocks(names)).toEqual(starts);
});
