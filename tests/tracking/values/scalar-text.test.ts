import { formatNumber } from "../../../src/tracking/values/format-number";
import { scalarText } from "../../../src/tracking/values/scalar-text";

test("a value as text: booleans as Excel shows them, all else as it is", () => {
  expect([true, false, 0.1, "true", ""].map(scalarText)).toEqual(["TRUE", "FALSE", "0.1", "true", ""]);
});

test("a number for a sentence has six digits that count, or as many as asked for", () => {
  expect([0.1 + 0.2, 12.3456789, 1_234_567, 1e-9].map((value) => formatNumber(value))).toEqual([
    "0.3",
    "12.3457",
    "1234570",
    "1e-9",
  ]);
  expect(formatNumber(0.123456, 2)).toBe("0.12");
});
