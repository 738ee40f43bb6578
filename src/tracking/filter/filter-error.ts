import { RunsheetError } from "../runsheet-error";
import type { FilterName, FilterSpan } from "./filter-node";

/** What could stand at a place of a filter. */
export type FilterExpectation = "name" | "operator" | "value" | "join";

/** What is wrong with a filter, as it goes from the worker to the pane. */
export interface FilterProblem {
  readonly problem: string;
  readonly advice: string;
  readonly span: FilterSpan;
  readonly fits: readonly string[];
}

/** A filter that cannot be read, with the place in its text and what would fit there. */
export class FilterError extends RunsheetError {
  constructor(
    message: string,
    advice: string,
    readonly span: FilterSpan,
    /** What the text could go on with; absent where something that stands there is wrong. */
    readonly expected?: FilterExpectation,
    /** The names or words that would fit, the likeliest first. */
    readonly fits: readonly string[] = [],
    /** The column that a value is expected for. */
    readonly subject?: FilterName,
  ) {
    super("invalid-input", message, advice);
  }

  /** What is wrong, as plain data. */
  get asProblem(): FilterProblem {
    const { at, length } = this.span;
    return { problem: this.message, advice: this.advice, span: { at, length }, fits: this.fits };
  }
}
