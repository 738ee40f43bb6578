import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { validateRuns } from "../../../src/tracking/schema/validate-runs";
import { runsOf, type RunRow } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [
    { ...inferParameter("lr", "number", []), min: 0, max: 1, required: true },
    inferParameter("epochs", "integer", []),
    { ...inferParameter("opt", "choice", ["adam", "sgd"]) },
    inferParameter("bias", "boolean", []),
    inferParameter("__proto__", "number", []),
    inferParameter("comment", "text", []),
  ],
  metrics: [{ ...inferMetric("acc"), max: 1 }],
};

const problemsOf = (row: RunRow) =>
  [...validateRuns(runsOf([row]), CATALOGUE).values()]
    .flat()
    .map(({ code, message }) => `${code}: ${message}`);

test.each<[string, RunRow]>([
  ["plain values", { "parameter:lr": 0.1, "parameter:epochs": 3, "parameter:opt": "adam", "metric:acc": 1 }],
  ["non-finite numbers as text", { "parameter:lr": "Infinity", "metric:acc": "NaN" }],
  ["anything in a text column", { "parameter:lr": 0, "parameter:comment": 12 }],
  ["run fields", { "parameter:lr": 0, started: 0, duration: 0, seed: 4 }],
])("accepts %s", (_, row) => {
  expect(problemsOf(row)).toEqual([]);
});

test.each<[RunRow, string]>([
  [{}, "required: lr is required."],
  [{ "parameter:lr": 2 }, "range: lr must be a number from 0 to 1, not 2."],
  [{ "parameter:lr": "fast" }, 'type: lr must be a number from 0 to 1, not "fast".'],
  [{ "parameter:lr": 0, "parameter:epochs": 2.5 }, "type: epochs must be a whole number, not 2.5."],
  [{ "parameter:lr": 0, "parameter:opt": "lion" }, 'choice: opt must be one of adam, sgd, not "lion".'],
  [{ "parameter:lr": 0, "parameter:bias": "maybe" }, 'type: bias must be TRUE or FALSE, not "maybe".'],
  [{ "parameter:lr": 0, "parameter:__proto__": "x" }, 'type: __proto__ must be a number, not "x".'],
  [{ "parameter:lr": 0, "metric:acc": 1.2 }, "range: acc must be a number of at most 1, not 1.2."],
  [
    { "parameter:lr": 0, started: "soon" },
    'type: Started must be a date such as 2026-05-31 14:30, not "soon".',
  ],
  [{ "parameter:lr": 0, duration: -1 }, "range: Duration (s) must be a number of at least 0, not -1."],
])("names what is wrong with %j", (row, message) => {
  expect(problemsOf(row)).toEqual([message]);
});

test("a choice that differs in case alone is shown the right spelling", () => {
  const found = validateRuns(runsOf([{ "parameter:lr": 0, "parameter:opt": "Adam" }]), CATALOGUE);
  expect(found.get(0)?.[0]?.fix).toBe('Write it as "adam".');
});

test("a number in a cell is the choice that is spelled like it", () => {
  const catalogue: Catalogue = { parameters: [inferParameter("size", "choice", ["16", "32"])], metrics: [] };
  const found = validateRuns(runsOf([{ "parameter:size": 32 }, { "parameter:size": 64 }]), catalogue);
  expect([...found.keys()]).toEqual([1]);
});

test("every problem of a row is found, and only the rows asked for are looked at", () => {
  const runs = runsOf([{}, { "parameter:lr": 7, "metric:acc": "x" }, { "parameter:lr": 0.5 }]);
  expect([...validateRuns(runs, CATALOGUE).keys()]).toEqual([0, 1]);
  const found = validateRuns(runs, CATALOGUE, Int32Array.of(1, 2));
  expect([...found].map(([row, problems]) => [row, problems.map(({ code }) => code)])).toEqual([
    [1, ["range", "type"]],
  ]);
});
