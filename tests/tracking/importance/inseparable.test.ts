import { inseparable, lambda, leanOn } from "../../../src/tracking/importance/inseparable";

const levels = (...ids: readonly number[]): { ids: Int32Array; labels: string[] } => ({
  ids: Int32Array.from(ids),
  labels: Array.from({ length: Math.max(...ids) + 1 }, (_, at) => String(at)),
});
const BATCH = levels(0, 0, 1, 1, 2, 2);
const DOUBLED = levels(2, 2, 0, 0, 1, 1);
const COARSE = levels(0, 0, 1, 1, 1, 1);
const FREE = levels(0, 1, 0, 1, 0, 1);

test("lambda is 1 where one tells the other, 0 where it tells nothing, and not the same both ways", () => {
  expect(lambda(DOUBLED, BATCH)).toBe(1);
  expect(lambda(COARSE, BATCH)).toBe(1);
  expect(lambda(BATCH, COARSE)).toBe(0.5);
  expect(lambda(FREE, BATCH)).toBe(0);
  expect(lambda(levels(0, 0, 0), levels(0, 1, 2))).toBe(0);
});

test("parameters that change together are one group, and others stay alone", () => {
  expect(inseparable([BATCH, FREE, DOUBLED, COARSE])).toEqual([[0, 2], [1], [3]]);
});

test("the order of the columns makes no groups", () => {
  const [a, b, c] = [
    levels(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5),
    levels(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 4),
    levels(0, 0, 1, 1, 2, 2, 3, 3, 4, 3, 5, 4),
  ];
  expect(inseparable([a, b, c]).flat()).toHaveLength(3);
  expect(inseparable([a, c, b]).length).toBe(inseparable([a, b, c]).length);
});

test("two that nearly always hold the same value tell nothing of each other by that", () => {
  const rare = levels(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  const other = levels(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  expect(inseparable([rare, other])).toEqual([[0], [1]]);
});

test("one parameter leans on another where either tells a third of the other or more", () => {
  expect(leanOn(COARSE, BATCH)).toBe(true);
  expect(leanOn(BATCH, COARSE)).toBe(true);
  expect(leanOn(FREE, BATCH)).toBe(false);
  const half = levels(0, 0, 0, 0, 1, 1, 1, 1);
  // Three of four are guessed where a half would be without it, by either of the two.
  expect(leanOn(half, levels(0, 0, 0, 1, 0, 1, 1, 1))).toBe(true);
  // Guessed from either side no better than without it.
  expect(leanOn(half, levels(0, 1, 0, 1, 0, 1, 0, 1))).toBe(false);
  // One way round it tells all, the other way a tenth.
  const wide = levels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  const narrow = levels(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
  expect([lambda(narrow, wide), lambda(wide, narrow) < 0.3]).toEqual([1, true]);
  expect([leanOn(narrow, wide), leanOn(wide, narrow)]).toEqual([true, true]);
});

test("two of which one alone tells the other are no group", () => {
  const wide = levels(0, 1, 2, 3, 4, 5, 6, 7);
  const narrow = levels(0, 0, 0, 0, 1, 1, 1, 1);
  expect(inseparable([wide, narrow])).toEqual([[0], [1]]);
  expect(inseparable([narrow, wide])).toEqual([[0], [1]]);
});

test("who belongs to one of a group belongs to it, and two groups that one joins are one, in their order", () => {
  /** Ten levels of four configurations each, of which some went one level up. */
  const moved = (...places: readonly number[]) =>
    levels(...Array.from({ length: 40 }, (_, at) => Math.floor(at / 4) + (places.includes(at) ? 1 : 0)));
  const [a, b, c] = [moved(), moved(3, 7), moved(3, 7, 11, 15)];
  expect(inseparable([a, c])).toEqual([[0], [1]]);
  expect(inseparable([a, b])).toEqual([[0, 1]]);
  expect(inseparable([a, b, c])).toEqual([[0, 1, 2]]);
  expect(inseparable([a, c, a])).toEqual([[0, 2], [1]]);
  expect(inseparable([a, c, a, b])).toEqual([[0, 1, 2, 3]]);
});
