import { filterNames, renameInFilter } from "../../../src/tracking/filter/filter-names";
import { filteredIds } from "../../../src/tracking/filter/filtered-ids";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { runsOf } from "../runs-of";

test.each([
  ["", []],
  ["acc > 0.5", ["acc"]],
  ["acc > 0.5 and (lr = 1 or not acc < 0.9)", ["acc", "lr"]],
  ["metrics.lr = 1 or params.lr = 2", ["lr", "lr"]],
  ["not `Batch Size` in (1, 2) and `Batch Size` is null", ["Batch Size"]],
])("%s names %j", (text, names) => {
  expect(filterNames(parseFilter(text)).map(({ name }) => name)).toEqual(names);
});

test.each([
  [
    "acc > 0.5 and lr = 1 or not acc < 0.9",
    { acc: "val_accuracy" },
    "val_accuracy > 0.5 and lr = 1 or not val_accuracy < 0.9",
  ],
  [
    "`Batch Size` = 1 and lr > 2",
    { "Batch Size": "bs", lr: "`learning rate`" },
    "bs = 1 and `learning rate` > 2",
  ],
  ["metrics.lr = 1", { lr: "rate" }, "rate = 1"],
  ["acc = 'acc'", { acc: "x" }, "x = 'acc'"],
  ["acc = 1", {}, "acc = 1"],
])("%s with the names %j is %s", (text, names, renamed) => {
  const node = parseFilter(text);
  const wanted = new Map(Object.entries(names));
  expect(node && renameInFilter(text, node, ({ name }) => wanted.get(name))).toBe(renamed);
});

test("the runs that a filter holds for are found again by their Run IDs, in their order", () => {
  const runs = runsOf([
    { id: "b", "parameter:lr": 1 },
    { id: "a", "parameter:lr": 2 },
    { name: "c", "parameter:lr": 3 },
  ]);
  const catalogue = { parameters: [], metrics: [] };
  expect(filteredIds(runs, catalogue, { filter: "lr >= 1", now: 0 })).toEqual({
    ids: ["b", "a", ""],
    total: 3,
  });
  expect(filteredIds(runs, catalogue, { filter: "lr = 2", now: 0 })).toEqual({ ids: ["a"], total: 3 });
});
