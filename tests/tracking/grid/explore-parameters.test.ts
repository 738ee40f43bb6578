import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { exploreParameters } from "../../../src/tracking/grid/explore-parameters";
import { exploredWords } from "../../../src/tracking/grid/exploration-words";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { runsOf } from "../runs-of";

const ACC = { ...inferMetric("acc"), tolerance: 0 };

type Parameter = Catalogue["parameters"][number];
const lr: Parameter = {
  name: "lr",
  type: "number",
  required: false,
  choices: [],
  inFingerprint: true,
};
const optimizer: Parameter = { ...lr, name: "optimizer", type: "choice", choices: ["adam", "sgd", "lion"] };

/** Completed runs with these values of one parameter, the first of them the best. */
function explored(
  values: readonly (Scalar | undefined)[],
  definition: Parameter,
  metric: Pick<typeof ACC, "goal"> = ACC,
) {
  const rows = values.map((value, at) => ({
    id: `run-${String(at)}`,
    status: "Completed",
    [`parameter:${definition.name}`]: value,
    "parameter:other": at,
    "metric:acc": 1 - at / 100,
  }));
  const catalogue = { parameters: [definition, { ...lr, name: "other" }], metrics: [ACC] };
  return exploreParameters(runsOf(rows), catalogue, { metric: { ...ACC, ...metric }, filter: "", now: 0 });
}

const words = (...args: Parameters<typeof explored>): string[] => {
  const [first] = explored(...args).parameters;
  return first ? exploredWords(first) : [];
};

test("numbers: from which to which, the gap, where the best lie, and an end that was not gone beyond", () => {
  const values = [0.03, 0.02, 0.03, 0.000_1, 0.000_1, 0.000_15, 0.000_2, 0.000_2, 0.000_25, 0.000_3];
  expect(words(values, { ...lr, unit: "1/s" })).toEqual([
    "7 values from 0.0001 to 0.03 1/s.",
    "Nothing between 0.0003 and 0.02 1/s.",
    "The best lie from 0.02 to 0.03 1/s.",
    "The best of all stands at the highest value tried: nothing is known beyond.",
  ]);
});

test("numbers at equal ratios over decades have no gap, and neither have few of them", () => {
  const decades = [1, 0.1, 0.01, 0.001, 0.000_1];
  expect(explored([...decades, ...decades], lr).parameters[0]).not.toHaveProperty("gap");
  expect(explored([1, 2, 90], lr).parameters[0]).not.toHaveProperty("gap");
  expect(explored([1, 2, 3, 90], lr).parameters[0]).toMatchObject({ gap: { from: 3, to: 90 } });
});

test("words: how many configurations have each, what was never tried, and what the best have", () => {
  const values = ["adam", "adam", "adam", "sgd", "sgd", "sgd", "sgd", "sgd", "sgd", "sgd"];
  expect(words(values, optimizer)).toEqual([
    "sgd (7) and adam (3), each with its number of configurations.",
    "Never tried: lion.",
    "The best have adam.",
  ]);
  expect(words(["sgd"], { ...optimizer, choices: [] })).toEqual(["Only sgd was tried."]);
});

test("where less is better the best are the lowest", () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(explored(values, lr, { goal: "minimize" }).parameters[0]).toMatchObject({
    region: { from: 8, to: 10 },
    edge: "highest",
  });
  expect(explored(values, lr).parameters[0]).toMatchObject({ region: { from: 1, to: 3 }, edge: "lowest" });
});

test("too few configurations, or a metric without a goal, have no region", () => {
  const few = explored([1, 2, 3], lr);
  expect(few.parameters[0]).not.toHaveProperty("region");
  expect(few.sentences).toEqual([
    "3 configurations tried so far. Too few of them have a completed run with acc to say where the best ones lie.",
  ]);
  const values = Array.from({ length: 12 }, (_, at) => at);
  const without = explored(values, lr, { goal: "none" });
  expect(without.parameters[0]).not.toHaveProperty("region");
  expect(without.sentences[0]).toContain("acc has no goal");
});

test("a parameter that nobody set is left out, and without runs it is said", () => {
  expect(explored([undefined, undefined], lr).parameters.map(({ name }) => name)).toEqual(["other"]);
  expect(explored([], lr)).toMatchObject({
    configurations: 0,
    parameters: [],
    sentences: ["There is no run yet, so nothing was tried."],
  });
});

test("what failed or is under way was tried all the same, choices in whatever spelling, and blanks are told", () => {
  const rows = [
    { status: "Completed", "parameter:optimizer": "adam", "parameter:flag": true, "metric:acc": 0.5 },
    { status: "Failed", "parameter:optimizer": "lion", "parameter:flag": false },
    { status: "Running", "parameter:flag": true },
  ];
  const flag: Parameter = { ...lr, name: "flag", type: "choice", choices: ["True", "False"] };
  const found = exploreParameters(
    runsOf(rows),
    { parameters: [optimizer, flag], metrics: [ACC] },
    { metric: ACC, filter: "", now: 0 },
  );
  expect(found).toMatchObject({ configurations: 3, ranked: 1 });
  expect(found.parameters.map((one) => exploredWords(one).join(" "))).toEqual([
    "adam (1) and lion (1), each with its number of configurations. Never tried: sgd. 1 configuration leaves it blank.",
    "true (2) and false (1), each with its number of configurations.",
  ]);
});

test("whole numbers are told in all their digits, and an end that Params does not let anybody go beyond is none", () => {
  expect(words([1_234_567, 1_234_568], lr)).toEqual(["2 values from 1234567 to 1234568."]);
  const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(explored(values, { ...lr, min: 0 }).parameters[0]).not.toHaveProperty("edge");
});

test.each<[string, readonly number[], object]>([
  [
    "a stretch of a fifth of all, far wider than the middle one",
    [0, 1, 2, 3, 4, 7],
    { gap: { from: 4, to: 7 } },
  ],
  ["the first of the widest", [0, 5, 6, 7, 8, 13], { gap: { from: 0, to: 5 } }],
  ["one of negative numbers", [-90, -3, -2, -1], { gap: { from: -90, to: -3 } }],
  ["by ratios from two decades on", [1, 2, 4, 8, 100], { gap: { from: 8, to: 100 } }],
])("a gap is %s", (_, values, gap) => {
  expect(explored(values, lr).parameters[0]).toMatchObject(gap);
});

test.each<[string, readonly number[]]>([
  ["less than a fifth of all", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14.9]],
  ["less than two and a half times the middle", [0, 2, 4, 6, 10]],
  ["of equal ratios over decades", [1, 10, 100, 1000]],
])("a stretch is no gap that is %s", (_, values) => {
  expect(explored(values, lr).parameters[0]).not.toHaveProperty("gap");
});

test("two numbers have no end to go beyond, and a best one between two has none", () => {
  const ten = (...first: readonly number[]): number[] => [...first, 1, 2, 1, 2, 1, 2, 1, 2].slice(0, 10);
  expect(explored(ten(1, 2), lr).parameters[0]).not.toHaveProperty("edge");
  expect(explored(ten(2, 1, 3), lr).parameters[0]).not.toHaveProperty("edge");
  expect(explored(ten(3, 1, 2), lr).parameters[0]).toMatchObject({ edge: "highest" });
  expect(explored(ten(3, 1, 2), { ...lr, max: 3 }).parameters[0]).not.toHaveProperty("edge");
  expect(explored(ten(3, 1, 2), { ...lr, min: 3 }).parameters[0]).not.toHaveProperty("edge");
});

test("ten configurations have a best tenth, of three at least; nine have none", () => {
  const best = (many: number): number =>
    explored(
      Array.from({ length: many }, (_, at) => at),
      lr,
    ).best;
  expect([9, 10, 30, 31].map(best)).toEqual([0, 3, 3, 4]);
});

test("words of which every one is among the best tell nothing of a region", () => {
  const values = ["adam", "sgd", "adam", "sgd", "adam", "sgd", "adam", "sgd", "adam", "sgd"];
  expect(explored(values, optimizer).parameters[0]).not.toHaveProperty("region");
});

test("fifty words are settings, more are names", () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `w${String(at)}`);
  const names = (count: number): string[] =>
    explored(many(count), { ...optimizer, choices: [] }).parameters.map(({ name }) => name);
  expect([names(50), names(51)]).toEqual([["optimizer", "other"], ["other"]]);
});

test("the dataset and the model are settings, and what makes no configuration is none", () => {
  const rows = ["v1", "v2"].map((dataset) => ({
    status: "Completed",
    dataset,
    model: "cnn",
    "parameter:gpu": dataset,
    "metric:acc": 1,
  }));
  const catalogue = { parameters: [{ ...lr, name: "gpu", inFingerprint: false }], metrics: [ACC] };
  const found = exploreParameters(runsOf(rows), catalogue, { metric: ACC, filter: "", now: 0 });
  expect(found.parameters.map(({ name }) => name)).toEqual(["Dataset", "Model"]);
});

test("only what a filter holds for was tried", () => {
  const rows = [1, 2, 3].map((value) => ({ status: "Completed", "parameter:lr": value, "metric:acc": 1 }));
  const request = { metric: ACC, filter: "lr > 1", now: 0 };
  expect(exploreParameters(runsOf(rows), { parameters: [lr], metrics: [ACC] }, request)).toMatchObject({
    configurations: 2,
    parameters: [{ tried: { from: 2, to: 3 } }],
  });
});
