import { decimalValue } from "../../../src/tracking/values/exact-decimal";
import { readRemarkedNumber, readWrittenNumber } from "../../../src/tracking/values/read-written-number";
import type { Marked, WrittenNumber } from "../../../src/tracking/values/written-number";

/** A number as a sentence: its value, spread, unit, and how it is not plainly a number. */
function said(number: WrittenNumber | undefined): string | undefined {
  return (
    number &&
    [
      String(decimalValue(number)),
      ...(number.spread ? [`± ${String(decimalValue(number.spread))}`] : []),
      ...(number.unit ? [number.unit.name] : []),
      ...(number.ways.length > 0 ? [`(${number.ways.join(", ")})`] : []),
    ].join(" ")
  );
}

/** What a text is with a decimal point and with a decimal comma; once where both are the same. */
function both(marked: Marked | undefined): (string | undefined)[] {
  const [point, comma] = [marked?.["."], marked?.[","]];
  return point === comma ? [said(point)] : [said(point), said(comma)];
}

test.each<[string, ...(string | undefined)[]]>([
  ["12", "12"],
  ["1.5", "1.5", undefined],
  ["1,5", undefined, "1.5 (decimal comma)"],
  // Three digits behind the mark: only the column knows.
  ["1.234", "1.234", "1234 (thousands)"],
  ["1,234", "1234 (thousands)", "1.234 (decimal comma)"],
  ["1.2345", "1.2345", undefined],
  ["1.234,5", undefined, "1234.5 (thousands, decimal comma)"],
  ["1,234.5", "1234.5 (thousands)", undefined],
  ["12,34,567", "1234567 (thousands)", undefined],
  ["~12", "12 (about)"],
  ["ca. 12", "12 (about)"],
  ["approx 12 ms", "12 ms (about, unit)"],
  ["about 0.9 ± 0.1", "0.9 ± 0.1 (about, value and spread)", undefined],
  ["<5", "5 (bound)"],
  [">= 5", "5 (bound)"],
  ["=<5", "5 (bound)"],
  ["100+", "100 (bound)"],
  ["100 +", "100 (bound)"],
  ["−5", "-5 (typeset characters)"],
  ["5\u00a0ms", "5 ms (unit)"],
  ["٣", "3 (typeset characters)"],
  ["1.5×10³", "1500 (typeset characters, power)", undefined],
])("%s", (text, ...numbers) => {
  expect(both(readWrittenNumber(text))).toEqual(numbers);
});

test.each<[string, string | undefined]>([
  ["0.91 ± 0.02", "0.91 ± 0.02 (value and spread)"],
  ["0.91 +- 0.02", "0.91 ± 0.02 (value and spread)"],
  ["0.91+/-0.02", "0.91 ± 0.02 (value and spread)"],
  ["0.91 \\pm 0.02", "0.91 ± 0.02 (value and spread)"],
  ["0.91 (0.02)", "0.91 ± 0.02 (value and spread)"],
  ["0.91 (std 0.02)", "0.91 ± 0.02 (value and spread)"],
  ["0.91 ( ± 0.02 )", "0.91 ± 0.02 (value and spread)"],
  ["91.5 (sd = 2)", "91.5 ± 2 (value and spread)"],
  ["12 (3)", "12 ± 3 (value and spread)"],
  ["0.912(4)", "0.912 ± 0.004 (value and spread)"],
  ["0.912(14)", "0.912 ± 0.014 (value and spread)"],
  ["(91.2 ± 0.3)%", "91.2 ± 0.3 % (value and spread, percent)"],
  ["91.2% ± 0.3%", "91.2 ± 0.3 % (value and spread, percent)"],
  ["12 ms ± 3 ms", "12 ± 3 ms (value and spread, unit)"],
  ["12 (3) ms", "12 ± 3 ms (value and spread, unit)"],
  ["1e+3 ± 10", "1000 ± 10 (value and spread)"],
  ["1.2k ± 0.1k", "1200 ± 100 (value and spread, multiple)"],
  // A spread is no less than nothing, and of the same unit.
  ["0.91 (-0.02)", undefined],
  ["12 ms ± 3 s", undefined],
  ["12 ± x", undefined],
  ["x ± 3", undefined],
  // A count or a place may stand behind a number with decimals.
  ["91.5 (2)", undefined],
  ["91.5 (3e1)", "91.5 ± 30 (value and spread)"],
])("%s has a spread", (text, number) => {
  expect(both(readWrittenNumber(text))[0]).toBe(number);
});

test.each<[string, ...(string | undefined)[]]>([
  ["0.94 (best)", "0.94 (remark)", undefined],
  ["0.94*", "0.94 (remark)", undefined],
  ["94% †", "94 % (remark, percent)"],
  ["0.94 [2]", "0.94 (remark)", undefined],
  ["−0.94 **", "-0.94 (remark)", undefined],
  ["12 #", "12 (remark)"],
  ["94", undefined],
  ["best (0.94)", undefined],
  ["x3 (best)", undefined],
])("%s has a remark", (text, ...numbers) => {
  expect(both(readRemarkedNumber(text))).toEqual(numbers);
});

test.each(["", "abc", "ca.", "about five", "<", "+", "~", "1.2.3.4 ± 1"])("%j is no number", (text) => {
  expect(readWrittenNumber(text)).toBeUndefined();
});

test("a text as long as a sentence is none", () => {
  const spaces = (length: number): string => `1${" ".repeat(length - 2)}s`;
  expect(both(readWrittenNumber(spaces(64)))).toEqual(["1 s (unit)"]);
  expect(readWrittenNumber(spaces(65))).toBeUndefined();
  expect(both(readRemarkedNumber(`1 (${"x".repeat(60)})`))).toEqual(["1 (remark)"]);
  expect(readRemarkedNumber(`1 (${"x".repeat(61)})`)).toBeUndefined();
});
