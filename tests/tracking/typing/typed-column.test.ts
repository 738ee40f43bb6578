import { noCounts, readNotices } from "../../../src/tracking/typing/typed-column";

test("counts become sentences, nothing where nothing happened", () => {
  expect(readNotices("lr", "number", noCounts())).toEqual([]);
  expect(readNotices("lr", "number", { ...noCounts(), nonFinite: 1, keptAsText: 2 })).toEqual([
    {
      rule: "non-finite",
      column: "lr",
      count: 1,
      message: "1 value in lr is not a finite number and stays as text (NaN, Infinity or -Infinity).",
    },
    {
      rule: "kept-as-text",
      column: "lr",
      count: 2,
      message: "2 values in lr could not be read as a number.",
    },
  ]);
});
