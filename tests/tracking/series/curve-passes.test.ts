import { curveValues, type CurveRule } from "../../../src/tracking/series/curve-values";
import type { Series } from "../../../src/tracking/series/series";

const series = (column: number, steps: number[], values: number[], passes?: number[]): Series => ({
  run: 0,
  column,
  steps,
  values,
  ...(passes ? { passes } : {}),
});

test("a log that was taken up again: what stood at the best step is of the same pass", () => {
  const accuracy = series(0, [10, 20, 30, 20, 30], [0.5, 0.9, 0.7, 0.6, 0.8], [0, 0, 0, 1, 1]);
  const loss = series(1, [10, 20, 30, 20, 30], [1, 0.5, 0.4, 0.3, 0.2], [0, 0, 0, 1, 1]);
  const rule: CurveRule = { choiceOf: () => "best step", leader: 0, goalOf: () => "maximize" };
  const { values, bestStep } = curveValues([accuracy, loss], rule);
  expect([bestStep, values.get(0), values.get(1)]).toEqual([20, 0.9, 0.5]);
});

test("what was logged before the log went back still counts where nothing came after", () => {
  const accuracy = series(0, [10, 10], [0.5, 0.9], [0, 1]);
  const sparse = series(1, [50], [7], [0]);
  const rule: CurveRule = { choiceOf: () => "best step", leader: 0, goalOf: () => "maximize" };
  expect(curveValues([accuracy, sparse], rule).values.get(1)).toBe(7);
});

test("each metric has the value that was chosen for it, and the points at the best step are told all the same", () => {
  const accuracy = series(0, [1, 2, 3], [0.5, 0.9, 0.7]);
  const loss = series(1, [1, 2, 3], [1, 0.5, 0.4]);
  const other = series(2, [1, 2, 3], [3, 1, 2]);
  const found = curveValues([accuracy, loss, other], {
    choiceOf: (column) => (["best step", "last", "own best"] as const)[column] ?? "last",
    leader: 0,
    goalOf: (column) => (column === 0 ? "maximize" : "minimize"),
  });
  expect([...found.values.values()]).toEqual([0.9, 0.4, 1]);
  expect([...found.atBest.values()]).toEqual([1, 1, 1]);
  expect(found.bestStep).toBe(2);
});

test("of a step that was logged several times the best point counts, and what was logged together with it", () => {
  const accuracy = series(0, [1, 1, 2, 2, 3, 3], [0.5, 0.6, 0.95, 0.7, 0.8, 0.75]);
  const loss = series(1, [1, 1, 2, 2, 3, 3], [1, 0.9, 0.8, 0.4, 0.3, 0.2]);
  const rare = series(2, [1, 2, 3], [7, 8, 9]);
  const rule: CurveRule = { choiceOf: () => "best step", leader: 0, goalOf: () => "maximize" };
  const { values, bestStep } = curveValues([accuracy, loss, rare], rule);
  expect([bestStep, ...values.values()]).toEqual([2, 0.95, 0.8, 8]);
});
