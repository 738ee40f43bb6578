import {
  distinctTexts,
  knownSpelling,
  respelled,
  valueQuestions,
  type KnownNamesByField,
} from "../../../src/tracking/planning/value-questions";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";

const KNOWN: KnownNamesByField = { experiment: ["One hidden layer"], dataset: ["cats-dogs-1000"] };

const runs = (experiment: readonly string[], dataset: readonly string[] = []): RunColumns => ({
  count: experiment.length,
  columns: [
    { target: { role: "field", key: "experiment" }, type: "text", values: experiment },
    { target: { role: "field", key: "dataset" }, type: "text", values: dataset },
  ],
});

test("an experiment that is a known one but for case, separators or a slip is asked about, with how many runs have it", () => {
  expect(
    valueQuestions(runs(["one-hidden-layer", "one-hidden-layer", "One hiden layer"]), KNOWN, []),
  ).toEqual([
    { field: "experiment", value: "one-hidden-layer", same: "One hidden layer", runs: 2 },
    { field: "experiment", value: "One hiden layer", same: "One hidden layer", runs: 1 },
  ]);
});

test("known names and names like no other are not asked about, nor datasets that differ in their number", () => {
  expect(
    valueQuestions(runs(["One hidden layer", "Dropout"], ["cats-dogs-2000", "cats-dogs-1000@v2"]), KNOWN, []),
  ).toEqual([]);
});

test("a dataset keeps its version", () => {
  expect(valueQuestions(runs([""], ["cats_dogs_1000@v2"]), KNOWN, [])).toEqual([
    { field: "dataset", value: "cats_dogs_1000@v2", same: "cats-dogs-1000@v2", runs: 1 },
  ]);
});

test("an answer changes the runs, or keeps the name as a new one, and is not asked for again", () => {
  const given = runs(["one-hidden-layer", "One Hidden Layers"]);
  const choices = [
    { field: "experiment", value: "one-hidden-layer", as: "One hidden layer" },
    { field: "experiment", value: "One Hidden Layers", as: "One Hidden Layers" },
  ] as const;
  const after = respelled(given, choices);
  expect(distinctTexts(after, "experiment")).toEqual(["One hidden layer", "One Hidden Layers"]);
  expect(valueQuestions(after, KNOWN, choices)).toEqual([]);
  expect(respelled(given, [])).toBe(given);
});

test("only the field that an answer is about is respelled, blanks stay blank, and other fields as they are", () => {
  const given = runs(["a", "b"], ["a", "b"]);
  const rows: RunColumns = {
    count: 2,
    columns: [
      ...given.columns,
      { target: { role: "field", key: "model" }, type: "text", values: ["a", undefined] },
      { target: { role: "parameter", name: "experiment" }, type: "text", values: ["a", "b"] },
    ],
  };
  const after = respelled(rows, [{ field: "experiment", value: "a", as: "A" }]);
  expect(after.columns.map(({ values }) => values)).toEqual([
    ["A", "b"],
    ["a", "b"],
    ["a", undefined],
    ["a", "b"],
  ]);
  const blank = { ...rows, columns: [{ ...given.columns[0]!, values: [undefined, "a"] }] };
  expect(respelled(blank, [{ field: "experiment", value: "a", as: "A" }]).columns[0]?.values).toEqual([
    undefined,
    "A",
  ]);
});

test.each([
  ["dataset", "@v2", undefined],
  ["dataset", "cats-dogs-1000@v3", undefined],
  ["dataset", "catsdogs 1000", "cats-dogs-1000"],
  ["experiment", "One hiden layer@2", undefined],
  ["experiment", "One hidden layer", undefined],
] as const)("the %s %s is nearly %s", (field, value, same) => {
  expect(knownSpelling(field, value, new Set(KNOWN[field]))).toBe(same);
});

test("a name is answered for its own field alone", () => {
  const choices = [{ field: "dataset", value: "one-hidden-layer", as: "x" }] as const;
  expect(valueQuestions(runs(["one-hidden-layer"]), KNOWN, choices)).toHaveLength(1);
});
