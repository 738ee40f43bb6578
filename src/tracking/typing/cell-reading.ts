// What a column keeps of the cells that are not plainly values of its type. Nothing is lost: a cell was read as the person
// meant it and is listed with what it was before, or it is kept aside with its row and the reason. What could be read in
// more than one way, and in the column nothing tells which, is one question; until it is answered, its cells are aside.

import type { Scalar } from "../values/scalar";
import type { Way } from "../values/written-number";

/** Why a cell holds no value of its column's type. */
export type AsideWhy =
  /** An error of the sheet, such as #DIV/0!. */
  | "error"
  /** A word for a run that came to no value: OOM, diverged. */
  | "failure"
  /** A word for a value that is still to come: TODO, tbd. */
  | "pending"
  /** "same as above" with no value above. */
  | "no value above"
  /** A limit such as >100, which is no value. */
  | "bound"
  /** May be read in two ways: the column's question is about it. */
  | "open"
  /** What stands behind a number that was read: (best). */
  | "remark"
  /** Measures something else than the column: a size among times. */
  | "other unit"
  | "no number"
  | "no date";

/** A cell kept beside its run. */
export interface AsideCell {
  readonly row: number;
  readonly text: string;
  readonly why: AsideWhy;
}

/** A cell that was read as something else than what it says letter by letter. */
export interface CoercedCell {
  readonly row: number;
  readonly from: string;
  readonly to: Scalar;
  readonly why: readonly (Way | "date order" | "spelling")[];
}

/** What only a person can say about the cells of a column. */
export interface ColumnQuestion {
  readonly about: "decimal mark" | "percent" | "unit" | "date order" | "bound" | "brackets";
  readonly choices: readonly string[];
  /** The choice that the column speaks for most. */
  readonly proposal: string;
  /** How many cells wait for the answer. */
  readonly rows: number;
  readonly examples: readonly string[];
}

/** A person's answer to it. */
export interface ColumnAnswer {
  readonly about: ColumnQuestion["about"];
  readonly choice: string;
}

/** What was made of the cells of a column that were not plainly values; absent for a clean one. */
export interface CellReadings {
  /** How far each value may be off, by row. */
  readonly spreads?: readonly (number | undefined)[];
  readonly aside?: readonly AsideCell[];
  readonly coerced?: readonly CoercedCell[];
  readonly question?: ColumnQuestion;
  /** What the values are measured in, where the cells say it. */
  readonly unit?: string;
}

const MOST_EXAMPLES = 3;

/** A question about the cells given. */
export function askAbout(
  about: ColumnQuestion["about"],
  choices: readonly string[],
  proposal: string,
  texts: readonly string[],
): ColumnQuestion {
  return {
    about,
    choices,
    proposal,
    rows: texts.length,
    examples: [...new Set(texts)].slice(0, MOST_EXAMPLES),
  };
}

/** The choice that was made, if it was asked for and is one. */
export function answerTo<T extends string>(
  about: ColumnQuestion["about"],
  choices: readonly T[],
  answers: readonly ColumnAnswer[],
): T | undefined {
  const answer = answers.find((one) => one.about === about);
  return choices.find((choice) => choice === answer?.choice);
}
