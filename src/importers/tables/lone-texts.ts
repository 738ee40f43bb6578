// A text alone in its line, among runs, is a heading of what is below it, what somebody remarked ("changed lr schedule
// here"), or a run of which only the name is known. A number alone is a figure of the run above, mostly: its spread. Which of them, its line does not tell: a person is asked.

import { endsStep, type Steps } from "../steps";
import { rowShape } from "./row-shape";
import type { TableDraft } from "./table-draft";

/** Names of runs and of sections have fewer words, mostly: "max pooling", "planned". */
const WORDS_OF_REMARK = 3;

/** The lines that hold one text and nothing else, and are likely no runs. */
export interface LoneTexts {
  readonly headings: readonly number[];
  readonly remarks: readonly number[];
}

/**
 * Of the lines that may be rows, those that are headings or remarks for all that is likely: texts of several words, texts
 * in a column of numbers, and such as stand above a line of more, where they may head it.
 */
export function* loneTexts(draft: TableDraft, isRow: (line: number) => boolean): Steps<LoneTexts> {
  const { view, left, right, from, to } = draft;
  const headings: number[] = [];
  const remarks: number[] = [];
  const mayBeHeaded = right - left > 1;
  let isAboveMore = false;
  for (let line = to; line >= from && right > left && !view.isTurned; line--) {
    const { filled, texts, values, first } = rowShape(view, line, left, right);
    // "2. ViT" may be a number with a unit as well as a heading.
    const isText = texts === 1 || (first === left && /[a-z]{2}/i.test(view.text(line, first)));
    const isLone = filled === 1 && isText;
    const isLoneValue = filled === 1 && values === 1 && mayBeHeaded && first > left;
    if ((isLone || isLoneValue) && isRow(line)) {
      if (isLoneValue || isRemark(draft, line, first)) {
        remarks.unshift(line);
      } else if (isAboveMore && mayBeHeaded && first === left) {
        headings.unshift(line);
      }
    }
    isAboveMore = isLone ? isAboveMore : filled > 1;
    if (endsStep(line)) {
      yield line;
    }
  }
  // Where most lines are so, the texts are what the table holds.
  return (headings.length + remarks.length) * 2 > to - from + 1
    ? { headings: [], remarks: [] }
    : { headings, remarks };
}

function isRemark({ view, columns }: TableDraft, line: number, column: number): boolean {
  return view.text(line, column).split(" ").length >= WORDS_OF_REMARK || columns.holdsValues(column);
}
