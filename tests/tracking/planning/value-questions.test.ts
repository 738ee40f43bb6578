import {
  distinctTexts,
  respelled,
  valueQuestions,
  type KnownValues,
} from "../../../src/tracking/planning/value-questions";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";

const KNOWN: KnownValues = { experiment: ["One hidden layer"], dataset: ["cats-dogs-1000"] };

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
