// The steps at which runs were best, by which it is known again whether a value stands for one.

import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { curveValues } from "../../../src/tracking/series/curve-values";
import { bestSteps, rebuildRun, standingOf } from "../../../src/tracking/series/rebuild-run";
import { seriesInOrder } from "../../../src/tracking/series/series-in-order";
import { thinSeries } from "../../../src/tracking/series/thin-series";

const metric = (name: string, more: Partial<MetricDefinition> = {}): MetricDefinition => ({
  name,
  goal: "minimize",
  primary: false,
  tolerance: 0,
  aliases: [],
  ...more,
});
const byName = (...metrics: MetricDefinition[]) => new Map(metrics.map((one) => [one.name, one]));
const curve = (name: string, values: readonly number[], steps = values.map((_, at) => at + 1)) => ({
  metric: name,
  steps,
  values,
});

describe("the steps at which a run was best", () => {
  test("are told by each metric and either goal, but for the first step by a goal that the metric has not", () => {
    const curves = [curve("loss", [3, 1, 2]), curve("acc", [0.5, 0.9, 0.7])];
    expect(bestSteps(curves, byName(metric("loss"), metric("acc", { goal: "maximize" })))).toEqual([
      { metric: "loss", goal: "minimize", step: 2 },
      { metric: "acc", goal: "maximize", step: 2 },
    ]);
  });

  test("are the first step too by the goal that the metric has", () => {
    expect(bestSteps([curve("loss", [1, 2, 3])], byName(metric("loss")))).toEqual([
      { metric: "loss", goal: "maximize", step: 3 },
      { metric: "loss", goal: "minimize", step: 1 },
    ]);
    expect(bestSteps([curve("x", [1, 2, 3])], byName())).toEqual([
      { metric: "x", goal: "maximize", step: 3 },
    ]);
  });

  test("are none where no value is finite, or where nothing tells their order", () => {
    expect(bestSteps([curve("loss", [NaN, NaN])], byName(metric("loss")))).toEqual([]);
    expect(bestSteps([curve("loss", [3, 2, 1, 0], [3, 2, 2, 1])], byName(metric("loss")))).toEqual([]);
  });
});

describe("a run that is taken from its curves anew", () => {
  test("says by whom its best step is told, and whether that one was only supposed to lead", () => {
    const curves = [curve("loss", [3, 1, 2]), curve("acc", [0.5, 0.9, 0.7])];
    const primary = rebuildRun(
      curves,
      byName(metric("loss", { primary: true }), metric("acc", { goal: "maximize" })),
    );
    expect(primary).toMatchObject({ isSupposed: false, bestStep: { value: 2, points: [1, 2, 3] } });
    const supposed = rebuildRun(curves, byName(metric("loss"), metric("acc", { goal: "maximize" })));
    expect(supposed?.isSupposed).toBe(true);
    const unknown = rebuildRun(curves, byName());
    expect(unknown).toMatchObject({ isSupposed: true, bestStep: undefined });
    expect(unknown?.values.get("loss")).toEqual({ value: 2, points: [3, 1, 2] });
  });

  test("keeps what is not finite as its word, and has no value of a metric without points", () => {
    const run = rebuildRun(
      [curve("loss", [1, NaN]), curve("acc", [])],
      byName(metric("acc", { primary: true })),
    );
    expect(run?.values.get("loss")?.value).toBe("NaN");
    expect(run?.values.has("acc")).toBe(false);
  });

  test("tells what any point of its curve could have given from what a person typed", () => {
    const value = { value: 0.5, points: [0.5, 0.123_456_789, 3] };
    expect(["3", 0.123_456_8, 4].map((cell) => standingOf(cell, value))).toEqual(["other", "other", "typed"]);
  });
});

describe("values of curves", () => {
  const series = (column: number, values: number[], steps = values.map((_, at) => at + 1)) => ({
    run: 0,
    column,
    steps,
    values,
  });
  const values = (
    all: ReturnType<typeof series>[],
    leader?: number,
    goal: "maximize" | "minimize" | "none" = "maximize",
  ) => {
    const found = curveValues(all, { choiceOf: () => "best step", leader, goalOf: () => goal });
    return [[...found.values.values()], found.bestStep];
  };

  test("without a leader, or where it has no finite value or no goal, are the last ones", () => {
    const all = [series(0, [3, 9, 5]), series(1, [1, 2, 3])];
    expect(values(all)).toEqual([[5, 3], undefined]);
    expect(values(all, 7)).toEqual([[5, 3], undefined]);
    expect(values(all, 0, "none")).toEqual([[5, 3], undefined]);
    expect(values([series(0, [NaN, Infinity]), series(1, [1, 2])], 0)).toEqual([[Infinity, 2], undefined]);
    expect(values(all, 0)).toEqual([[9, 2], 2]);
  });

  test("of equal ones the earliest is the best, by either goal, and what is not finite never is", () => {
    expect(values([series(0, [1, 9, 9, Infinity])], 0)).toEqual([[9], 2]);
    expect(values([series(0, [5, 1, 1, -Infinity])], 0, "minimize")).toEqual([[1], 2]);
  });

  test("of a metric that was logged in turn are the last before the best step, else its first", () => {
    const leading = series(0, [1, 9, 3], [10, 20, 30]);
    expect(values([leading, series(1, [5, 6, 7], [5, 15, 25])], 0)[0]).toEqual([9, 6]);
    expect(values([leading, series(1, [6, 7], [25, 35])], 0)[0]).toEqual([9, 6]);
    expect(values([leading, series(1, [])], 0)[0]).toEqual([9]);
  });
});

test.each<[string, readonly number[], "steps" | "rows" | "none"]>([
  [
    "back once in twenty rows is a log that was taken up again",
    [...Array.from({ length: 19 }, (_, at) => 2 * at), 5],
    "rows",
  ],
  [
    "back once in nineteen is what a person sorted",
    [...Array.from({ length: 18 }, (_, at) => 2 * at), 5],
    "steps",
  ],
  ["one step again and again is a log", [1, 1, 1, 1], "rows"],
  ["going down all the time tells nothing", [3, 2, 2, 1], "none"],
  ["going back as often as steps repeat is a log that was taken up again", [1, 2, 1, 2, 1, 2], "rows"],
  ["going back more often is what a person sorted", [2, 1, 2, 1, 3, 1, 2, 1], "none"],
])("steps that repeat or not: %s", (_, steps, order) => {
  const found = seriesInOrder(steps, steps);
  const sorted = [...steps].sort((a, b) => a - b);
  const wanted = order === "none" ? undefined : order === "rows" ? steps : sorted;
  expect(found && Array.from(found.steps)).toEqual(wanted);
});

test("twenty beginnings of what is not finite are kept, and no more", () => {
  const values = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? at : NaN));
  const thin = thinSeries({ run: 0, column: 0, steps: values.map((_, at) => at), values }, 3);
  expect(Array.from(thin.values).filter((value) => Number.isNaN(value))).toHaveLength(21);
  const always = { run: 0, column: 0, steps: [0, 1, 2, 3, 4], values: [NaN, NaN, NaN, 1, 2] };
  expect(Array.from(thinSeries(always, 2).steps)).toEqual([0, 3, 4]);
});
