// Rows of totals and averages are no runs. A word alone does not make one: a run may be called "mean" for its pooling. So
// the numbers decide where they can: they are formulas, or they are what the word says of the rows above. Where they
// cannot, a row of that name is a summary only at the end. A person is asked about a row that may be a run all the same: one
// that has all that runs have, or whose numbers do not all agree.

import { BLANK, isValue, NUMBER, TEXT } from "./cell-kind";
import { ColumnSums } from "./column-sums";
import type { GridView } from "./grid-view";
import { rowShape } from "./row-shape";
import { mayBeSummary, summaryOf, type Summary } from "./summary-words";

/** The lines that sum up others, and which of them may be runs for all that is known. */
export interface SummaryRows {
  readonly found: ReadonlySet<number>;
  readonly doubted: ReadonlySet<number>;
}

/** The lines of a table that sum up others, of those from `from` to `to` that may be rows. */
export function summaryRows(
  view: GridView,
  { left, right, from, to }: { left: number; right: number; from: number; to: number },
  isRow: (line: number) => boolean,
): SummaryRows {
  const words = summaryWords(view, left, right, from, to);
  const found = new Set<number>();
  const doubted = new Set<number>();
  // Where the very first row has such a word, it is what runs are called there.
  if (words.size === 0 || words.has(from)) {
    return { found, doubted };
  }
  const runs = new RunColumns(view, left, right);
  for (let line = from; line <= to; line++) {
    if (isRow(line) && !words.has(line)) {
      runs.add(line);
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
    const sureness =
      summary && line > from
        ? surenessOf(view, line, left, right, summary, [part, all], line > runs.last)
        : "none";
    if (sureness !== "none") {
      found.add(line);
      if (sureness !== "computed" && (isLoose || sureness === "some agree" || !runs.hasGap(line))) {
        doubted.add(line);
      }
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
  return { found, doubted };
}

/** What the runs of a table hold, column by column. */
class RunColumns {
  /** The last run. */
  last = -1;
  private readonly filled: Uint32Array;
  private count = 0;

  constructor(
    private readonly view: GridView,
    private readonly left: number,
    private readonly right: number,
  ) {
    this.filled = new Uint32Array(right - left + 1);
  }

  add(line: number): void {
    this.last = line;
    this.count++;
    for (let column = this.left; column < this.view.endOf(line, this.right); column++) {
      const at = column - this.left;
      this.filled[at] = (this.filled[at] ?? 0) + Number(this.view.kind(line, column) !== BLANK);
    }
  }

  /** Whether a line lacks something that most runs have. */
  hasGap(line: number): boolean {
    return this.filled.some(
      (filled, at) => filled * 2 > this.count && this.view.kind(line, this.left + at) === BLANK,
    );
  }
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

/** How it is known that a line is a summary, if it is one. */
type Sureness = "none" | "computed" | "all agree" | "some agree" | "placed";

/** Whether a line that says it is a summary is one: by formulas, by its numbers, or by its place behind the runs. */
function surenessOf(
  view: GridView,
  line: number,
  left: number,
  right: number,
  summary: Summary,
  sums: readonly ColumnSums[],
  isBehindRuns: boolean,
): Sureness {
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
    return "computed";
  }
  const { filled } = rowShape(view, line, left, right);
  if (told > 0) {
    // A row with every setting of a run needs more than half of its numbers to be no run.
    const isEnough = filled > right - left ? matching * 2 > told : matching * 2 >= told;
    return isEnough ? (matching === told ? "all agree" : "some agree") : "none";
  }
  return isBehindRuns && filled > 1 ? "placed" : "none";
}

function isFormulaAbove(view: GridView, line: number, column: number): boolean {
  return view.look(line - 1, column)?.isFormula === true && view.look(line - 2, column)?.isFormula === true;
}

/** The number in a cell, of a text one only where it is a plain number or a percentage. */
function numberIn(view: GridView, line: number, column: number): number {
  const value = view.value(line, column);
  return typeof value === "number" ? value : Number(String(value ?? "").replace(/\s*%\s*$/, ""));
}
