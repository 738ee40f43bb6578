import { decimalValue } from "../../../src/tracking/values/exact-decimal";
import { readSingleNumber } from "../../../src/tracking/values/read-single-number";

/** A number as it was read: its value, how it is not plainly one, its unit, what is weak about it. */
function read(text: string, mark: "." | ",") {
  const found = readSingleNumber(text, mark);
  return (
    found && [
      decimalValue(found),
      found.ways.join(", "),
      found.unit?.name ?? "",
      found.weak ?? "",
      found.spaced,
    ]
  );
}

test.each([
  ["12.5", ".", 12.5, "", false],
  ["-0.5", ".", -0.5, "", false],
  ["1e-3", ".", 0.001, "", false],
  ["1,234", ",", 1.234, "decimal comma", false],
  ["0,94", ",", 0.94, "decimal comma", false],
  ["1.234,5", ",", 1234.5, "thousands, decimal comma", false],
  ["1 234,5", ",", 1234.5, "thousands, decimal comma", false],
  ["1,234.5", ".", 1234.5, "thousands", false],
  ["1,234,567", ".", 1_234_567, "thousands", false],
  ["1'234.5", ".", 1234.5, "thousands", false],
  ["1 234", ".", 1234, "thousands", true],
  ["(3.5)", ".", -3.5, "negative in brackets", false],
  ["( 3.5 )", ".", -3.5, "negative in brackets", false],
  ["1'234,5", ",", 1234.5, "thousands, decimal comma", false],
  ["1.234.567", ",", 1_234_567, "thousands", false],
  [",5", ",", 0.5, "decimal comma", false],
  ["2 ** 3", ".", 8, "power", false],
  ["-2^3", ".", -8, "power", false],
  ["10^(-3)", ".", 0.001, "power", false],
  ["1.5 * 10 ^ 3", ".", 1500, "power", false],
  ["-5X10^(3)", ".", -5000, "power", false],
  ["2^-5", ".", 0.031_25, "power", false],
  ["5x10^-4", ".", 0.0005, "power", false],
  ["3.2k", ".", 3200, "multiple", false],
  ["1.5M", ".", 1_500_000, "multiple", false],
  ["9007199254740991", ".", Number.MAX_SAFE_INTEGER, "", false],
  ["9007199254740993.5", ".", Number("9007199254740993.5"), "", false],
  ["90071992547409931e2", ".", Number("90071992547409931e2"), "", false],
] as const)("%s with the mark %s", (text, mark, value, ways, spaced) => {
  expect(read(text, mark)).toEqual([value, ways, "", "", spaced]);
});

test.each([
  ["93%", "percent", ""],
  ["12 ms", "unit", ""],
  ["5m", "unit", "letter"],
  ["5 m", "unit", "letter"],
  ["5 ms ", "unit", ""],
  [".5 d", "unit", ""],
  ["1e3 d", "unit", ""],
  ["2\u00a0d", "unit", ""],
  ["2d", "unit", "letter"],
  ["2 d", "unit", ""],
  ["2.5d", "unit", ""],
  ["1:10", "duration", "clock"],
] as const)("%s has a unit", (text, way, weak) => {
  const found = readSingleNumber(text, ".");
  expect([found?.ways, found?.weak ?? "", found?.unit !== undefined]).toEqual([[way], weak, true]);
});

test.each([
  ["$5", 5, "USD"],
  ["-$5", -5, "USD"],
  ["+€ 1.5", 1.5, "EUR"],
  ["($5)", -5, "USD"],
])("%s is an amount of money", (text, value, unit) => {
  expect(read(text, ".")?.filter((_, at) => at !== 1)).toEqual([value, unit, "", false]);
});

test.each([
  ["3k steps", 3000, "steps"],
  ["1.2M params", 1_200_000, "parameters"],
  ["2 mn\u00a0tokens", 2_000_000, "tokens"],
  ["3k", 3000, ""],
])("%s is a multiple of its unit", (text, value, unit) => {
  expect(read(text, ".")?.slice(0, 3)).toEqual([value, "multiple", unit]);
});

test.each([
  ["0,94", "."],
  ["12,34,567", ","],
  ["12,", ","],
  ["007", "."],
  // A whole number that a cell cannot hold to the last digit is a code.
  ["9007199254740993", "."],
  ["1e999", "."],
  ["1e-400", "."],
  ["12 apples", "."],
  ["3kx", "."],
  ["(abc)", "."],
  ["(-5)", "."],
  ["(3)x", "."],
  ["12(3)", "."],
  ["2^3x", "."],
  ["5x10^3x", "."],
  ["5 $3", "."],
  ["$5 ms", "."],
  ["$k", "."],
  ["3k apples", "."],
  ["5 xk", "."],
  ["", "."],
] as const)("%s with the mark %s is no number", (text, mark) => {
  expect(readSingleNumber(text, mark)).toBeUndefined();
});
