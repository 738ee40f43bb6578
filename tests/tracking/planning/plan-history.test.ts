import { choicesOf, planHistory, type RunsOfRows } from "../../../src/tracking/planning/plan-history";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import type { Series } from "../../../src/tracking/series/series";
import { plannedAfter } from "./planned-after";

/** Columns as they were adopted: a metric in the third column of the source, a setting, a metric that was made. */
const ADOPTED: RunColumns = {
  count: 3,
  columns: [
    { target: { role: "metric", name: "acc" }, type: "number", values: [], origin: 2 },
    { target: { role: "parameter", name: "lr" }, type: "number", values: [], origin: 3 },
    { target: { role: "metric", name: "made" }, type: "number", values: [] },
    { target: { role: "metric", name: "loss" }, type: "number", values: [], origin: 5 },
  ],
};
const RUNS: RunsOfRows = {
  added: new Map([[0, "run-0004"]]),
  known: new Map([[1, "run-0002"]]),
};
const curve = (run: number, column: number, values = [0.5, 0.6]): Series => ({
  run,
  column,
  steps: values.map((_, at) => at + 1),
  values,
});

test("curves go under the Run IDs and the names that runs and metrics got, and known runs are told", () => {
  const [added, known] = planHistory([curve(0, 2), curve(1, 5)], ADOPTED, RUNS);
  expect(added).toEqual({
    runId: "run-0004",
    metric: "acc",
    steps: [1, 2],
    values: [0.5, 0.6],
    isKnown: false,
  });
  expect(known).toMatchObject({ runId: "run-0002", metric: "loss", isKnown: true });
});

test.each([
  ["of a row that became no run", curve(2, 2)],
  ["of a setting", curve(0, 3)],
  ["of a column that did not come along", curve(0, 4)],
  ["without points", curve(0, 2, [])],
])("a curve %s stays out", (_, one) => {
  expect(planHistory([one], ADOPTED, RUNS)).toEqual([]);
});

test("which value of a curve was taken is told of metrics whose curves are written", () => {
  const history = planHistory([curve(0, 2)], ADOPTED, RUNS);
  const choices = new Map([
    [2, "last"],
    [5, "own best"],
  ] as const);
  expect(choicesOf(history, ADOPTED, choices)).toEqual([{ metric: "acc", choice: "last" }]);
  expect(choicesOf(history, ADOPTED, new Map([[5, "last"]]))).toEqual([]);
  expect(choicesOf(history, ADOPTED)).toEqual([]);
});

test("rows that are added, changed and skipped are told by the runs that they are; what was refused is none", () => {
  const before = [
    { sourceId: "uuid-aaaaaaaaaaaa", "parameter:lr": 0.1, "metric:acc": 0.5 },
    { sourceId: "uuid-bbbbbbbbbbbb", "parameter:lr": 0.2, "metric:acc": 0.6 },
  ];
  const rows = [
    { sourceId: "uuid-bbbbbbbbbbbb", "parameter:lr": 0.2, "metric:acc": 0.7 },
    { sourceId: "uuid-cccccccccccc", "parameter:lr": 0.3, "metric:acc": 0.8 },
    { sourceId: "uuid-aaaaaaaaaaaa", "parameter:lr": 0.1, "metric:acc": 0.5 },
    { sourceId: "uuid-dddddddddddd" },
  ];
  const plan = plannedAfter(before, rows, {
    unreadable: [{ row: 3, message: "It cannot be read." }],
    askedRuns: [0, 1, 2, 3],
  });
  expect([...plan.runIds]).toEqual([
    [0, "run-0002"],
    [1, "run-0003"],
    [2, "run-0001"],
  ]);
  expect(plan.history).toEqual([]);
  expect(plannedAfter(before, rows).runIds.size).toBe(0);
});

test("a log that went on and did not get better brings its points to the run that is skipped", () => {
  const row = { sourceId: "uuid-aaaaaaaaaaaa", "parameter:lr": 0.1, "metric:acc": 0.5 };
  const plan = plannedAfter([row], [row], {
    candidates: {
      count: 1,
      columns: [
        { target: { role: "field", key: "sourceId" }, type: "text", values: [row.sourceId] },
        { target: { role: "parameter", name: "lr" }, type: "number", values: [0.1] },
        { target: { role: "metric", name: "acc" }, type: "number", values: [0.5], origin: 7 },
      ],
    },
    series: [curve(0, 7)],
    curveChoices: new Map([[7, "last"]]),
  });
  expect(plan.history).toMatchObject([{ runId: "run-0001", metric: "acc", isKnown: true }]);
  expect(plan.curveChoices).toEqual([{ metric: "acc", choice: "last" }]);
});
