import fc from "../../support/fast-check";
import type { Series } from "../../../src/tracking/series/series";
import { thinSeries } from "../../../src/tracking/series/thin-series";

const series = (values: readonly number[], more: Partial<Series> = {}): Series => ({
  run: 0,
  column: 0,
  steps: values.map((_, at) => at * 10),
  values,
  ...more,
});

test("a curve with no more points than allowed stays the same one", () => {
  const short = series([3, 2, 1]);
  expect(thinSeries(short, 3)).toBe(short);
});

test("a spike, the ends and a named point are kept, and steps go with their values", () => {
  const values = Array.from({ length: 1000 }, (_, at) => Math.sin(at / 100));
  values[617] = 50;
  values[312] = -50;
  const thin = thinSeries(series(values), 40, [500]);
  const steps = Array.from(thin.steps);
  expect(steps).toEqual(expect.arrayContaining([0, 3120, 5000, 6170, 9990]));
  expect(steps.length).toBeLessThanOrEqual(40);
  expect(steps.length).toBeGreaterThan(30);
  expect(Array.from(thin.values)).toEqual(steps.map((step) => values[step / 10]));
});

test("where a curve begins not to be finite is kept", () => {
  const values = Array.from({ length: 200 }, (_, at) => (at < 150 ? at : NaN));
  const thin = thinSeries(series(values), 10);
  expect(Array.from(thin.steps)).toEqual(expect.arrayContaining([0, 1490, 1500, 1990]));
});

test("passes go with their points", () => {
  const values = Array.from({ length: 100 }, (_, at) => at % 50);
  const passes = values.map((_, at) => (at < 50 ? 0 : 1));
  const steps = values.map((_, at) => at % 50);
  const thin = thinSeries(series(values, { steps, passes }), 20);
  expect(Array.from(thin.passes ?? []).filter((pass) => pass === 1).length).toBeGreaterThan(5);
  expect(thin.passes).toHaveLength(thin.values.length);
});

test("every curve keeps order, ends and extremes, and is not longer than asked for but for what is kept anyway", () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(NaN, Infinity, -Infinity, 0),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 3, max: 60 }),
      (values, most) => {
        const thin = thinSeries(series(values), most);
        const at = Array.from(thin.steps, (step) => step / 10);
        expect(at).toEqual([...new Set(at)].sort((one, other) => one - other));
        expect(at.map((index) => values[index])).toEqual(Array.from(thin.values));
        expect([at[0], at.at(-1)]).toEqual([0, values.length - 1]);
        expect(at.length).toBeLessThanOrEqual(Math.max(most, 24));
        const finite = values.filter(Number.isFinite);
        const kept = Array.from(thin.values).filter(Number.isFinite);
        expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...finite), Math.max(...finite)]);
      },
    ),
    { seed: 20261127, numRuns: 500 },
  );
});

test("of each stretch the point is kept that makes the largest triangle with the one before and the middle of those behind", () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  const stretches = fc.integer({ min: 2, max: 12 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 40, maxLength: 90 }), stretches, (values, count) => {
      // Both extremes at the ends, so that nothing else is kept for what it is.
      const all = [-5000, ...values, 5000];
      const point = (at: number): readonly [number, number] => [at * 10, all[at] ?? NaN];
      const stretch = (at: number): number[] => {
        const [from, to] = [at, at + 1].map((end) => Math.floor((end * all.length) / count));
        return all.flatMap((_, index) => (index >= (from ?? 0) && index < (to ?? 0) ? [index] : []));
      };
      const kept = new Set([0, all.length - 1]);
      let before = 0;
      for (let at = 0; at < count; at++) {
        const behind = at + 1 < count ? stretch(at + 1) : [all.length - 1];
        const middle = [0, 1].map(
          (axis) => behind.reduce((sum, index) => sum + (point(index)[axis] ?? 0), 0) / behind.length,
        );
        const area = (index: number): number => {
          const [[ax, ay], [bx, by], [cx = 0, cy = 0]] = [point(before), point(index), middle];
          return Math.abs(ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
        };
        const largest = stretch(at).reduce((best, index) => (area(index) > area(best) ? index : best));
        // Of equal triangles either will do; where the least trace decides nothing is said.
        fc.pre(stretch(at).every((index) => index === largest || area(index) < area(largest) * (1 - 1e-9)));
        before = largest;
        kept.add(before);
      }
      const thin = thinSeries(series(all), count + 2);
      expect(new Set(Array.from(thin.steps, (step) => step / 10))).toEqual(kept);
    }),
  );
});

test("points named beyond the curve are nobody's, and those named are kept although there is room for fewer", () => {
  const values = Array.from({ length: 100 }, (_, at) => at);
  const thin = thinSeries(series(values), 3, [-1, 100, 10, 20, 30, 40]);
  expect(Array.from(thin.steps)).toEqual([0, 100, 200, 300, 400, 990]);
});
