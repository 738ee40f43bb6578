import { isCompleted, isRankable, winningSpan } from "../../../src/tracking/best/best-rule";

const inSpan = (value: number, best: number, goal: "maximize" | "minimize", tolerance: number): boolean => {
  const { from, to } = winningSpan(best, { name: "m", goal, tolerance });
  return value >= from && value <= to;
};

test("ties are those of decimal arithmetic, for every pair of three-decimal values", () => {
  // Whole thousandths decide what is right.
  const wrong: string[] = [];
  for (const tolerance of [0, 1, 2, 5, 10, 20, 100]) {
    for (let best = -200; best <= 1000; best++) {
      for (let behind = 0; behind <= 2 * tolerance + 3; behind++) {
        const isTie = behind <= tolerance;
        const asDecimals = [best / 1000, (best - behind) / 1000, (best + behind) / 1000] as const;
        const [value, lower, higher] = asDecimals;
        if (
          inSpan(lower, value, "maximize", tolerance / 1000) !== isTie ||
          inSpan(higher, value, "minimize", tolerance / 1000) !== isTie
        ) {
          wrong.push(`${value} and ${behind}/1000 behind, within ${tolerance}/1000`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("traces of binary arithmetic tie, the smallest digits that people write do not", () => {
  expect(inSpan(0.3, 0.1 + 0.2, "maximize", 0)).toBe(true);
  expect(inSpan(1e-9, 2e-9, "maximize", 0)).toBe(false);
  expect(inSpan(1e-14, 0, "minimize", 0)).toBe(false);
  expect(inSpan(0, 0, "minimize", 0)).toBe(true);
  expect(inSpan(123456789.01, 123456789.02, "maximize", 0)).toBe(false);
  expect(inSpan(123456789.01, 123456789.02, "maximize", 0.01)).toBe(true);
});

test.each([
  ["Completed", true],
  ["completed", true],
  [" COMPLETED  ", true],
  ["\u00a0Completed\u00a0", true],
  ["not completed", false],
  ["Completed.", false],
  ["", false],
  [true, false],
  [undefined, false],
])("the status %p is that of a completed run: %p", (status, expected) => {
  expect(isCompleted(status)).toBe(expected);
});

test.each([
  [0, true],
  [-1e300, true],
  [NaN, false],
  [Infinity, false],
  [-Infinity, false],
  [9.995e307, false],
  ["0.9", false],
  [true, false],
  [undefined, false],
])("the value %p can be ranked: %p", (value, expected) => {
  expect(isRankable(value)).toBe(expected);
});
