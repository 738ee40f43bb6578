import { CellError } from "../../../src/workbench/book/cell-content";
import { displayText, isDateFormat, isNumberFormat } from "../../../src/workbench/formula/display-text";

describe("General", () => {
  test.each([
    [0, "0"],
    [-0.5, "-0.5"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [1234567890.123, "1234567890"],
    [12345678.123456, "12345678.12"],
    [12345678901, "12345678901"],
    [123456789012, "1.23457E+11"],
    [99999999999.5, "1E+11"],
    [0.00001234, "0.00001234"],
    [1.5e300, "1.5E+300"],
    [true, "TRUE"],
    ["=text", "=text"],
    [undefined, ""],
    [new CellError("#N/A"), "#N/A"],
  ])("%p shows %p", (value, text) => {
    expect(displayText(value, undefined)).toEqual({ text });
    expect(displayText(value, "General")).toEqual({ text });
  });
});

test.each([
  ["0.00%", 0.98765, "98.77%"],
  ["0%", 0.5, "50%"],
  ["#,##0.00", -1234.5, "-1,234.50"],
  ["#,##0.0##", 3, "3.0"],
  ["#,##0.0##", 3.14159, "3.142"],
  ["0.000", 1234.5678, "1234.568"],
  ["0.0E+00", 12345, "1.2E+04"],
  ["# ?/?", 1.5, "1 1/2"],
  ["0.0,", 12345, "12.3"],
  ['0.0 "ms"', 12.34, "12.3 ms"],
  ['General" s"', 5, "5 s"],
  ["$#,##0.00", 3.5, "$3.50"],
  ["0_);(0)", -5, "(5)"],
  ['0;-0;"zero"', 0, "zero"],
  ['0;"a;b"', -5, "a;b"],
  [";;;", 5, ""],
  ["0;;", -5, ""],
  ['[>100]"big";[<=100]"small"', 50, "small"],
  ["@", 5.5, "5.5"],
  ["@", "007", "007"],
  ['"run "@', "7", "run 7"],
  ["0.00", "text", "text"],
  ["0;0;0;", "text", ""],
  ["0.00", true, "TRUE"],
  ["yyyy-mm-dd hh:mm", 45000.5, "2023-03-15 12:00"],
  ["yyyy-mm-dd hh:mm:ss", 45000.999999, "2023-03-16 00:00:00"],
  ["yyyy-mm-ddThh:mm:ss", 45000.5, "2023-03-15T12:00:00"],
  ["mmm d, yyyy", 45000, "Mar 15, 2023"],
  ["h:mm AM/PM", 0.75, "6:00 PM"],
  ["[h]:mm:ss", 1.5, "36:00:00"],
  ["mm:ss.0", 0.001234, "01:46.6"],
  ["[$-409]mmm", 45000, "Mar"],
  ["yyyy-mm-dd", 60, "1900-02-29"],
  ["dd.mm.yyyy", 45413, "01.05.2024"],
  ['d.m.yy "o.k." ss.0', 45413, "1.5.24 o.k. 00.0"],
  ["yyyy-mm-dd", -1, "########"],
])("%s shows %p as %p", (format, value, text) => {
  expect(displayText(value, format)).toEqual({ text });
});

test.each([
  ["#,##0;[Red]-#,##0", -1234, { text: "-1,234", color: "#FF0000" }],
  ["[Blue]0.0;[Color10]-0.0", 3, { text: "3.0", color: "#0000FF" }],
  ["[Blue]0.0;[Color10]-0.0", -3, { text: "-3.0", color: "#008000" }],
  ["[Green][>=0.9]0.00;[Red]0.00", 0.95, { text: "0.95", color: "#00FF00" }],
  ["[Green][>=0.9]0.00;[Red]0.00", 0.5, { text: "0.50", color: "#FF0000" }],
])("%s colors %p", (format, value, shown) => {
  expect(displayText(value, format)).toEqual(shown);
});

test("tells dates from numbers, and formats from nonsense", () => {
  expect(["yyyy-mm-dd", "[h]:mm", "m/d/yy"].every(isDateFormat)).toBe(true);
  expect(["0.00", '0 "days"', "General", "[Red]0", "@"].some(isDateFormat)).toBe(false);
  expect(
    ["0.00", "yyyy-mm-dd", "dd.mm.yyyy", "General", "@", "#,##0.0##;[Red]-0"].every(isNumberFormat),
  ).toBe(true);
  expect(isNumberFormat("bogus[")).toBe(false);
});
