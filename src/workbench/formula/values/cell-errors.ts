import { CellError } from "../../book/cell-content";

export const NULL_ERROR = new CellError("#NULL!");
export const DIV_ERROR = new CellError("#DIV/0!");
export const VALUE_ERROR = new CellError("#VALUE!");
export const REF_ERROR = new CellError("#REF!");
export const NAME_ERROR = new CellError("#NAME?");
export const NUM_ERROR = new CellError("#NUM!");
export const NA_ERROR = new CellError("#N/A");
export const SPILL_ERROR = new CellError("#SPILL!");
export const CALC_ERROR = new CellError("#CALC!");

const known = new Map(
  [
    NULL_ERROR,
    DIV_ERROR,
    VALUE_ERROR,
    REF_ERROR,
    NAME_ERROR,
    NUM_ERROR,
    NA_ERROR,
    SPILL_ERROR,
    CALC_ERROR,
  ].map((error) => [error.code, error]),
);

/** The error value that a text such as `#n/a` names, or undefined. */
export function errorFromText(text: string): CellError | undefined {
  return text.startsWith("#") ? known.get(text.toUpperCase()) : undefined;
}
