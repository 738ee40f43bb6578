import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { makeChart } from "../../../src/tracking/charts/make-chart";
import { thrownBy } from "../../support/thrown-by";
import { runsOf, type RunRow } from "../runs-of";
import { ACC, completed, LOSS, NO_GOAL, planeOf } from "./charted";

/** The chart of runs with these settings, each a little better than the one before. */
function parallel(settings: readonly RunRow[], metric: typeof ACC = ACC): PlaneChart {
  const rows = settings.map((more, at) =>
    completed(`run-${String(at + 1)}`, (at + 1) / 100, Object.fromEntries(parameters(more))),
  );
  return planeOf(rows, { kind: "parallel", metric });
}

const parameters = (row: RunRow): [string, RunRow[string]][] =>
  Object.entries(row).map(([name, value]) => [name === "acc" ? "metric:acc" : `parameter:${name}`, value]);

/** Each axis as it is written: title, upper end, lower end. */
function axesOf({ series }: PlaneChart): string[] {
  const texts = series.filter(({ look }) => look === "text");
  return texts.flatMap(({ name, points }, at) =>
    points[0]?.y === 1.15 ? [[name, texts[at + 1]?.name, texts[at + 2]?.name].join(" | ")] : [],
  );
}

/** The heights of a run on the axes, left to right. */
function heightsOf({ series }: PlaneChart, run: string): number[] {
  const points = series
    .filter(({ look }) => look !== "marks")
    .flatMap((one) => one.points.filter((point) => point.run?.label === run));
  return points.map(({ y }) => Number(y.toFixed(3)));
}

const names = ({ series }: PlaneChart): string[] =>
  series.flatMap(({ name, look }) => (look === "text" ? [] : [name]));

test("numbers stand by their size, by their decades from two decades on", () => {
  const chart = parallel([
    { layers: 2, lr: 0.001 },
    { layers: 3, lr: 0.01 },
    { layers: 6, lr: 0.1 },
  ]);
  expect(axesOf(chart)).toEqual(["layers | 6 | 2", "lr (log) | 0.1 | 0.001", "acc | 0.03 | 0.01"]);
  expect(heightsOf(chart, "run-2")).toEqual([0.25, 0.5, 0.5]);
});

test.each([
  [ACC, "opt | adam | rmsprop", "acc | 0.05 | 0.01", [1, 0.5, 0]],
  [LOSS, "opt | rmsprop | adam", "acc (lower is up) | 0.01 | 0.05", [0, 0.5, 1]],
])("categories stand by their means, better above, as the metric does: %j", (metric, opt, own, heights) => {
  const chart = parallel(
    [
      { opt: "rmsprop", b: 1 },
      { opt: "sgd", b: 2 },
      { opt: "rmsprop", b: 1 },
      { opt: "sgd", b: 2 },
      { opt: "adam", b: 3 },
    ],
    metric,
  );
  expect(axesOf(chart)).toEqual([opt, "b | 3 | 1", own]);
  expect(["run-5", "run-4", "run-3"].map((run) => heightsOf(chart, run)[0])).toEqual(heights);
  expect(heightsOf(chart, "run-1").at(-1)).toBe(metric === ACC ? 0 : 1);
});

test("texts that differ in case alone are one category, as in the strips of a parameter", () => {
  const chart = parallel([
    { opt: "SGD", b: 1 },
    { opt: "adam", b: 2 },
    { opt: "sgd", b: 3 },
  ]);
  expect(heightsOf(chart, "run-1")[0]).toBe(heightsOf(chart, "run-3")[0]);
});

test.each<[string, (at: number) => RunRow, boolean]>([
  ["one number throughout", () => ({ p: 3 }), false],
  ["one text throughout", () => ({ p: "x" }), false],
  ["two texts", (at) => ({ p: at < 13 ? "x" : "y" }), true],
  ["12 categories", (at) => ({ p: `c${String(at % 12)}` }), true],
  ["13 categories, too many to be read", (at) => ({ p: `c${String(at % 13)}` }), false],
  ["a value in half of the runs", (at) => (at % 2 === 0 ? { p: at } : {}), true],
  ["a value in fewer than half", (at) => (at % 2 === 0 && at > 0 ? { p: at } : {}), false],
  ["numbers and a text, as categories", (at) => ({ p: at === 0 ? "auto" : at % 3 }), true],
])("a parameter of %s has an axis or none", (_, more, isDrawn) => {
  const settings = Array.from({ length: 26 }, (_row, at) => ({ a: at, b: -at, ...more(at) }));
  expect(axesOf(parallel(settings)).map((axis) => axis.split(" ")[0])).toEqual([
    "a",
    "b",
    ...(isDrawn ? ["p"] : []),
    "acc",
  ]);
});

test("a run without a value on one of the axes is left out, and counted", () => {
  const chart = parallel([{ a: 1, b: 2 }, { a: 2, b: 3 }, { a: 3 }, { a: 4, b: 1 }]);
  expect(chart.said.at(-1)).toBe("Left out: 1 without a value on one of the axes.");
  expect(chart.title).toBe("Settings and acc of 3 runs");
  expect(heightsOf(chart, "run-3")).toEqual([]);
});

test("where no run has a value on every axis, that is said instead", () => {
  const halves = [{ a: 1 }, { b: 1 }, { a: 2 }, { b: 2 }];
  expect(thrownBy(() => parallel(halves))).toMatchObject({
    code: "invalid-input",
    message: "No completed run has a value for each of a, b.",
  });
});

test("the best, the next ten and the others are drawn apart", () => {
  const settings = Array.from({ length: 13 }, (_, at) => ({ a: at, b: (at * 5) % 7 }));
  const chart = parallel(settings);
  expect(names(chart)).toEqual(["Axes", "Other runs", "Next 10", "★ Best", "★ Best, marks"]);
  expect([...new Set(chart.series[1]?.points.flatMap(({ run }) => run?.label ?? []))]).toEqual([
    "run-2",
    "run-1",
  ]);
  expect(chart.series[1]).toMatchObject({ look: "thin", marker: "circle" });
  expect(chart.said).toContain("Red with diamonds: the best. Blue: the next 10. Grey: others.");
  expect(chart.legend).toBe(false);
});

test("without a goal no run is better than another", () => {
  const chart = parallel(
    [
      { a: 1, b: 2 },
      { a: 2, b: 3 },
      { a: 3, b: 1 },
    ],
    NO_GOAL,
  );
  expect(names(chart)).toEqual(["Axes", "Other runs"]);
  expect(chart.said).toEqual(["acc has no goal, so no run is marked as the best."]);
  expect(axesOf(chart).at(-1)).toBe("acc | 0.03 | 0.01");
});

test("where all runs tie, all are the best, in the middle of the metric's axis", () => {
  const chart = parallel([
    { a: 1, b: 2, acc: 0.5 },
    { a: 2, b: 3, acc: 0.5 },
    { a: 3, b: 1, acc: 0.5 },
  ]);
  expect(names(chart)).toEqual(["Axes", "★ Best", "★ Best, marks"]);
  expect(heightsOf(chart, "run-1").at(-1)).toBe(0.5);
  expect(chart.said).toContain("Red with diamonds: the best.");
});

test("of more parameters than can stand side by side those that matter most are drawn, in their order", () => {
  const settings = Array.from({ length: 36 }, (_, at) => ({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((one) => [`idle${String(one)}`, (at * (2 * one + 3)) % 7])),
    deep: Math.floor(at / 9),
    half: Math.floor(at / 18) + (at % 5) / 10,
  }));
  const titles = axesOf(parallel(settings)).map((axis) => axis.split(" ")[0]);
  expect(titles.slice(0, 2)).toEqual(["deep", "half"]);
  expect(titles).toHaveLength(7);
});

test("a parameter that makes no configuration, and so cannot matter, stands behind those that do", () => {
  const rows = Array.from({ length: 24 }, (_, at) =>
    completed(`run-${String(at)}`, at / 100, {
      "parameter:rank": at % 5,
      "parameter:width": at % 4,
      "parameter:depth": Math.floor(at / 6),
    }),
  );
  const parameters = ["rank", "width", "depth"].map((name) => ({
    name,
    type: "number" as const,
    required: false,
    choices: [],
    inFingerprint: name !== "rank",
  }));
  const request = { kind: "parallel", metric: ACC, filter: "", now: 0, firstRow: 2 } as const;
  const chart = makeChart(runsOf(rows), { parameters, metrics: [ACC] }, request) as PlaneChart;
  expect(axesOf(chart).map((axis) => axis.split(" ")[0])).toEqual(["depth", "width", "rank", "acc"]);
});
