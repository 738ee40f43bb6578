/** An Excel error value in a cell, such as `#N/A`. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds or a formula yields. An empty cell is `undefined`; dates are serial numbers. */
export type CellContent = number | string | boolean | CellError;
