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
