// Figures in sentences: with their units, as ordinals, as differences.

import { differenceInUnit } from "../../../src/tracking/words/difference-in-unit";
import { inUnit } from "../../../src/tracking/words/in-unit";
import { listed } from "../../../src/tracking/words/listed";
import { ordinal } from "../../../src/tracking/words/ordinal";
import { thinnedWords } from "../../../src/tracking/words/thinned-words";

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [10, "10th"],
  [11, "11th"],
  [12, "12th"],
  [13, "13th"],
  [20, "20th"],
  [21, "21st"],
  [42, "42nd"],
  [103, "103rd"],
  [111, "111th"],
  [1_012, "1,012th"],
  [1_121, "1,121st"],
])("%i is %s", (number, text) => {
  expect(ordinal(number)).toBe(text);
});

test.each([
  ["91", undefined, "91", "91"],
  ["91", "%", "91%", "91 percentage points"],
  ["1", "%", "1%", "1 percentage point"],
  ["−1", "%", "−1%", "−1 percentage point"],
  ["-1", "percent", "-1 percent", "-1 percentage point"],
  ["11", "%", "11%", "11 percentage points"],
  ["1.5", "%", "1.5%", "1.5 percentage points"],
  ["12", "ms", "12 ms", "12 ms"],
])("%s in %s is written %s, and as a difference %s", (figure, unit, written, difference) => {
  expect([inUnit(figure, unit), differenceInUnit(figure, unit)]).toEqual([written, difference]);
});

test("curves that have fewer points than were logged are counted, and none is not spoken of", () => {
  expect(thinnedWords({ thinned: 0, most: 1_000 })).toBe("");
  expect(thinnedWords({ thinned: 1, most: 1_000 })).toMatch(/^1 curve of more than 1,000 points was thinned/);
  expect(thinnedWords({ thinned: 2, most: 1_000 })).toMatch(
    /^2 curves of more than 1,000 points were thinned/,
  );
});

test.each([
  [[], 0, ""],
  [["a"], 1, "a"],
  [["a", "b"], 2, "a and b"],
  [["a", "b", "c"], 3, "a, b and c"],
  [["a", "b"], 14, "a, b and 12 more"],
  [["a"], 1_001, "a and 1,000 more"],
])("%j of %i are listed as %s", (names, of, text) => {
  expect(listed(names, of)).toBe(text);
});
