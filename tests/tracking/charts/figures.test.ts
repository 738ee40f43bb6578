// The figures behind the charts, held to what SciPy and NumPy say (tools/fixtures/chart_statistics.py) and to their own
// definitions, run by run.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Goal } from "../../../src/tracking/catalogue/catalogue";
import {
  barAxis,
  linearAxis,
  logAxis,
  placeAxis,
  shareOf,
  ticksOf,
  timeAxis,
  valueAxis,
} from "../../../src/tracking/charts/chart-axis";
import { paretoFront, type TwoValues } from "../../../src/tracking/charts/pareto-front";
import { quantile } from "../../../src/tracking/charts/quantile";
import { runningBest } from "../../../src/tracking/charts/running-best";
import { smoothed } from "../../../src/tracking/charts/smoothed";
import { spearman } from "../../../src/tracking/charts/spearman";
import { whiskers } from "../../../src/tracking/charts/whiskers";
import fc from "../../support/fast-check";

interface Fixture {
  readonly spearman: readonly { readonly a: number[]; readonly b: number[]; readonly rho: number }[];
  readonly quantiles: readonly { readonly values: number[]; readonly quantiles: number[] }[];
}

const FIXTURE = JSON.parse(
  readFileSync(path.join(__dirname, "../../fixtures/statistics/charts.json"), "utf8"),
) as Fixture;

const few = fc.integer({ min: -4, max: 4 });
const finite = fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 });

test.each(FIXTURE.spearman)("Spearman's correlation as SciPy has it: $rho", ({ a, b, rho }) => {
  expect(spearman(a, b)).toBeCloseTo(rho, 12);
});

test("what does not vary, or is of two pairs, has no correlation", () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(spearman([1, 2], [1, 2])).toBeUndefined();
  expect(spearman([1, 2, 3], [2, 4, 5])).toBe(1);
});

test.each(FIXTURE.quantiles)("quantiles as NumPy has them", ({ values, quantiles }) => {
  [0, 0.25, 0.5, 0.75, 1].forEach((share, at) => {
    expect(quantile(values, share)).toBeCloseTo(quantiles[at] ?? NaN, 12);
  });
});

test("whiskers end at the last values within one and a half boxes", () => {
  expect(whiskers([1, 10, 11, 12, 13, 14, 30])).toEqual({ from: 10, to: 14 });
  expect(whiskers([5])).toEqual({ from: 5, to: 5 });
  expect(whiskers([7, 10, 11, 12, 15])).toEqual({ from: 7, to: 15 });
  expect(whiskers([6.9, 10, 11, 12, 15.1])).toEqual({ from: 10, to: 12 });
});

test("smoothing keeps the ends and what is straight", () => {
  expect(smoothed([1, 5, 3, 9, 2])).toEqual([1, 3, 4, 14 / 3, 2]);
  expect(smoothed([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
});

test("the Pareto front is whom nobody beats, whatever the goals, equal ones together", () => {
  const goal = fc.constantFrom<Exclude<Goal, "none">>("maximize", "minimize");
  fc.assert(
    fc.property(fc.array(fc.record({ x: few, y: few }), { maxLength: 30 }), goal, goal, (all, x, y) => {
      const better = (wanted: Goal, a: number, b: number): boolean => (wanted === "maximize" ? a > b : a < b);
      const beats = (a: TwoValues, b: TwoValues): boolean =>
        !better(x, b.x, a.x) && !better(y, b.y, a.y) && (better(x, a.x, b.x) || better(y, a.y, b.y));
      const expected = all.filter((one) => !all.some((other) => beats(other, one)));
      const front = paretoFront(all, { x, y });
      expect(new Set(front)).toEqual(new Set(expected));
      expect(front).toHaveLength(expected.length);
      expect(front.map((one) => one.x)).toEqual(front.map((one) => one.x).sort((a, b) => a - b));
    }),
  );
});

test("equal ones stand on the front in their order", () => {
  const [first, second] = [
    { x: 1, y: 2 },
    { x: 1, y: 2 },
  ];
  const front = paretoFront([{ x: 0, y: 0 }, first, second], { x: "maximize", y: "minimize" });
  expect(front.map((one) => [one === first, one === second])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});

test("without a goal nothing is better, and without runs there is no line", () => {
  const started = [{ row: 0, value: 1, started: 5 }];
  expect(runningBest(started, "none")).toEqual({ line: [], improved: new Set() });
  expect(runningBest([], "maximize")).toEqual({ line: [], improved: new Set() });
});

test("the running best at every run is the best of all up to it", () => {
  const goal = fc.constantFrom<Exclude<Goal, "none">>("maximize", "minimize");
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 30 }), goal, (values, wanted) => {
      const started = values.map((value, row) => ({ row, value, started: row }));
      const { line, improved } = runningBest(started, wanted);
      values.forEach((value, at) => {
        const before = values.slice(0, at);
        const best = (all: readonly number[]): number =>
          wanted === "maximize" ? Math.max(...all) : Math.min(...all);
        expect(line.filter(({ x }) => x <= at).at(-1)?.y).toBe(best([...before, value]));
        expect(improved.has(at)).toBe(
          before.length === 0 || (best([...before, value]) === value && best(before) !== value),
        );
      });
      // A stepped line: from point to point either the time or the value changes.
      line.slice(1).forEach(({ x, y }, at) => {
        expect(line[at]?.x === x || line[at]?.y === y).toBe(true);
      });
    }),
  );
});

test("axes hold all their values between their ends, with few ticks, the first and the last at the ends", () => {
  const values = fc.array(finite, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, (all) => {
      const axis = valueAxis("", all);
      const ticks = ticksOf(axis);
      expect(ticks[0]).toBe(axis.min);
      expect(Math.abs((ticks.at(-1) ?? NaN) - axis.max)).toBeLessThanOrEqual(Math.abs(axis.max) * 1e-9);
      expect(ticks.length).toBeGreaterThan(1);
      expect(axis.scale === "log" || ticks.length <= 12).toBe(true);
      for (const value of all) {
        expect(shareOf(axis, value)).toBeGreaterThanOrEqual(-1e-9);
        expect(shareOf(axis, value)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test.each([
  [[0.9455, 0.9612], "0.945 0.95 0.955 0.96 0.965", "0.000"],
  [[0.1, 0.3], "0.1 0.15 0.2 0.25 0.3", "0.00"],
  [[5, 5], "4.5 5 5.5", "0.0"],
  [[0, 5], "0 1 2 3 4 5", "0"],
  [[0, 10], "0 2 4 6 8 10", "0"],
  [[0, 25], "0 5 10 15 20 25", "0"],
  [[0, 26], "0 10 20 30", "0"],
  [[0, 10_000], "0 2000 4000 6000 8000 10000", "#,##0"],
  [[0, 9_999], "0 2000 4000 6000 8000 10000", "0"],
  [[-10_000, 0], "-10000 -8000 -6000 -4000 -2000 0", "#,##0"],
  [[0, 1_000_000], "0 200000 400000 600000 800000 1000000", "0.0E+0"],
  [[0, 999_999], "0 200000 400000 600000 800000 1000000", "#,##0"],
  [[0, 4e-5], "0 0.00001 0.00002 0.00003 0.00004", "0.00000"],
  [[0, 2e-5], "0 0.000005 0.00001 0.000015 0.00002", "0.0E+0"],
  [[0, 0], "-1 -0.5 0 0.5 1", "0.0"],
  [[12_345, 98_000], "0 20000 40000 60000 80000 100000", "#,##0"],
  [[1.5e9, 3e9], "1500000000 2000000000 2500000000 3000000000", "0.0E+0"],
])("a linear axis of %j", (values, ticks, format) => {
  const axis = linearAxis("", values);
  expect([ticksOf(axis).join(" "), axis.format]).toEqual([ticks, format]);
});

test.each([
  [[0.0001, 0.1], "0.0001 0.001 0.01 0.1", "General"],
  [[3e-7, 0.02], "1e-7 0.000001 0.00001 0.0001 0.001 0.01 0.1", "0E+0"],
  [[10, 10], "10 100", "General"],
  [[100, 1_000_000], "100 1000 10000 100000 1000000", "General"],
  [[1_000, 10_000_000], "1000 10000 100000 1000000 10000000", "0E+0"],
])("a logarithmic axis of %j", (values, ticks, format) => {
  const axis = logAxis("", values);
  expect([ticksOf(axis).join(" "), axis.format]).toEqual([ticks, format]);
});

test.each<[readonly number[], number, string]>([
  [[0.9455, 0.9612], 0.94, "acc, axis cut at 0.94"],
  [[0.7, 0.96], 0, "acc"],
  [[5, 5], 0, "acc"],
  [[0.75, 1], 0.6, "acc, axis cut at 0.6"],
  [[0.74, 1], 0, "acc"],
  [[-3, -2], -3, "acc"],
  [[0, 1], 0, "acc"],
])("an axis of bars that end at %j begins at %s, and says where it is cut", (values, min, title) => {
  expect(barAxis("acc", values)).toMatchObject({ min, title });
});

test("from two decades on an axis is logarithmic, where all is above 0", () => {
  expect(
    [
      [1, 99],
      [1, 100],
      [0, 100],
      [-1, 100],
    ].map((values) => valueAxis("", values).scale),
  ).toEqual(["linear", "log", "linear", "linear"]);
});

test.each([
  ["one moment", 0, "12-31 23:00 01-01 00:00 01-01 01:00"],
  ["five hours", 5 / 24, "01-01 00:00 01-01 01:00 01-01 02:00 01-01 03:00 01-01 04:00 01-01 05:00"],
  ["a day", 1, "01-01 00:00 01-01 06:00 01-01 12:00 01-01 18:00 01-02 00:00"],
])("an axis of time over %s has whole hours", (_, days, expected) => {
  const start = Date.UTC(2026, 0, 1);
  const axis = timeAxis("Started", [start, start + days * 86_400_000]);
  const ticks = ticksOf(axis).map((moment) => new Date(moment).toISOString().slice(5, 16).replace("T", " "));
  expect(axis.format).toBe("mm-dd hh:mm");
  expect(ticks.join(" ")).toBe(expected);
});

test("what is nothing is no less than nothing on an axis", () => {
  expect(ticksOf(linearAxis("", [-1, 1]))).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test("a decade is as long as any other on a logarithmic axis", () => {
  const shares = [10, 100, 1_000, 10_000].map((value) => shareOf(logAxis("", [10, 10_000]), value));
  shares.forEach((share, at) => {
    expect(share).toBeCloseTo(at / 3, 12);
  });
});

test("numbers that are none have no say in an axis", () => {
  expect(linearAxis("", [1, NaN, 2, Infinity])).toEqual(linearAxis("", [1, 2]));
});

test("places stand in the middle between ticks", () => {
  expect(ticksOf(placeAxis("", 2))).toEqual([0.5, 1.5, 2.5]);
});

test("an axis of time over five days has days", () => {
  const axis = timeAxis("Started", [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 6)]);
  expect([axis.format, ticksOf(axis).length]).toEqual(["yyyy-mm-dd", 6]);
});

test("an axis of time over years has dates", () => {
  const axis = timeAxis("Started", [Date.UTC(2020, 0, 1), Date.UTC(2026, 0, 1)]);
  expect([axis.format, ticksOf(axis).length]).toEqual(["yyyy-mm-dd", 5]);
});
