import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { ACC, planeOf, scored, seriesOf, type Asked } from "./charted";

const curve = (run: string, values: readonly number[], steps?: readonly number[]) => ({
  run,
  steps: steps ?? values.map((_, at) => at + 1),
  values,
});
/** Two settings; r1 and r2 are replicates, r3 has the best result. */
const ROWS = scored([0.5, 0.6, 0.9], (at) => ({ seed: at, "parameter:p": at < 2 ? 1 : 2 }));
const curves = (all: readonly ReturnType<typeof curve>[], request: Partial<Asked> = {}): PlaneChart =>
  planeOf(ROWS, { kind: "curves", curves: all, ...request });
const points = (chart: PlaneChart, name: string): (readonly [number, number])[] =>
  (seriesOf(chart, name)?.points ?? []).map(({ x, y }) => [x, Number(y.toFixed(6))]);

test("steps stand in their order, whatever the order of their points", () => {
  const chart = curves([curve("r3", [3, 1, 2], [30, 10, 20])]);
  expect(points(chart, "★ r3 · n 1")).toEqual([
    [10, 1],
    [20, 2],
    [30, 3],
  ]);
});

test("where all have the same steps none is left out", () => {
  const chart = curves([curve("r1", [1, 2]), curve("r2", [3, 4]), curve("r3", [1, 2])]);
  expect(points(chart, "r2 · n 2")).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(chart.said).toHaveLength(1);
});

test.each([
  ["maximize", ["★ r3 · n 1", "r2 · n 1"]],
  ["minimize", ["★ r1 · n 1", "r3 · n 1"]],
  ["none", ["r3 · n 1", "r2 · n 1"]],
] as const)("the best configuration is first and marked where the metric is to %s", (goal, names) => {
  const chart = curves([curve("r1", [1, 2]), curve("r3", [1, 2])], { metric: { ...ACC, goal } });
  expect(chart.series.map(({ name }) => name)).toEqual(names);
});

test("smoothed lines say so", () => {
  const chart = curves([curve("r3", [1, 5, 3, 9, 2])], { isSmoothed: true });
  expect(points(chart, "★ r3 · n 1").map(([, y]) => y)).toEqual([1, 3, 4, 4.666667, 2]);
  expect(chart.said).toContain("The lines are smoothed: a mean over 5 steps.");
});

test("of many steps a hundred are drawn, evenly, the first and the last among them", () => {
  const chart = curves([
    curve(
      "r3",
      Array.from({ length: 298 }, (_, at) => at),
    ),
  ]);
  const drawn = points(chart, "★ r3 · n 1").map(([x]) => x);
  expect(drawn).toEqual(Array.from({ length: 100 }, (_, at) => 1 + 3 * at));
  const all = curves([
    curve(
      "r3",
      Array.from({ length: 100 }, (_, at) => at),
    ),
  ]);
  expect(points(all, "★ r3 · n 1")).toHaveLength(100);
});

test("values over decades stand on a logarithmic axis, which is said", () => {
  expect(curves([curve("r3", [100, 1])]).said).toContain("acc stands on a logarithmic axis.");
});

test("of more than five configurations the best five are drawn, and those without points are counted", () => {
  const rows = scored([1, 2, 3, 4, 5, 6, 7, 8], (at) => ({ "parameter:p": at }));
  const all = [1, 2, 3, 4, 5, 6].map((number) => curve(`r${String(number)}`, [1, 2]));
  const chart = planeOf(rows, { kind: "curves", curves: all });
  expect(chart.series.map(({ name }) => name.slice(-8))).toEqual(
    ["★ r6 · n 1", "r5 · n 1", "r4 · n 1", "r3 · n 1", "r2 · n 1"].map((name) => name.slice(-8)),
  );
  expect(chart.said.slice(1)).toEqual([
    "The best 5 of 6 configurations with curves are drawn.",
    "2 configurations without points in Run history are not drawn.",
  ]);
});
