import { withDecimalPoints } from "../../../src/importers/reading/decimal-commas";
import type { RawValues } from "../../../src/tracking/typing/column-reader";

const rewritten = (...columns: RawValues[]) =>
  withDecimalPoints(columns).columns.map((column) => Array.from(column));

test.each([
  [["0,5"], ["0.5"]],
  [
    [" -3,25 ", "7"],
    ["-3.25", "7"],
  ],
  [["+1,5e-4"], ["+1.5e-4"]],
  [["1.234,5"], ["1234.5"]],
  [["1.234.567,25"], ["1234567.25"]],
  [
    ["1 234,5", "1\u00a0234,5", "1\u202f234,5"],
    ["1234.5", "1234.5", "1234.5"],
  ],
  [[",75"], [".75"]],
  [["0,125"], ["0.125"]],
  [["1,2345"], ["1.2345"]],
  [
    ["0,5", ""],
    ["0.5", ""],
  ],
])("%j is read as %j", (cells, expected) => {
  expect(rewritten(cells, ["0,5"])[0]).toEqual(expected);
});

test("thousands set off by commas are no decimal commas", () => {
  expect(rewritten(["1,234", "12,345"])).toEqual([["1,234", "12,345"]]);
});

test("one number with a decimal point anywhere leaves all as it is", () => {
  expect(rewritten(["0,5"], ["0.5"])).toEqual([["0,5"], ["0.5"]]);
  expect(rewritten(["0,5"], ["1.2345"])).toEqual([["0,5"], ["1.2345"]]);
  expect(rewritten(["0,5"], ["-.5e3"])).toEqual([["0,5"], ["-.5e3"]]);
});

test("once a decimal comma is sure, dots are thousands in every column of numbers", () => {
  expect(rewritten(["0,5"], ["1.234", "2.000"], ["12,345"])).toEqual([["0.5"], ["1234", "2000"], ["12.345"]]);
});

test("a column with anything but numbers is left as it is", () => {
  const texts = ["1,5 s", "2,5"];
  const words = ["a", "b"];
  const whole = ["1", "2"];
  const { columns: values } = withDecimalPoints([["0,5"], texts, words, whole]);
  expect(values[1]).toBe(texts);
  expect(values[2]).toBe(words);
  expect(values[3]).toBe(whole);
});

test("values that are no texts are passed over", () => {
  expect(rewritten([0.5, true], ["0,5", undefined])).toEqual([
    [0.5, true],
    ["0.5", ""],
  ]);
});

test.each<[string, RawValues[], string | undefined]>([
  ["1.000", [["1.000", "2.500"]], "1.000 is read as 1, with a decimal point."],
  ["-12.345", [["a", " -12.345 "]], "-12.345 is read as -12.345, with a decimal point."],
  ["a sure point beside it", [["1.000"], ["0.25"]], undefined],
  ["a sure comma beside it", [["1.000"], ["0,25"]], undefined],
  ["no dot at all", [["1000", "text"]], undefined],
  ["a version", [["1.10.300", "0.950"]], undefined],
])("a dot that could be either is said: %s", (_, columns, remark) => {
  const { remarks } = withDecimalPoints(columns);
  expect(remarks).toEqual(remark === undefined ? [] : [expect.stringContaining(remark)]);
});
