import { ColumnSums } from "../../../src/importers/tables/column-sums";
import { isIndexColumn } from "../../../src/importers/tables/is-index-column";
import { isNoteText } from "../../../src/importers/tables/is-note-text";
import { MergedCells } from "../../../src/importers/tables/merged-cells";
import { summaryOf } from "../../../src/importers/tables/summary-words";

test.each([
  ["#", [1, 2, 3], true],
  ["", [0, 1, 2], true],
  ["No.", ["1", "2", "4"], true],
  ["run", [7, 8, 9], true],
  ["trial", [0, 1, 2], true],
  ["epoch", [1, 2, 3], false],
  ["seed", [1, 2, 3], false],
  ["#", [1, 3, 2], false],
  ["#", [1, 10, 20, 35], false],
  ["#", [3, 4, 4], false],
  ["#", [1, 2, undefined], false],
  ["run", ["a", "b"], false],
  ["#", [1], false],
  ["#", [1.5, 2.5], false],
])("a running number: %s %j is %s", (header, values, expected) => {
  expect(isIndexColumn(header, values)).toBe(expected);
});

test.each([
  ["mean", "mean"],
  ["Average:", "mean"],
  ["avg.", "mean"],
  ["Mean (3 seeds)", "mean"],
  ["average of all", "mean"],
  ["Grand total", "sum"],
  ["std. dev.", "spread"],
  ["Max", "most"],
  ["Min.", "least"],
  ["median", "other"],
  ["mean ± std", "other"],
  ["mean pooling", undefined],
  ["maxout", undefined],
  ["total loss", undefined],
])("%s announces %s", (text, expected) => {
  expect(summaryOf(text)).toBe(expected);
});

test("a figure is what it says when it is, rounded as it is written", () => {
  const sums = new ColumnSums(1);
  [1, 2, 4].forEach((value) => {
    sums.add(0, value);
  });
  expect(sums.isSummary(0, "mean", 2.33)).toBe(true);
  expect(sums.isSummary(0, "mean", 2.4)).toBe(false);
  expect(sums.isSummary(0, "sum", 7)).toBe(true);
  expect(sums.isSummary(0, "sum", 8)).toBe(false);
  expect(sums.isSummary(0, "spread", 1.247)).toBe(true);
  expect(sums.isSummary(0, "spread", 1.528)).toBe(true);
  expect(sums.isSummary(0, "least", 1)).toBe(true);
  expect(sums.isSummary(0, "most", 1)).toBe(false);
  expect(sums.isSummary(0, "count", 3)).toBe(true);
  expect(sums.isSummary(0, "other", 3)).toBeUndefined();
});

test("a column with one number settles nothing", () => {
  const sums = new ColumnSums(1);
  sums.add(0, 1);
  expect(sums.isSummary(0, "mean", 1)).toBeUndefined();
});

test.each(["Note: x", "notes. all", "* without warm-up", "† best", "[1] see", "(2) seeds", "a".repeat(61)])(
  "%s reads as a remark",
  (text) => {
    expect(isNoteText(text)).toBe(true);
  },
);

test.each(["ResNet", "Noted models", "Results (v2)", "2024 runs"])("%s does not", (text) => {
  expect(isNoteText(text)).toBe(false);
});

test("merged areas are those of the sheet; an area of a hostile size says nothing", () => {
  const whole = { top: 0, left: 0, bottom: 9_999_999, right: 16_383 };
  const title = { top: 0, left: 0, bottom: 0, right: 2 };
  const merged = new MergedCells([whole, title], 5_000_000, 16_384);
  expect(merged.around(0, 2)).toEqual(title);
  expect(merged.around(0, 3)).toBeUndefined();
});
