/** A value of a parameter that is written otherwise elsewhere. */
export interface SpellingQuestion {
  readonly parameter: string;
  readonly value: string;
  /** The spelling that it may be written in. */
  readonly same: string;
  /** How many runs of the import have the value, and how many, with those of the workbook, the other spelling. */
  readonly runs: number;
  readonly ofSame: number;
}

/** What a person said of it: the text that is written, which is itself where it stays. */
export interface SpellingChoice {
  readonly parameter: string;
  readonly value: string;
  readonly as: string;
}
