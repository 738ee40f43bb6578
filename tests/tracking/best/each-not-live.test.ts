import { eachNotLive } from "../../../src/tracking/best/each-not-live";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import type { ColumnTarget, RunColumns } from "../../../src/tracking/schema/run-columns";
import type { ValueType } from "../../../src/tracking/values/value-type";

const CATALOGUE = { parameters: [], metrics: [] };
const LR: ColumnTarget = { role: "parameter", name: "lr" };
const runs = (count: number, type: ValueType = "number"): RunColumns => ({
  count,
  columns: [
    { target: LR, type, values: [] },
    { target: { role: "metric", name: "acc" }, type: "number", values: [] },
  ],
});
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function asked(of: RunColumns, values: readonly (number | string)[], filter = ""): string | undefined {
  return eachNotLive(of, CATALOGUE, { by: LR, filter: parseFilter(filter), values });
}

test("a hundred values are marked among 100,000 runs, one more is not", () => {
  expect(asked(runs(100_000), numbers(100))).toBeUndefined();
  expect(asked(runs(10), numbers(101))).toBe(
    "lr has 101 values, and at most 100 are marked. Ask for less in the filter, or choose another column.",
  );
});

test("values that Excel must look for cell by cell are marked as long as edits stay quick", () => {
  const dated = numbers(21).map((at) => `${String(at)}/1/2024`);
  expect(asked(runs(90_000, "text"), dated)).toBeUndefined();
  expect(asked(runs(100_000, "text"), dated)).toBe(
    "21 values of lr among 100,000 runs would make each edit of Runs slow. Choose a column of fewer values.",
  );
  expect(asked(runs(100_000), numbers(20), "acc > 0.5")).toBeUndefined();
  expect(asked(runs(100_000), numbers(21), "acc > 0.5")).toContain("Leave out the filter, or choose");
});

test("what the filter cannot say live and a column of dates are said", () => {
  expect(asked(runs(10), [1], "acc in (0.5) or lr > 123456789012")).toContain("to its last digit");
  expect(asked(runs(10, "date"), [1])).toContain("lr holds dates.");
});
