import { endsStep, type Steps } from "../steps";
import { BLANK, TEXT } from "./cell-kind";
import type { LeftOutLines, LeftOutReason } from "./found-table";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { isNoteText } from "./is-note-text";
import { isUnitsRow } from "./is-units-row";
import { loneTexts } from "./lone-texts";
import { repeatsHeader } from "./repeats-header";
import { rowShape, type RowShape } from "./row-shape";
import { findSummaryRows } from "./summary-rows";
import type { TableDraft } from "./table-draft";

/** The lines of a table that are its rows, and those that are not, each with why. */
export interface SortedLines {
  readonly rows: readonly number[];
  readonly leftOut: readonly LeftOutLines[];
  /** Those of the lines left out that may be runs for all that is known. */
  readonly mayBeRuns: readonly Area[];
}

/** Sorts the lines of a table. */
export function* sortLines(draft: TableDraft): Steps<SortedLines> {
  const { view, left, right, from, to } = draft;
  const reasons = new Map<number, LeftOutReason>();
  for (let line = from; line <= to; line++) {
    const why = reasonOf(draft, line, reasons);
    if (why) {
      reasons.set(line, why);
    }
    if (endsStep(line)) {
      yield line;
    }
  }
  for (const line of yield* plainHeadings(draft, reasons)) {
    reasons.set(line, "heading");
  }
  yield* draft.countColumns();
  const lone = yield* loneTexts(draft, (line) => !reasons.has(line));
  for (const line of lone.headings) {
    reasons.set(line, "heading");
  }
  for (const line of lone.remarks) {
    reasons.set(line, "note");
  }
  const summaries = yield* findSummaryRows(view, { left, right, from, to }, (line) => !reasons.has(line));
  for (const line of summaries.found) {
    reasons.set(line, "summary");
  }
  const doubted = new Set([...lone.headings, ...lone.remarks, ...summaries.doubted]);
  if (draft.takesDoubted) {
    for (const line of doubted) {
      reasons.delete(line);
    }
    doubted.clear();
  }
  const rows: number[] = [];
  const leftOut: LeftOutLines[] = [];
  const mayBeRuns: Area[] = [];
  for (let line = from; line <= to; line++) {
    const why = reasons.get(line);
    if (why) {
      const area = view.onSheet({ top: line, left, bottom: line, right });
      leftOut.push({ area, why, text: lineText(view, line, left, right) });
      if (doubted.has(line)) {
        mayBeRuns.push(area);
      }
    } else {
      rows.push(line);
    }
    if (endsStep(line)) {
      yield line;
    }
  }
  return { rows, leftOut, mayBeRuns };
}

/** What stands in a line, in words. */
export function lineText(view: GridView, line: number, left: number, right: number): string {
  const texts: string[] = [];
  for (let column = left; column < view.endOf(line, right); column++) {
    if (view.kind(line, column) !== BLANK) {
      texts.push(view.text(line, column));
    }
  }
  return texts.join(" ");
}

/**
 * Lone texts that nothing but their place makes headings: behind a blank line, above a filled one. If there is any, a lone
 * text directly below the header is one, too; else it is a run of which only the name is known.
 */
function* plainHeadings(draft: TableDraft, reasons: ReadonlyMap<number, LeftOutReason>): Steps<number[]> {
  const { view, from, to } = draft;
  const headings: number[] = [];
  let known = [...reasons.values()].filter((why) => why === "heading").length;
  for (let line = from; line < to && !view.isTurned; line++) {
    if (endsStep(line)) {
      yield line;
    }
    const isFirst = line === from;
    if (reasons.has(line) || (!isFirst && reasons.get(line - 1) !== "blank") || !isLoneAbove(draft, line)) {
      continue;
    }
    headings.push(line);
    known += Number(!isFirst);
  }
  return known > 0 ? headings : [];
}

/** Whether a line holds nothing but a text at its start, and the next one more than that. */
function isLoneAbove({ view, left, right }: TableDraft, line: number): boolean {
  const { filled, texts, first } = rowShape(view, line, left, right);
  return (
    right - left > 1 &&
    filled === 1 &&
    texts === 1 &&
    first === left &&
    rowShape(view, line + 1, left, right).filled > 1
  );
}

/** Why a line is no row, as far as it tells by itself and by the line above it. */
function reasonOf(
  draft: TableDraft,
  line: number,
  above: ReadonlyMap<number, LeftOutReason>,
): LeftOutReason | undefined {
  const { view, left, right } = draft;
  const shape = rowShape(view, line, left, right);
  if (shape.filled === 0) {
    return "blank";
  }
  if (draft.headings.has(line)) {
    return isNoteText(view.text(line, shape.first)) ? "note" : "heading";
  }
  const isBelowHeader = above.get(line - 1) === "repeated header";
  if (isRepeatedHeader(draft, line, shape) || (isBelowHeader && isUnitsRow(view, draft, line))) {
    return "repeated header";
  }
  if (shape.filled > 1 || shape.texts === 0 || right - left < 2 || view.isTurned) {
    return undefined;
  }
  if (isBanner(view, line, shape, draft)) {
    return "heading";
  }
  const text = view.text(line, shape.first);
  const isAlone = shape.first === left;
  if (isAlone && above.get(line - 1) === "blank" && line === draft.to) {
    return "note";
  }
  return isAlone && isNoteText(text) ? "note" : undefined;
}

/** Whether a line says again what one of the header rows says. */
function isRepeatedHeader({ view, left, right, header }: TableDraft, line: number, shape: RowShape): boolean {
  const isTold = header !== undefined && shape.texts >= Math.min(2, right - left + 1);
  return isTold && repeatsHeader(view, left, right, header, line);
}

/** Whether a lone text stands out as a heading: merged over columns, or in bold where the next line is not. */
function isBanner(view: GridView, line: number, { first }: RowShape, { left, to }: TableDraft): boolean {
  if (first !== left || line === to) {
    return false;
  }
  const around = view.mergedAround(line, first);
  if (around && around.right > around.left) {
    return true;
  }
  const isBold = view.look(line, first)?.bold === true;
  return isBold && view.kind(line + 1, first) === TEXT && view.look(line + 1, first)?.bold !== true;
}
