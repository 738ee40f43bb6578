import { bestOfColumns, type FewColumns } from "../../../src/tracking/best/best-figures";
import { filteredColumns, runsHeld } from "../../../src/tracking/best/filtered-columns";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { runsOf, type RunRow } from "../runs-of";

const ACC = { ...inferMetric("acc"), tolerance: 0 };
const CATALOGUE = { parameters: [], metrics: [ACC] };

/** Runs with a name, a status and a result, as a report reads them. */
const ROWS: readonly RunRow[] = [
  { id: "run-1", name: "a", status: "Completed", "metric:acc": 0.9, model: "cnn" },
  { id: "run-2", status: "Completed", "metric:acc": 0.9, model: "mlp" },
  { id: "run-3", name: "c", status: "Completed", "metric:acc": 0.7, model: "cnn" },
  { id: "run-4", name: "d", status: "Failed", "metric:acc": 1, model: "mlp" },
];

function best(more: Partial<FewColumns> = {}, rows = ROWS) {
  const question = { metric: ACC, firstRow: 2, filter: "", held: undefined, withoutOutliers: false };
  return bestOfColumns(runsOf(rows), { ...question, ...more });
}

test("of a few columns the best runs are told, and no rival: replicates cannot be told there", () => {
  expect(best()).toEqual({
    metric: "acc",
    goal: "maximize",
    value: 0.9,
    winners: [
      { row: 0, runId: "run-1", name: "a" },
      { row: 1, runId: "run-2" },
    ],
    considered: 3,
    leftOut: { notCompleted: 1, noValue: 0, best: { row: 3, value: 1, status: "Failed" } },
    message: expect.stringMatching(/^a and run-2 share first place with acc 0.9/) as string,
  });
});

test("the unit goes along, and the filter", () => {
  const held = runsHeld(runsOf(ROWS), "model = mlp", CATALOGUE);
  expect(best({ metric: { ...ACC, unit: "%" }, filter: "model = mlp", held })).toMatchObject({
    unit: "%",
    winners: [{ row: 1 }],
    considered: 1,
    leftOut: { filtered: 2 },
  });
});

test("where no run competes there is a sentence alone, and outliers are left out where that is asked for", () => {
  expect(best({}, ROWS.slice(3))).toEqual({
    message: expect.stringMatching(/^No completed run has/) as string,
  });
  const rows = [0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 3].map((acc) => ({
    status: "Completed",
    "metric:acc": acc,
  }));
  expect(best({}, rows)).toMatchObject({ value: 3 });
  expect(best({ withoutOutliers: true }, rows)).toMatchObject({ value: 0.55, considered: 6 });
});

test.each([
  ["acc > 0.5 and Model = cnn", ["acc", "model"]],
  ["acc > 0.5 and nobody = 3", ["acc"]],
  ["acc > 0.5 and notes = x", ["acc"]],
  ["acc >", []],
  ["", []],
])("a filter names columns, and nothing else that it says: %s", (filter, names) => {
  const columns = [
    { header: "acc", target: { role: "metric", name: "acc" } },
    { header: "Model", target: { role: "field", key: "model" } },
    { header: "notes", target: undefined },
  ] as const;
  expect(
    filteredColumns(filter, columns, CATALOGUE).map((target) =>
      target.role === "field" ? target.key : "name" in target ? target.name : "",
    ),
  ).toEqual(names);
});
