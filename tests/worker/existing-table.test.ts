import { ExistingTable } from "../../src/worker/existing-table";
import { RunValues } from "../../src/tracking/schema/run-values";
import { inferMetric } from "../../src/tracking/naming/infer-metric";

const CATALOGUE = { parameters: [], metrics: [inferMetric("acc")] };
const HEADERS = ["Run ID", "Name", "Status", "acc", "mine"];

/** What each column holds, by its header. */
function held(table: ExistingTable): Record<string, unknown[]> {
  return Object.fromEntries(
    table.runs.columns.map(({ target, values }) => [
      "key" in target ? target.key : "name" in target ? target.name : "",
      [...values],
    ]),
  );
}

test("all columns fill theirs", () => {
  const table = new ExistingTable(HEADERS, CATALOGUE);
  table.add([["run-1"], ["a"], ["Completed"], [0.5], ["x"]]);
  expect(held(table)).toEqual({ id: ["run-1"], name: ["a"], status: ["Completed"], acc: [0.5] });
});

test("some columns fill theirs, in whatever order, and the others are there and tell nothing", () => {
  const table = new ExistingTable(HEADERS, CATALOGUE, undefined, [3, 0]);
  table.add([
    [0.5, ""],
    ["run-1", "run-2"],
  ]);
  expect(table.runs.count).toBe(2);
  const values = new RunValues(table.runs);
  expect(values.field("id")).toEqual(["run-1", "run-2"]);
  expect(values.of({ role: "metric", name: "acc" })).toEqual([0.5, undefined]);
  expect(() => values.field("status")).toThrow("The values of field:status were not read for this question.");
  expect(values.field("seed")).toBeUndefined();
});
