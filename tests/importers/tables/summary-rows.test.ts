import { findTables } from "../../../src/importers/tables/find-tables";
import type { CellLook } from "../../../src/importers/tables/grid";
import { likelySummaryOf, summaryOf } from "../../../src/importers/tables/summary-words";
import { gridOf } from "./draw";

const HEADER = "name | lr | acc";
const RUNS = `${HEADER}\na | 0.1 | 0.9\nb | 0.3 | 0.7`;

/** The rows that are no runs, each by its name; in brackets those that may be. */
function left(drawing: string, looks?: readonly (readonly (CellLook | undefined)[] | undefined)[]): string[] {
  const grid = gridOf(drawing, looks ? { looks } : {});
  return findTables(grid).tables.flatMap(({ leftOut, mayBeRuns }) =>
    leftOut.flatMap(({ why, area, text }) => {
      const name = text.split(" ")[0] ?? "";
      const isDoubted = mayBeRuns.some(({ top }) => top === area.top);
      return why === "summary" ? [isDoubted ? `(${name})` : name] : [];
    }),
  );
}

test.each<[why: string, below: string, right: string[]]>([
  ["a mean of all that are above", "mean |  | 0.8", ["mean"]],
  ["a mean of the settings as well, which runs have too", "mean | 0.2 | 0.8", ["(mean)"]],
  ["a row of that name with other numbers", "mean | 0.1 | 0.5", []],
  ["one whose numbers agree in part", "mean | 0.2 | 0.5", []],
  ["a sum", "Total |  | 1.6", ["Total"]],
  ["the greatest", "max |  | 0.9", ["max"]],
  ["the least", "min |  | 0.7", ["min"]],
  ["the spread", "std |  | 0.1", ["std"]],
  ["the spread by its sign", "σ |  | 0.1", ["σ"]],
  ["the sum by its sign", "Σ |  | 1.6", ["Σ"]],
  ["how many there are", "count |  | 2", ["count"]],
  ["a median behind the runs, which no sum can tell", "median |  | 0.75", ["median"]],
  ["a figure before further runs that no sum can tell", "median |  | 0.75\nc | 0.2 | 0.6", []],
  ["figures without a name", " | 0.2 | 0.8", ["()"]],
  ["numbers without a name that are no figures", " | 0.2 | 0.5", []],
  [
    "figures of a part, and of all",
    "mean |  | 0.8\nc | 0.2 | 0.5\nd | 0.4 | 0.3\nmean |  | 0.4",
    ["mean", "mean"],
  ],
  ["a best row that says another one again", "best | 0.1 | 0.9", ["(best)"]],
  ["a best row with fewer numbers behind the runs", "best acc |  | 0.9", ["(best)"]],
  ["a best row that is a run of its own", "best | 0.2 | 0.95", []],
])("%s", (_, below, right) => {
  expect(left(`${RUNS}\n${below}`).map((name) => name.replace(/^\(0.*/, "()"))).toEqual(right);
});

test("the very first row has the name that runs have there, unless it is the mean of those below", () => {
  expect(left(`${HEADER}\nmean | 0.2 | 0.8\na | 0.1 | 0.9\nb | 0.3 | 0.7`)).toEqual([]);
  expect(left(`${HEADER}\nmean |  | 0.8\na | 0.1 | 0.9\nb | 0.3 | 0.7`)).toEqual(["(mean)"]);
  expect(left(`${HEADER}\nmean |  | 0.5\na | 0.1 | 0.9\nb | 0.3 | 0.7`)).toEqual([]);
});

test("formulas tell a summary whatever its numbers, and prove it where these agree", () => {
  const formula = { isFormula: true };
  const looks = (row: number, ...columns: number[]): (readonly (CellLook | undefined)[])[] =>
    Array.from({ length: 5 }, (_, at) =>
      at === row ? [0, 1, 2].map((column) => (columns.includes(column) ? formula : undefined)) : [],
    );
  expect(left(`${RUNS}\nmean | 0.5 | 0.5`, looks(3, 1, 2))).toEqual(["(mean)"]);
  expect(left(`${RUNS}\nmean | 0.2 | 0.8`, looks(3, 1, 2))).toEqual(["mean"]);
  expect(left(`${RUNS}\nmean |  | 0.5`, looks(3, 2))).toEqual(["mean"]);
});

test.each<[text: string, likely: string | undefined]>([
  ["Best", "other"],
  ["best acc", "other"],
  ["Average accuracy", "mean"],
  ["avg. of seeds", "mean"],
  ["max pooling", "most"],
  ["min loss", "least"],
  ["Total time", "sum"],
  ["improvement", "other"],
  ["Δ to baseline", "other"],
  ["ResNet avg", "mean"],
  ["all seeds: mean", "mean"],
  ["VGG total:", "sum"],
  ["ResNet std.", "spread"],
  ["ResNet best", "other"],
  ["best of the very many runs that we ever had here", undefined],
  ["ResNet", undefined],
  ["averaging", undefined],
  ["meanwhile", undefined],
])("%p may announce %p", (text, likely) => {
  expect(likelySummaryOf(text)).toBe(likely);
});

test.each<[text: string, summary: string | undefined]>([
  ["sub-total", "sum"],
  ["subtotal", "sum"],
  ["Σ", "sum"],
  ["Ø", "mean"],
  ["avg over seeds", "mean"],
  ["overall average", "mean"],
  ["standard deviation", "spread"],
  ["σ", "spread"],
  ["σ:", "spread"],
  ["ø", "mean"],
  ["lowest", "least"],
  ["Minimum", "least"],
  ["highest :", "most"],
  ["n", "count"],
  ["number of runs", "count"],
  ["var", "other"],
  ["avg +/- std", "other"],
  ["sums", undefined],
  ["the mean", undefined],
  ["mean of the very many runs that we ever had here", undefined],
])("%p says that a row is %p", (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});
