import { allSteps } from "../../../src/tracking/all-steps";
import { noiseFloorsStepwise } from "../../../src/tracking/importance/noise-floor";
import { RankVariance, ranksOf, spreadOf } from "../../../src/tracking/importance/rank-variance";
import fc from "../../support/fast-check";

/** Parameters of four levels without any effect on random values, and whether the strongest passes the floor. */
function passes(values: readonly number[], shifts: readonly number[]): boolean {
  const ranks = ranksOf(values);
  const spread = spreadOf(ranks);
  const measures = shifts.map((shift) => {
    const ids = Int32Array.from(values, (_, at) => ((at * 7919 + shift * 104729) >>> 3) % 4);
    return new RankVariance({ ids, labels: ["a", "b", "c", "d"] });
  });
  const floors = allSteps(noiseFloorsStepwise(measures, ranks, spread));
  return measures.some((measure, at) => measure.of(ranks, spread) > (floors[at] ?? 1));
}

test("of parameters without an effect the strongest passes the floor about once in twenty times", () => {
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const samples = fc.sample(fc.array(value, { minLength: 60, maxLength: 60 }), {
    numRuns: 200,
    seed: 20260201,
  });
  const passed = samples.filter((values) => passes(values, [1, 2, 3, 4, 5])).length;
  expect(passed).toBeGreaterThan(0);
  expect(passed).toBeLessThan(20);
});

test("a parameter of many levels beside it does not raise the floor of one of two", () => {
  const values = Array.from({ length: 60 }, (_, at) => (at * 7919) % 61);
  const ranks = ranksOf(values);
  const two = new RankVariance({ ids: Int32Array.from(values, (_, at) => at % 2), labels: ["a", "b"] });
  const many = new RankVariance({
    ids: Int32Array.from(values, (_, at) => at % 20),
    labels: Array.from({ length: 20 }, (_, at) => String(at)),
  });
  const [beside = NaN, floorOfMany = NaN] = allSteps(
    noiseFloorsStepwise([two, many], ranks, spreadOf(ranks)),
  );
  const [alone = NaN] = allSteps(noiseFloorsStepwise([two], ranks, spreadOf(ranks)));
  expect(beside).toBeLessThan(alone * 1.6);
  expect(floorOfMany).toBeGreaterThan(beside * 2);
});
