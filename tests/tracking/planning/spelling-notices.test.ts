import { spellingNotices } from "../../../src/tracking/planning/spelling-notices";
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
