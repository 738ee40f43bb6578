// Rows of totals and averages are no runs. A word alone does not make one: a run may be called "mean" for its pooling. So
// the numbers decide where they can: they are formulas, or they are what the word says of the rows above. Where they
// cannot, a row of that name is a summary only at the end.

import { isValue, NUMBER, TEXT } from "./cell-kind";
import { ColumnSums } from "./column-sums";
import type { GridView } from "./grid-view";
import { rowShape } from "./row-shape";
import { mayBeSummary, summaryOf, type Summary } from "./summary-words";

/** The lines that sum up others, and whether any of them may be a run for all that is known. */
export interface SummaryRows {
  readonly found: ReadonlySet<number>;
  readonly isDoubted: boolean;
}

/** The lines of a table that sum up others, of those from `from` to `to` that may be rows. */
export function summaryRows(
  view: GridView,
  { left, right, from, to }: { left: number; right: number; from: number; to: number },
  isRow: (line: number) => boolean,
): SummaryRows {
  const words = summaryWords(view, left, right, from, to);
  const found = new Set<number>();
  let isDoubted = false;
  // Where the very first row has such a word, it is what runs are called there.
  if (words.size === 0 || words.has(from)) {
    return { found, isDoubted };
  }
  let lastRun = from - 1;
  for (let line = from; line <= to; line++) {
    if (isRow(line) && !words.has(line)) {
      lastRun = line;
    }
  }
  const width = right - left + 1;
  const all = new ColumnSums(width);
  let part = new ColumnSums(width);
  let isNewPart = false;
  for (let line = from; line <= to; line++) {
    const { summary, isLoose = false } = words.get(line) ?? {};
    if (!isRow(line)) {
      isNewPart = true;
      continue;
    }
    if (summary && line > from && isSummary(view, line, left, right, summary, [part, all], line > lastRun)) {
      found.add(line);
      isDoubted ||= isLoose;
      isNewPart = true;
      continue;
    }
    if (isNewPart) {
      part = new ColumnSums(width);
      isNewPart = false;
    }
    for (let column = left; column < view.endOf(line, right); column++) {
      if (view.kind(line, column) === NUMBER) {
        const value = numberIn(view, line, column);
        if (!Number.isNaN(value)) {
          part.add(column - left, value);
          all.add(column - left, value);
        }
      }
    }
  }
  return { found, isDoubted };
}

/** A row that may sum up others, by its first text. */
interface SummaryWord {
  readonly summary: Summary;
  /** Whether runs are called so as well. */
  readonly isLoose?: boolean;
}

/** The lines whose first text announces a summary. */
function summaryWords(
  view: GridView,
  left: number,
  right: number,
  from: number,
  to: number,
): Map<number, SummaryWord> {
  const words = new Map<number, SummaryWord>();
  for (let line = from; line <= to; line++) {
    for (let column = left; column < view.endOf(line, right); column++) {
      if (view.kind(line, column) === TEXT) {
        const text = view.text(line, column);
        const summary = summaryOf(text);
        if (summary) {
          words.set(line, { summary });
        } else if (mayBeSummary(text) && rowShape(view, line, left, right).filled <= right - left) {
          words.set(line, { summary: "other", isLoose: true });
        }
        break;
      }
    }
  }
  return words;
}

/** Whether a line that says it is a summary is one, by formulas, by its numbers, or by its place. */
function isSummary(
  view: GridView,
  line: number,
  left: number,
  right: number,
  summary: Summary,
  sums: readonly ColumnSums[],
  isBehindRuns: boolean,
): boolean {
  let told = 0;
  let matching = 0;
  let formulas = 0;
  for (let column = left; column < view.endOf(line, right); column++) {
    formulas += Number(view.look(line, column)?.isFormula === true && !isFormulaAbove(view, line, column));
    if (!isValue(view.kind(line, column))) {
      continue;
    }
    const value = numberIn(view, line, column);
    const answers = sums.map((sum) => sum.isSummary(column - left, summary, value));
    if (answers.some((answer) => answer !== undefined)) {
      told++;
      matching += Number(answers.includes(true));
    }
  }
  if (formulas > 0) {
    return true;
  }
  const { filled } = rowShape(view, line, left, right);
  if (told > 0) {
    // A row with every setting of a run needs more than half of its numbers to be no run.
    return filled > right - left ? matching * 2 > told : matching * 2 >= told;
  }
  return isBehindRuns && filled > 1;
}

function isFormulaAbove(view: GridView, line: number, column: number): boolean {
  return view.look(line - 1, column)?.isFormula === true && view.look(line - 2, column)?.isFormula === true;
}

/** The number in a cell, of a text one only where it is a plain number or a percentage. */
function numberIn(view: GridView, line: number, column: number): number {
  const value = view.value(line, column);
  return typeof value === "number" ? value : Number(String(value ?? "").replace(/\s*%\s*$/, ""));
}
