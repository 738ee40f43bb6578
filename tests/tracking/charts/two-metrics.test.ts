import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { completed, LATENCY, LOSS, planeOf, type Asked } from "./charted";

const both = (pairs: readonly (readonly [number, number])[], request: Partial<Asked> = {}): PlaneChart =>
  planeOf(
    pairs.map(([acc, latency], at) => completed(`r${String(at + 1)}`, acc, { "metric:latency": latency })),
    { kind: "pareto", other: LATENCY, ...request },
  );

test("a run that is best in both is the front", () => {
  const { said } = both([
    [0.9, 1],
    [0.8, 2],
  ]);
  expect(said).toEqual([
    "r1 is at least as good in both as every other of 2 runs, so the front is this one run.",
    "Higher acc and lower latency are better. The dashed line only joins the runs on the front; between them nothing was run.",
  ]);
});

test("eight on the front are named, the others counted", () => {
  const { said } = both(Array.from({ length: 10 }, (_, at) => [at, at] as const));
  expect(said[0]).toMatch(/: r1, r2, r3, r4, r5, r6, r7, r8 and 2 more\. /);
});

test("the goal of each says what is better", () => {
  const { said } = both(
    [
      [0.9, 1],
      [0.8, 2],
    ],
    { metric: LOSS, other: { ...LATENCY, goal: "maximize" } },
  );
  expect(said.slice(0, 2)).toEqual([
    "r2 is at least as good in both as every other of 2 runs, so the front is this one run.",
    "Lower acc and higher latency are better. The dashed line only joins the runs on the front; between them nothing was run.",
  ]);
});
