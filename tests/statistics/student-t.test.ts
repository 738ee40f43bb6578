// Student's t against SciPy's figures; tools/fixtures/scipy_statistics.py made them.

import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "../support/fast-check";
import { criticalT, density, incompleteBeta, twoSidedProbability } from "../../src/statistics/student-t";

interface Point {
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

const SCIPY = JSON.parse(readFileSync(path.join(__dirname, "../fixtures/statistics/scipy.json"), "utf8")) as {
  readonly tails: Point[];
  readonly critical: Point[];
};

/** How far two numbers lie apart, by the larger of them. */
function apart(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
}

test("Student's t is exceeded by chance as often as SciPy says", () => {
  expect(SCIPY.tails).toHaveLength(56);
  for (const { t, df, p } of SCIPY.tails) {
    expect(apart(twoSidedProbability(t, df), p)).toBeLessThan(1e-11);
    expect(twoSidedProbability(-t, df)).toBe(twoSidedProbability(t, df));
  }
});

test("the critical t is SciPy's", () => {
  expect(SCIPY.critical).toHaveLength(36);
  for (const { t, df, p } of SCIPY.critical) {
    expect(apart(criticalT(p, df), t)).toBeLessThan(1e-10);
  }
  expect(criticalT(1, 4)).toBe(0);
});

test("the density is how fast the probability falls", () => {
  const degrees = fc.double({ min: 1, max: 200, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 5, noNaN: true }), degrees, (t, df) => {
      const step = 1e-4;
      const fall = (twoSidedProbability(t - step, df) - twoSidedProbability(t + step, df)) / (4 * step);
      expect(Math.abs(fall - density(t, df))).toBeLessThan(1e-6);
    }),
  );
});

test("the incomplete beta function goes from 0 to 1, and its halves are complements", () => {
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  // I_x(1, b) is 1 - (1 - x)^b (DLMF 8.17.7 and 15.4.6).
  expect(incompleteBeta(0.25, 1, 3)).toBeCloseTo(1 - 0.75 ** 3, 14);
  const shape = fc.double({ min: 0.5, max: 60, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
      expect(Math.abs(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a) - 1)).toBeLessThan(1e-10);
    }),
  );
});
