// Every statistic against SciPy's figures for the same values; tools/fixtures/scipy_statistics.py made them.

import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "../../support/fast-check";
import {
  compareMeans,
  isTested,
  type GroupMember,
  type MeansComparison,
} from "../../../src/tracking/groups/compare-means";
import { groupSummary, meanOf } from "../../../src/tracking/groups/group-summary";

interface Tested extends Pick<
  MeansComparison,
  "difference" | "t" | "df" | "p" | "lower" | "upper" | "effect"
> {
  readonly a: number[];
  readonly b: number[];
}

const SCIPY = JSON.parse(
  readFileSync(path.join(__dirname, "../../fixtures/statistics/scipy.json"), "utf8"),
) as {
  readonly summaries: {
    readonly values: number[];
    readonly n: number;
    readonly mean: number;
    readonly sd: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly welch: Tested[];
  readonly paired: Tested[];
};

/** How far two numbers lie apart, by the larger of them. */
function apart(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
}

function members(values: readonly number[], seeds?: readonly string[]): GroupMember[] {
  return values.map((value, at) => {
    const seed = seeds?.[at];
    return { value, ...(seed !== undefined && { seed }) };
  });
}

test("n, mean, standard deviation and interval of a group are SciPy's", () => {
  expect(SCIPY.summaries).toHaveLength(6);
  for (const { values, n, mean, sd, lower, upper } of SCIPY.summaries) {
    const summary = groupSummary(values);
    expect(summary).toMatchObject({ n, min: Math.min(...values), max: Math.max(...values) });
    expect(apart(summary.mean, mean)).toBeLessThan(1e-14);
    expect(apart(summary.sd ?? NaN, sd)).toBeLessThan(1e-9);
    expect(apart(summary.lower ?? NaN, lower)).toBeLessThan(1e-11);
    expect(apart(summary.upper ?? NaN, upper)).toBeLessThan(1e-11);
  }
});

test("one run has a mean and neither spread nor interval", () => {
  expect(groupSummary([0.9])).toEqual({ n: 1, mean: 0.9, min: 0.9, max: 0.9 });
});

test("the mean of equal values is that value", () => {
  const values = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 20 }), (value, n) => {
      expect(meanOf(new Array<number>(n).fill(value + 0))).toBe(value + 0);
    }),
  );
});

test.each(["welch", "paired"] as const)("the %s comparison is SciPy's", (method) => {
  expect(SCIPY[method].length).toBeGreaterThan(2);
  for (const { a, b, ...wanted } of SCIPY[method]) {
    const seeds = method === "paired" ? a.map((_, at) => `s${String(at)}`) : undefined;
    const found = compareMeans(members(a, seeds), members(b, seeds));
    if (!isTested(found)) {
      throw new Error(found.method);
    }
    expect([found.method, ...found.n]).toEqual([method, a.length, b.length]);
    const { difference, t, df, p, lower, upper, effect } = found;
    const own = { difference, t, df, p, lower, upper, effect };
    for (const key of ["difference", "t", "df", "p", "lower", "upper", "effect"] as const) {
      expect(apart(own[key], wanted[key])).toBeLessThan(1e-8);
    }
  }
});

test("pairs are found by their seeds, whatever their order, and only where each has one", () => {
  const first = members([0.91, 0.93, 0.95], ["1", "2", "3"]);
  const second = members([0.94, 0.9, 0.9], ["3", "1", "2"]);
  expect(compareMeans(first, second)).toMatchObject({ method: "paired", n: [3, 3] });
  expect(compareMeans(first, members([0.94, 0.9, 0.9], ["3", "1", "1"]))).toMatchObject({ method: "welch" });
  expect(compareMeans(first, members([0.94, 0.9, 0.9]))).toMatchObject({ method: "welch" });
  // Two of three pairs would leave out a run of each, and the shared seeds of a larger group most of its runs.
  expect(compareMeans(first, members([0.94, 0.9, 0.9], ["3", "1", "4"]))).toMatchObject({ method: "welch" });
  expect(compareMeans(first, members([0.94, 0.9, 0.9, 0.1], ["3", "1", "2", "9"]))).toMatchObject({
    method: "welch",
  });
});

test("single runs, runs without spread and pairs that all differ by the same are not tested", () => {
  expect(compareMeans(members([0.9]), members([0.8, 0.7]))).toMatchObject({ method: "too-few" });
  expect(compareMeans(members([0.9, 0.9]), members([0.8, 0.8]))).toMatchObject({ method: "no-spread" });
  // 0.1 + 0.2 is 0.3 to people.
  expect(compareMeans(members([0.3, 0.1 + 0.2]), members([0.3, 0.3]))).toMatchObject({ method: "no-spread" });
  const seeds = ["1", "2", "3"];
  const [one, other] = [members([0.3, 0.4, 0.6], seeds), members([0.2, 0.3, 0.5], seeds)];
  const same = compareMeans(one, other);
  expect([same.method, Number(same.difference.toFixed(9))]).toEqual(["same-in-pairs", 0.1]);
  expect(compareMeans(one, one)).toEqual({ method: "same-in-pairs", difference: 0 });
});

test("values of any size are compared as values of size one", () => {
  const [a, b] = [
    [1, 1.1, 1.3],
    [0.9, 1.05, 1.02],
  ];
  for (const size of [1e-200, 1e-90, 1e90, 1e200]) {
    const plain = compareMeans(members(a), members(b));
    const sized = compareMeans(members(a.map((one) => one * size)), members(b.map((one) => one * size)));
    if (!isTested(plain) || !isTested(sized)) {
      throw new Error(sized.method);
    }
    expect(apart(sized.p, plain.p)).toBeLessThan(1e-9);
    expect(apart(sized.upper / size, plain.upper)).toBeLessThan(1e-9);
    expect(sized.needed).toBe(plain.needed);
  }
});

test("a group of a million runs is summed up", () => {
  const summary = groupSummary(Array.from({ length: 1_000_000 }, (_, at) => at % 2));
  expect(summary).toMatchObject({ n: 1_000_000, min: 0, max: 1 });
  expect(apart(summary.mean, 0.5)).toBeLessThan(1e-9);
});

test("the runs that would be needed fall with the difference and tell it where they are there", () => {
  const spread = [-0.01, 0, 0.01];
  const needed = (difference: number): number => {
    const found = compareMeans(
      members(spread.map((by) => 0.9 + difference + by)),
      members(spread.map((by) => 0.9 + by)),
    );
    return isTested(found) ? found.needed : Infinity;
  };
  // Two groups of 17 tell one standard deviation from chance in 4 of 5 attempts (Cohen 1988, table 2.4.1).
  expect(needed(0.01)).toBe(17);
  expect(needed(0.02)).toBeLessThan(needed(0.01));
  expect(needed(0.0001)).toBe(Infinity);
  expect(needed(0)).toBe(Infinity);
});
