import { RunsheetError } from "../runsheet-error";

/** Where something stands in the text of a grid: from a character's index, for a number of characters. */
export interface GridSpan {
  readonly at: number;
  readonly length: number;
}

/** A grid that cannot be read or that the workbook does not allow, with the place in its text. */
export class GridError extends RunsheetError {
  constructor(
    message: string,
    advice: string,
    readonly span: GridSpan,
  ) {
    super("invalid-input", message, advice);
  }
}
