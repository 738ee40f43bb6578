import { BLANK, cellKind, DATE, LOGICAL, MARK, NUMBER, TEXT } from "../../../src/importers/tables/cell-kind";

test.each([
  ["nothing", BLANK, [undefined, "", "  ", "\t"]],
  [
    "a number as people write it",
    NUMBER,
    [
      0,
      -1.5,
      "0.9",
      " 12 ",
      "1,234,560",
      "0,94",
      "91.2%",
      "(0.25)",
      "−0.5",
      "~0.94",
      ">100",
      "12 ms",
      "5 min",
      "3.2k",
    ],
  ],
  [
    "two numbers in one",
    NUMBER,
    ["0.912 ± 0.004", "0.9 (0.01)", "128x128", "5e-4 -> 1e-5", "2^-5", "2024-03-27 22-30"],
  ],
  ["true and false", LOGICAL, [true, false, "TRUE", "false"]],
  [
    "no value, or a failure",
    MARK,
    ["-", "n/a", "None", "nan", "OOM", "diverged", "#DIV/0!", "same as above"],
  ],
  ["a name", TEXT, ["lr", "2-layer cnn", "3 layers", "7f3a2b1", "top-1 acc", "#", "(a)", "run 1", "-lr"]],
])("%s", (_, kind, values) => {
  expect(values.map((value) => [value, cellKind(value)])).toEqual(values.map((value) => [value, kind]));
});

test("a number is a date by its format alone", () => {
  expect(cellKind(45000, "yyyy-mm-dd")).toBe(DATE);
  expect(cellKind(0.5, "h:mm")).toBe(DATE);
  expect(cellKind(45000, "General")).toBe(NUMBER);
  expect(cellKind(45000, '0.00 "days"')).toBe(NUMBER);
  expect(cellKind(45000, "[Red]0.00")).toBe(NUMBER);
});

test("a long text is no number, whatever it begins with", () => {
  expect(cellKind(`0.9 ${"x".repeat(80)}`)).toBe(TEXT);
});
