import { spellingNotices, spellingQuestions } from "../../../src/tracking/planning/spelling-notices";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import type { Scalar } from "../../../src/tracking/values/scalar";

const runs = (
  name: string,
  values: readonly (Scalar | undefined)[],
  type: "text" | "number" = "text",
): RunColumns => ({
  count: values.length,
  columns: [{ target: { role: "parameter", name }, type, values }],
});
const NONE: RunColumns = { count: 0, columns: [] };
const messages = (candidates: RunColumns, existing = NONE): string[] =>
  spellingNotices(candidates, existing).map(({ message }) => message);

test("spellings of one thing are named with how often each stands, the commonest first", () => {
  expect(messages(runs("optimizer", ["sgd", "SGD", "SGD", "adam", undefined, "adamw"]))).toEqual([
    'optimizer is written in several ways, which count as different configurations: "SGD" (2 runs) and "sgd" (1 run).',
  ]);
});

test("what stands in the workbook counts along", () => {
  expect(messages(runs("optimizer", ["sgd"]), runs("optimizer", ["SGD", "SGD"]))).toEqual([
    'optimizer is written in several ways, which count as different configurations: "SGD" (2 runs) and "sgd" (1 run).',
  ]);
  expect(messages(runs("optimizer", ["SGD"]), runs("scheduler", ["sgd"]))).toEqual([]);
});

test("things that differ, numbers and columns of many texts are not spoken of", () => {
  expect(messages(runs("optimizer", ["adam", "adamw", "Adam W"]))).toEqual([]);
  expect(messages(runs("lr", [0.1, 0.1], "number"))).toEqual([]);
  const many = Array.from({ length: 1200 }, (_, at) => `run ${String(at)}`);
  expect(messages(runs("prompt", [...many, "Run 1"]))).toEqual([]);
});

test("each rarer spelling of the import is asked about, as the one that most runs of the workbook have", () => {
  const candidates = runs("optimizer", ["sgd", "sgd", "sgd", "SGD", "Sgd", "adam"]);
  expect(spellingQuestions(candidates, NONE, [])).toEqual([
    { parameter: "optimizer", value: "SGD", same: "sgd", runs: 1, ofSame: 3 },
    { parameter: "optimizer", value: "Sgd", same: "sgd", runs: 1, ofSame: 3 },
  ]);
  // What stands in the workbook comes first, however many runs come; what is its alone is nothing to ask about.
  expect(spellingQuestions(candidates, runs("optimizer", ["SGD", "s-g-d"]), [])).toEqual([
    { parameter: "optimizer", value: "sgd", same: "SGD", runs: 3, ofSame: 2 },
    { parameter: "optimizer", value: "Sgd", same: "SGD", runs: 1, ofSame: 2 },
  ]);
});

test("what was answered is not asked again, whatever was said", () => {
  const candidates = runs("optimizer", ["sgd", "sgd", "SGD", "Sgd"]);
  const choices = [
    { parameter: "optimizer", value: "SGD", as: "SGD" },
    { parameter: "scheduler", value: "Sgd", as: "sgd" },
  ];
  expect(spellingQuestions(candidates, NONE, choices).map(({ value }) => value)).toEqual(["Sgd"]);
});
