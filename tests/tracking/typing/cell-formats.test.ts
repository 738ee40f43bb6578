import { datedValues, saysKind } from "../../../src/tracking/typing/cell-formats";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each<[readonly (Scalar | undefined)[], readonly (string | undefined)[], boolean]>([
  [[0.5], ["0%"], true],
  [[1, 0.5], [undefined, "[h]:mm"], true],
  [[45_378], ["yyyy-mm-dd"], true],
  [[0.5], ["0.00"], false],
  [["0.5"], ["0%"], false],
  [[undefined], ["0%"], false],
  [[0.5, 1], [undefined, undefined], false],
  [[], ["0%"], false],
])("of %j under %j a format says what a number is: %s", (values, formats, expected) => {
  expect(saysKind(values, formats)).toBe(expected);
});

test("numbers under the format of a day are that day, all else is what it was", () => {
  const values = [45_378, 45_378.5, "45378", 0.5, 45_378, 1e300, undefined];
  const formats = ["yyyy-mm-dd", "d-mmm-yy h:mm", "yyyy-mm-dd", "0%", undefined, "yyyy-mm-dd", "yyyy-mm-dd"];
  expect(Array.from(datedValues(values, formats))).toEqual([
    "2024-03-27T00:00:00.000Z",
    "2024-03-27T12:00:00.000Z",
    "45378",
    0.5,
    45_378,
    1e300,
    undefined,
  ]);
});
