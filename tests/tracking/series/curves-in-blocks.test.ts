import { curvesInBlocks } from "../../../src/tracking/series/curves-in-blocks";

const curve = (steps: readonly number[], values: readonly number[]) => ({ steps, values });

test("curves stand over the same steps and the same heights", () => {
  const long = curve([0, 1, 2, 3, 4, 5, 6, 7], [8, 7, 6, 5, 4, 3, 2, 1]);
  const short = curve([4, 5, 6], [4, 4, 8]);
  expect(curvesInBlocks([long, undefined, short], 8)).toEqual({
    texts: ["█▇▆▅▄▃▂▁", "", "····▄▄█·"],
    firstStep: 0,
    lastStep: 7,
    lowest: 1,
    highest: 8,
  });
});

test("a stretch is its last finite value, and one without any says so", () => {
  const steps = [0, 10, 20, 30, 40, 50, 60, 70];
  const values = [0, 8, NaN, Infinity, 4, NaN, 8, 0];
  expect(curvesInBlocks([curve(steps, values)], 4)?.texts).toEqual(["█×▅▁"]);
});

test.each([
  ["a single point", curve([3], [0.5]), ["▅"]],
  ["values that do not vary", curve([0, 1], [2, 2]), ["▅▅"]],
  ["values at the ends of what a number holds", curve([0, 1], [-1.7e308, 1.7e308]), ["▁█"]],
])("%s", (_, one, texts) => {
  expect(curvesInBlocks([one], 2)?.texts).toEqual(texts);
});

test("without a finite value nothing is drawn", () => {
  expect(curvesInBlocks([curve([0, 1], [NaN, Infinity]), undefined], 4)).toBeUndefined();
  expect(curvesInBlocks([], 4)).toBeUndefined();
});
