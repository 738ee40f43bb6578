// Against SciPy (tools/fixtures/scipy_statistics.py), and by its properties.

import { readFileSync } from "node:fs";
import path from "node:path";
import { RankVariance, ranksOf, spreadOf } from "../../../src/tracking/importance/rank-variance";
import fc from "../../support/fast-check";

const { kruskal } = JSON.parse(
  readFileSync(path.join(__dirname, "../../fixtures/statistics/scipy.json"), "utf8"),
) as {
  readonly kruskal: readonly { readonly groups: readonly number[][]; readonly epsilonSquared: number }[];
};

function epsilonSquared(groups: readonly (readonly number[])[]): number {
  const ranks = ranksOf(groups.flat());
  const levels = {
    ids: Int32Array.from(groups.flatMap((group, at) => group.map(() => at))),
    labels: groups.map((_, at) => String(at)),
  };
  return new RankVariance(levels).of(ranks, spreadOf(ranks));
}

test("epsilon squared is that of SciPy's Kruskal-Wallis test, ties included", () => {
  expect(kruskal).toHaveLength(4);
  for (const { groups, epsilonSquared: right } of kruskal) {
    expect(epsilonSquared(groups)).toBeCloseTo(right, 12);
  }
});

test("equal values share the mean of their ranks", () => {
  expect([...ranksOf([30, 10, 30, 20, 30])]).toEqual([4, 1, 4, 2, 4]);
});

test("what parts low from high explains more than what does not, and is the same for any rising change of the values", () => {
  const value = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 6, maxLength: 40 }), (values) => {
      fc.pre(new Set(values).size > 1);
      const sorted = [...values].sort((a, b) => a - b);
      const half = Math.floor(sorted.length / 2);
      const parted = epsilonSquared([sorted.slice(0, half), sorted.slice(half)]);
      const mixed = epsilonSquared([
        sorted.filter((_, at) => at % 2 === 0),
        sorted.filter((_, at) => at % 2 === 1),
      ]);
      expect(parted).toBeGreaterThanOrEqual(mixed);
      expect(parted).toBeLessThanOrEqual(1 + 1e-12);
      const cubed = epsilonSquared([
        sorted.slice(0, half).map((one) => one ** 3),
        sorted.slice(half).map((one) => one ** 3),
      ]);
      expect(cubed).toBeCloseTo(parted, 12);
    }),
  );
});
