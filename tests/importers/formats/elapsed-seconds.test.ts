import { elapsedSeconds } from "../../../src/importers/formats/elapsed-seconds";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each<[string, Scalar, Scalar, number]>([
  ["texts", "2026-02-01 10:00:00", " 2026-02-01 10:01:30 ", 90],
  ["milliseconds", 1_770_000_000_000, 1_770_000_000_500, 0.5],
  ["seconds and a text", 1_770_000_000, "2026-02-02 02:40:01", 1],
  ["one moment", 1_770_000_000_000, 1_770_000_000_000, 0],
])("of %s", (_, start, end, seconds) => {
  expect(elapsedSeconds([start], [end])).toEqual([seconds]);
});

test.each<[string, Scalar | undefined, Scalar | undefined]>([
  ["no end", 1_770_000_000_000, undefined],
  ["no start", undefined, 1_770_000_000_000],
  ["a blank start", "", 1_770_000_000_000],
  ["a blank end", 1_770_000_000_000, ""],
  ["an end before the start", 1_770_000_000_001, 1_770_000_000_000],
  ["an end that is no time", 1_770_000_000_000, "soon"],
  ["a start that is no time", true, 1_770_000_000_000],
])("are unknown with %s", (_, start, end) => {
  expect(elapsedSeconds([start], [end])).toEqual([undefined]);
});

test("each run has its own; runs without a start beyond the list have none", () => {
  const start = 1_770_000_000_000;
  expect(elapsedSeconds([start, start], [start + 1000, start + 2000, start])).toEqual([1, 2, undefined]);
});
