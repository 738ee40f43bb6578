import { thrownBy } from "../../support/thrown-by";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { GridError } from "../../../src/tracking/grid/grid-error";
import { parseGrid } from "../../../src/tracking/grid/parse-grid";
import { resolveGrid } from "../../../src/tracking/grid/resolve-grid";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { gridParameter } from "./grid-parameter";

const CATALOGUE: Catalogue = {
  parameters: [
    gridParameter("learning_rate", "number", { min: 0, max: 1, aliases: ["eta"] }),
    gridParameter("batch_size", "integer"),
    gridParameter("optimizer", "choice", { choices: ["adam", "sgd"] }),
    gridParameter("augment", "boolean"),
    gridParameter("note", "text"),
  ],
  metrics: [inferMetric("val_accuracy")],
};

const axes = (text: string) =>
  resolveGrid(parseGrid(text), CATALOGUE).map(({ name, values }) => [name, values]);

function problem(text: string): readonly [string, string, string] {
  const error = thrownBy(() => axes(text));
  if (!(error instanceof GridError)) {
    throw new Error(`${text} was taken.`);
  }
  const { at, length } = error.span;
  return [text.slice(at, at + length), error.message, error.advice];
}

test.each([
  ["learning_rate: 1e-4..1e-2 log 3", [1e-4, 1e-3, 1e-2]],
  ["learning_rate: 0.1..0.5 linear 5", [0.1, 0.2, 0.3, 0.4, 0.5]],
  ["learning_rate: 0.5..0.1 step 0.2", [0.5, 0.3, 0.1]],
  ["learning_rate: 0.1, 1e-1, .2", [0.1, 0.2]],
  ["batch_size: 16..128 log 4", [16, 32, 64, 128]],
  ["batch_size: 1..10 log 8", [1, 2, 3, 4, 5, 7, 10]],
  ["batch_size: 1..3", [1, 2, 3]],
  ["optimizer: adam, sgd", ["adam", "sgd"]],
  ["augment: true, no", [true, false]],
  ["note: 007, 'a, b'", ["007", "a, b"]],
  ["seed: 1..3", [1, 2, 3]],
  ["seed: [1,2]", [1, 2]],
  ["learning_rate: 0,1,1e-3", [0, 1, 1e-3]],
  ["learning_rate: 0.1,0.2", [0.1, 0.2]],
  ["learning_rate: 0, 1", [0, 1]],
  ["learning_rate: 0 ,1", [0, 1]],
  ["learning_rate: 0.1..0.5 linear 1", [0.1]],
  ["learning_rate: 0.2..0.2 linear 3", [0.2]],
  ["learning_rate: 0.3..0.1 linear 3", [0.3, 0.2, 0.1]],
  ["learning_rate: 0.1..0.35 step 0.1", [0.1, 0.2, 0.3]],
  ["learning_rate: 0..1 linear 2", [0, 1]],
  ["learning_rate: 1e-1..1e-3 log 3", [0.1, 0.01, 0.001]],
  ["batch_size: 3..1", [3, 2, 1]],
  ["batch_size: 5..5", [5]],
  ["dataset: v2, 3", ["v2", "3"]],
])("%s", (text, values) => {
  expect(axes(text)[0]?.[1]).toEqual(values);
});

test("a thousand values of a range are few enough", () => {
  expect(axes("batch_size: 1..1000")[0]?.[1]).toHaveLength(1_000);
  expect(axes("learning_rate: 0..1 linear 1000")[0]?.[1]).toHaveLength(1_000);
});

test("a name is that of a parameter in whatever spelling, or of a field", () => {
  expect(axes("Learning-Rate: 0.1; Seed: 1; MODEL: cnn").map(([name]) => name)).toEqual([
    "learning_rate",
    "Seed",
    "Model",
  ]);
  expect(axes("eta: 0.1")[0]?.[0]).toBe("learning_rate");
});

test("a name as it is written comes before another's alias", () => {
  const parameters = [gridParameter("old", "number", { aliases: ["eta"] }), gridParameter("eta", "number")];
  expect(resolveGrid(parseGrid("eta: 0.1"), { parameters, metrics: [] })[0]?.name).toBe("eta");
});

test.each([
  ["learning_rte: 0.1", "learning_rte", "no parameter named learning_rte", "Write learning_rate"],
  ["val_accuracy: 0.9", "val_accuracy", "is a metric", "Write the name of a parameter"],
  ["optimizer: adam, lion", "lion", "optimizer must be one of adam, sgd", ""],
  ["learning_rate: 0.5, 2", "2", "learning_rate must be a number from 0 to 1", ""],
  ["learning_rate: 0.5..2 linear 3", "0.5..2 linear 3", "not 2.", ""],
  ["batch_size: 1.5", "1.5", "batch_size must be a whole number", ""],
  ["optimizer: 1..3", "1..3", "optimizer does not hold numbers", "in quotes"],
  ["learning_rate: 0..0.5", "0..0.5", "more numbers than can be tried", "log 5"],
  ["learning_rate: 0..1 log 5", "0..1 log 5", "above 0 alone", "linear 5"],
  ["batch_size: 1..5000", "1..5000", "more than can be tried", "at most 1000"],
  ["batch_size: 1..9 step 0", "1..9 step 0", "A step is a number above 0", ""],
  ["batch_size: 1..9 log 2.5", "1..9 log 2.5", "whole number above 0", ""],
  ["batch_size: 1..2.5 step 0.5", "1..2.5 step 0.5", "batch_size must be a whole number", ""],
  ["batch_size: 1..3 step 0.5", "1..3 step 0.5", "not whole", "whole step"],
  ["learning_rate: 0,1", "0,1", "read in two ways", "Write 0.1 with a point"],
  ["learning_rate: 0,001", "0,001", "read in two ways", ""],
  ["learning_rate: 0,1..0,5", "0,1..0", "read in two ways", ""],
  ["learning_rate: +0,1", "+0,1", "read in two ways", ""],
  ["learning_rate: 00,25e-3", "00,25e-3", "read in two ways", ""],
  ["learning_rate: 0,5e12", "0,5e12", "read in two ways", ""],
  ["learning_rate: 0.5..1,5", "0.5..1,5", "read in two ways", ""],
  ["learning_rate: 0..0 linear 0", "0..0 linear 0", "whole number above 0", ""],
  ["learning_rate: 1..0 log 3", "1..0 log 3", "above 0 alone", ""],
  ["batch_size: 1..9 step -1", "1..9 step -1", "A step is a number above 0", ""],
  ["batch_size: 1..1001", "1..1001", "more than can be tried", ""],
  ["seed: 1\nSeed: 2", "Seed", "Seed stands twice", ""],
])("what does not fit is pointed at: %s", (text, place, message, advice) => {
  const [pointed, said, advised] = problem(text);
  expect(pointed).toBe(place);
  expect(said).toContain(message);
  expect(advised).toContain(advice);
});
