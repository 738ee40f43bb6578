import { ChartedRuns } from "../../../src/tracking/charts/charted-runs";
import type { RankedMetric } from "../../../src/tracking/best/best-rule";
import { runsOf, type RunRow } from "../runs-of";
import { ACC, completed } from "./charted";

function charted(rows: readonly RunRow[], metric: RankedMetric = ACC): ChartedRuns {
  const request = { kind: "runs", metric, filter: "", now: 0, firstRow: 2 } as const;
  return new ChartedRuns(runsOf(rows), { parameters: [], metrics: [ACC] }, request);
}

test("a run is known by its Run ID where no other run has the same, else by its row alone", () => {
  const runs = charted([
    { ...completed("r-1", 1), name: "first" },
    completed("R-1 ", 1),
    completed("r-2", 1),
    { ...completed("", 1), id: 7 },
    { status: "Completed", "metric:acc": 1 },
  ]);
  expect([0, 1, 2, 3, 4].map((row) => runs.run(row))).toEqual([
    { row: 0, label: "first" },
    { row: 1, label: "R-1" },
    { row: 2, id: "r-2", label: "r-2" },
    { row: 3, id: 7, label: "7" },
    { row: 4, label: "row 6" },
  ]);
});

test("runs without a column of Run IDs are known by their rows", () => {
  const runs = charted([{ status: "Completed", "metric:acc": 1 }]);
  expect(runs.run(0)).toEqual({ row: 0, label: "row 2" });
});

test.each([
  ["maximize", 0, [2]],
  ["minimize", 0, [0]],
  ["maximize", 0.1, [1, 2]],
  ["minimize", 0.1, [0, 1]],
  ["none", 0.1, []],
] as const)("who wins where the metric is to %s within %s", (goal, tolerance, rows) => {
  const metric = { ...ACC, goal, tolerance };
  const runs = charted([completed("a", 0.5), completed("b", 0.6), completed("c", 0.7)], metric);
  expect([...runs.winners]).toEqual(rows);
});

test("nothing is said of nobody left out", () => {
  expect(charted([completed("a", 1)]).leftOut()).toBe("");
  expect(charted([completed("a", 1)]).leftOut(["1 that is late"])).toBe("Left out: 1 that is late.");
});
