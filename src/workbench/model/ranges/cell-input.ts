// What becomes of a value that is given to a cell, by Excel's rules for typed input (en-US):
// - a number or a boolean is taken as it is, `""` empties the cell;
// - in a cell formatted as text (`@`) every text stays text;
// - a leading apostrophe makes the rest text;
// - `=` begins a formula; `+` and `-` do, unless the text is a number or signs alone; `@` does before a function's name;
// - what looks like a number, date, time or percentage becomes one, and brings its number format along if the cell's
//   format is General; TRUE, FALSE and error names become what they name;
// - everything else is text of at most 32,767 characters, and of 253 line feeds: what follows more of them is lost.

import { formulaLimitProblem } from "./formula-limits";
import { isValidFormula } from "./formula-syntax";
import { CellError, type CellContent } from "../../book/cell-content";
import { invalidArgument } from "../base/excel-errors";
import { readTypedDate } from "./typed-date";
import { readTypedNumber } from "./typed-number";

/** What to store in a cell. */
export type CellInput =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: CellContent;
      /** Number format that comes with what was typed, for a cell whose format is General. */
      readonly numberFormat?: string;
      readonly quotePrefix?: boolean;
    };

const LONGEST_TEXT = 32_767;
const MOST_LINE_FEEDS = 253;
const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
]);
const EMPTY: CellInput = { kind: "empty" };

/** Reads text given to a cell of a number format. Throws `InvalidArgument` for a broken formula or an endless text. */
export function readCellInput(given: string, numberFormat: string | undefined): CellInput {
  if (given === "") {
    return EMPTY;
  }
  if (given.length > LONGEST_TEXT) {
    throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  }
  const text = given.length > MOST_LINE_FEEDS ? given.split("\n", MOST_LINE_FEEDS + 1).join("\n") : given;
  if (numberFormat === "@") {
    return { kind: "value", value: text };
  }
  if (text.startsWith("'")) {
    return { kind: "value", value: text.slice(1), quotePrefix: true };
  }
  return isPlainText(text) ? { kind: "value", value: text } : readSpecial(text);
}

/** The common case, quickly: a text that begins with a letter other than one of TRUE, FALSE or a month's name. */
function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  const letter = first >= 97 && first <= 122;
  // f, j, m, a, s, o, n, d begin a month or FALSE; t begins TRUE.
  return letter && !"fjmasondt".includes(String.fromCharCode(first));
}

function readSpecial(text: string): CellInput {
  const formula = readFormula(text);
  if (formula) {
    return formula;
  }
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") {
    return { kind: "value", value: upper === "TRUE" };
  }
  if (ERRORS.has(upper)) {
    return { kind: "value", value: new CellError(upper) };
  }
  const typed = readTypedNumber(trimmed) ?? readTypedDate(trimmed);
  if (!typed) {
    return { kind: "value", value: text };
  }
  return typed.numberFormat === undefined
    ? { kind: "value", value: typed.value }
    : { kind: "value", value: typed.value, numberFormat: typed.numberFormat };
}

function readFormula(text: string): CellInput | undefined {
  const first = text.charAt(0);
  if (!"=+-@".includes(first) || text.length === 1 || /^[+-]+$/.test(text)) {
    return undefined;
  }
  if (first !== "=" && (readTypedNumber(text.trim()) ?? readTypedDate(text.trim()))) {
    return undefined;
  }
  const formula = first === "=" ? text : `=${first === "@" ? text.slice(1) : text}`;
  if (first === "@" && !/^@[A-Za-z_.]+\(/.test(text)) {
    throw invalidArgument(`"${text}" is not a valid function.`);
  }
  if (!isValidFormula(formula)) {
    throw invalidArgument(`"${text}" is not a valid formula.`);
  }
  const problem = formulaLimitProblem(formula);
  if (problem !== undefined) {
    throw invalidArgument(problem);
  }
  return { kind: "formula", formula };
}
