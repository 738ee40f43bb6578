// What several formulas of the generated sheets say alike. Nothing but functions that Excel 2019 has and that need
// neither array entry nor a spill: SUMPRODUCT, INDEX(...,0) and the array form of AGGREGATE walk arrays by themselves.

import { LARGEST_NUMBER } from "../../tracking/best/best-rule";

/** Microsoft, "Excel specifications and limits": a text inside a formula has at most 255 characters. */
const MAX_LITERAL = 255;

/**
 * The criterion that numbers meet, and neither texts nor blanks nor errors do. A number inside the text of a criterion
 * is read as in the region of the person, so a German Excel takes "<=9.99E+307" for a comparison with a text; written
 * outside of the quotes it is the same number everywhere.
 */
export const IS_NUMBER = `"<="&${excelNumber(LARGEST_NUMBER)}`;

/** A number as formulas write it, whatever the language of Excel. */
export function excelNumber(value: number): string {
  return String(value).toUpperCase();
}

/** A text of any length as a formula can hold it: literals of the allowed length, joined. */
export function longTextLiteral(text: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (part.length + written.length > MAX_LITERAL - 1) {
      parts.push(part);
      part = "";
    }
    part += written;
  }
  return [...parts, part].map((one) => `"${one}"`).join("&");
}

/** The text of a cell or of each cell of a column without spaces that nobody sees, as `plainText` has it. */
export function plainTextOf(cells: string): string {
  return `TRIM(SUBSTITUTE(${cells},UNICHAR(160)," "))`;
}

/** True when no text of a column has a space too many: then criteria serve, to which spaces are letters. */
export function hasPlainTexts(column: string): string {
  const spaced = ['" *"', '"* "', '"*  *"', '"*"&UNICHAR(160)&"*"'];
  return `${spaced.map((criterion) => `COUNTIF(${column},${criterion})`).join("+")}=0`;
}

/** How many rows meet conditions, given as a product of arrays; an error in a row makes that row miss them. */
export function countWhere(product: string): string {
  return `SUMPRODUCT(--ISNUMBER(1/(${product})))`;
}

/** Whether each cell of a column holds a number that can be ranked. */
export function numbersIn(column: string): string {
  return `ISNUMBER(${column})*(${column}<=${excelNumber(LARGEST_NUMBER)})`;
}
