// Rows of totals and averages are no runs. A word alone does not make one: a run may be called "mean" for its pooling. So
// the numbers decide where they can: they are formulas, or they are what the word says of the rows above. Where they
// cannot, a row of that name is a summary only at the end. A person is asked about a row that may be a run all the same: one
// that has all that runs have, or whose numbers do not all agree.

import { endsStep, type Steps } from "../steps";
import { BLANK, isValue, NUMBER, TEXT } from "./cell-kind";
import { ColumnSums } from "./column-sums";
import { copiesRow } from "./copies-row";
import type { GridView } from "./grid-view";
import { HeldColumns } from "./held-columns";
import { ownFormulas } from "./own-formulas";
import { rowShape } from "./row-shape";
import { likelySummaryOf, summaryOf, type Summary } from "./summary-words";

/** The lines that sum up others, and which of them may be runs for all that is known. */
export interface SummaryRows {
  readonly found: ReadonlySet<number>;
  readonly doubted: ReadonlySet<number>;
}

/** The lines of a table that sum up others, of those from `from` to `to` that may be rows. */
export function* findSummaryRows(
  view: GridView,
  { left, right, from, to }: { left: number; right: number; from: number; to: number },
  isRow: (line: number) => boolean,
): Steps<SummaryRows> {
  const words = yield* summaryWords(view, left, right, from, to);
  const found = new Set<number>();
  const doubted = new Set<number>();
  const runs = new HeldColumns(view, left, right);
  for (let line = from; line <= to; line++) {
    if (isRow(line) && !words.has(line)) {
      runs.add(line);
    }
    if (endsStep(line)) {
      yield line;
    }
  }
  const atTop = words.get(from);
  if (atTop) {
    // Where the very first row has such a word, it is what runs are called there, if it is no figure of those below.
    const sums = [sumsOf(view, left, right, runs.lines)];
    const isFigure = surenessOf(view, from, left, right, atTop.summary, sums, false) === "all agree";
    if (!isFigure || !isRow(from) || !runs.hasGap(from)) {
      return { found, doubted };
    }
    found.add(from);
    doubted.add(from);
  }
  const mayBeRun = (at: number): boolean => words.get(at)?.isLoose ?? !words.has(at);
  const width = right - left + 1;
  const all = new ColumnSums(width);
  let part = new ColumnSums(width);
  let isNewPart = false;
  for (let line = from; line <= to; line++) {
    if (endsStep(line)) {
      yield line;
    }
    const { summary, isLoose = false, isCopy = false } = words.get(line) ?? {};
    if (!isRow(line) || found.has(line)) {
      isNewPart = true;
      continue;
    }
    const isBehind = line > runs.last;
    const numbers =
      summary && line > from ? surenessOf(view, line, left, right, summary, [part, all], isBehind) : "none";
    const formulas = summary && line > from ? ownFormulas(view, line, left, right, runs, mayBeRun) : "none";
    const told = toldBy(formulas, numbers);
    const isPlaced = isLoose && isBehind && line > from && rowShape(view, line, left, right).filled > 1;
    const sureness: Sureness = isCopy ? "some agree" : told === "none" && isPlaced ? "placed" : told;
    if (sureness !== "none") {
      found.add(line);
      if (isLoose || mayBeRunAs(sureness, runs.hasGap(line))) {
        doubted.add(line);
      }
      isNewPart = true;
      continue;
    }
    if (line > from && runs.hasGap(line) && isUnnamedFigure(view, line, left, right, [part, all])) {
      found.add(line);
      doubted.add(line);
      isNewPart = true;
      continue;
    }
    if (isNewPart) {
      part = new ColumnSums(width);
      isNewPart = false;
    }
    addLine(view, left, right, line, [part, all]);
  }
  return { found, doubted };
}

/** What a line without a name may be of those above. */
const FIGURES: readonly Summary[] = ["mean", "sum", "most", "least"];

/** Whether a line without a name holds figures of those above, all of one kind. */
function isUnnamedFigure(
  view: GridView,
  line: number,
  left: number,
  right: number,
  sums: readonly ColumnSums[],
): boolean {
  return (
    view.kind(line, left) === BLANK &&
    FIGURES.some((figure) => surenessOf(view, line, left, right, figure, sums, false) === "all agree")
  );
}

function sumsOf(view: GridView, left: number, right: number, lines: readonly number[]): ColumnSums {
  const sums = new ColumnSums(right - left + 1);
  for (const line of lines) {
    addLine(view, left, right, line, [sums]);
  }
  return sums;
}

function addLine(
  view: GridView,
  left: number,
  right: number,
  line: number,
  sums: readonly ColumnSums[],
): void {
  for (let column = left; column < view.endOf(line, right); column++) {
    const value = view.kind(line, column) === NUMBER ? numberIn(view, line, column) : NaN;
    if (!Number.isNaN(value)) {
      sums.forEach((sum) => {
        sum.add(column - left, value);
      });
    }
  }
}

/** A row that may sum up others, by its first text. */
interface SummaryWord {
  readonly summary: Summary;
  /** Whether runs are called so as well. */
  readonly isLoose?: boolean;
  /** Whether it says of another row again what is in it: "best", and the numbers of the best run. */
  readonly isCopy?: boolean;
}

/** The lines whose first text announces a summary. */
function* summaryWords(
  view: GridView,
  left: number,
  right: number,
  from: number,
  to: number,
): Steps<Map<number, SummaryWord>> {
  const words = new Map<number, SummaryWord>();
  for (let line = from; line <= to; line++) {
    if (endsStep(line)) {
      yield line;
    }
    for (let column = left; column < view.endOf(line, right); column++) {
      if (view.kind(line, column) === TEXT) {
        const text = view.text(line, column);
        const summary = summaryOf(text);
        if (summary) {
          words.set(line, { summary });
        }
        const likely = summary ? undefined : likelySummaryOf(text);
        if (likely && rowShape(view, line, left, right).filled <= right - left) {
          words.set(line, { summary: likely, isLoose: true });
        } else if (likely && copiesRow(view, line, left, right, from, to)) {
          words.set(line, { summary: "other", isLoose: true, isCopy: true });
        }
        break;
      }
    }
  }
  return words;
}

/** How it is known that a line is a summary, if it is one; "proven" where it computes all of its numbers, and they agree. */
type Sureness = "none" | "proven" | "computed" | "all agree" | "some agree" | "placed";

function toldBy(formulas: ReturnType<typeof ownFormulas>, numbers: Sureness): Sureness {
  return formulas === "none"
    ? numbers
    : formulas === "all" && numbers === "all agree"
      ? "proven"
      : "computed";
}

/** Whether a summary may be a run all the same: what runs have it has, or its numbers say several things. */
function mayBeRunAs(sureness: Sureness, hasGap: boolean): boolean {
  return sureness === "some agree" || (sureness !== "proven" && !hasGap);
}

/** Whether a line that says it is a summary is one: by its numbers, or by its place behind the runs. */
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
  for (let column = left; column < view.endOf(line, right); column++) {
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
  const { filled } = rowShape(view, line, left, right);
  if (told > 0) {
    // A row with every setting of a run needs more than half of its numbers to be no run.
    const isEnough = filled > right - left ? matching * 2 > told : matching * 2 >= told;
    return isEnough ? (matching === told ? "all agree" : "some agree") : "none";
  }
  return isBehindRuns && filled > 1 ? "placed" : "none";
}

/** The number in a cell, of a text one only where it is a plain number or a percentage. */
function numberIn(view: GridView, line: number, column: number): number {
  const value = view.value(line, column);
  return typeof value === "number" ? value : Number(String(value ?? "").replace(/\s*%\s*$/, ""));
}
