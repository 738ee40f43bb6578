import { timesOf } from "../../../src/tracking/values/times-of";

test("each text is counted, blanks apart", () => {
  expect([...timesOf(["a", "", "b", "a", ""])]).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});
