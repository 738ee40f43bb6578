import { isErrorCell } from "../../../src/tracking/values/error-cell";

test.each([
  ["#DIV/0!", true],
  ["#name?", true],
  ["#REF!", true],
  ["####", true],
  ["Err:502", true],
  ["err:504", true],
  ["#N/A", false],
  ["#1", false],
  ["Err:5", false],
  ["error", false],
  ["x#REF!", false],
  ["", false],
])("%j is an error that a spreadsheet shows: %s", (text, expected) => {
  expect(isErrorCell(text)).toBe(expected);
});
