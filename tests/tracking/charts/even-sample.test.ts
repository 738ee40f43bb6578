import { evenSample } from "../../../src/tracking/charts/even-sample";
import fc from "../../support/fast-check";

test("as few as can be drawn are all drawn; of more, as many as can be, as far apart as each other, in their order", () => {
  const length = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(length, fc.integer({ min: 1, max: 100 }), (many, most) => {
      const all = Array.from({ length: many }, (_, at) => at);
      const sample = evenSample(all, most);
      expect(sample).toHaveLength(Math.min(many, most));
      const steps = sample.slice(1).map((at, place) => at - (sample[place] ?? 0));
      expect(Math.max(...steps, 1) - Math.min(...steps, many)).toBeLessThanOrEqual(1);
    }),
  );
});

test("what must be there is there as well", () => {
  const all = Array.from({ length: 10 }, (_, at) => at);
  expect(evenSample(all, 2, (at) => at === 3)).toEqual([0, 3, 5]);
});
