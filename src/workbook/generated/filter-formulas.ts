// A filter of runs as formulas say it, of whole columns (products of 0 and 1, row by row) and of the cells of one row alike.
// Each test comes to 1 where it holds and to 0 where it does not or has no answer, errors among the cells included:
// ISNUMBER(1/...) is true of what is neither 0 nor an error, and walks arrays without being entered as one. Where a test
// is negated, what has no answer must not hold either: then it is held against which cells can be asked at all.

import type { LiveNode, LiveSpan, LiveTest, LiveText } from "../../tracking/filter/live-node";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { targetKey } from "../../tracking/schema/target-key";
import { excelNumber, longTextLiteral, plainTextOf } from "./formula-parts";

/** How formulas name the cells of a column: all of them, or the one of a row. */
export type CellsOf = (column: ColumnTarget) => string;

/** Milliseconds of a day, and the serial number of 1970-01-01. */
const DAY = 86_400_000;
const EPOCH = 25_569;

/** Where a filter holds: 1, elsewhere 0; of columns an array of them. */
export function filterHolds(node: LiveNode, cellsOf: CellsOf): string {
  return said(node, cellsOf, true);
}

/**
 * How many cells the formulas read otherwise than the filter: texts that may be numbers where numbers are asked, numbers
 * where parts of texts are, and errors where it matters which. Only where it is 0 do they say what the filter says.
 */
export function cellsReadOtherwise(node: LiveNode, columnOf: CellsOf): string {
  const counts = new Set(testsIn(node).flatMap((test) => readOtherwise(test, columnOf)));
  return counts.size === 0 ? "0" : [...counts].join("+");
}

/** The columns that a filter asks, each once. */
export function columnsIn(node: LiveNode): ColumnTarget[] {
  const columns = testsIn(node).flatMap((test) => (test.kind === "fixed" ? [] : [test.column]));
  return [...new Map(columns.map((column) => [targetKey(column), column])).values()];
}

/** Where a node says yes, or where it says no. */
function said(node: LiveNode, cellsOf: CellsOf, yes: boolean): string {
  switch (node.kind) {
    case "and":
    case "or": {
      const parts = node.parts.map((part) => said(part, cellsOf, yes));
      // No is said of "and" where one part says no, of "or" where all do.
      return (node.kind === "and") === yes ? `(${parts.join("*")})` : `((${parts.join("+")})>0)`;
    }
    case "not":
      return said(node.part, cellsOf, !yes);
    default:
      return yes ? saysYes(node, cellsOf) : saysNo(node, cellsOf);
  }
}

function saysYes(test: LiveTest, cellsOf: CellsOf): string {
  if (test.kind === "fixed") {
    return test.holds ? "1" : "0";
  }
  const cells = cellsOf(test.column);
  switch (test.kind) {
    case "blank":
      return isTrue(`${cells}=""`);
    case "span":
      return isTrue(`ISNUMBER(${cells})*${inSpan(cells, test.isDate ? serials(test.span) : test.span)}`);
    case "flag":
      return saysFlag(cells, test.wanted);
    case "text":
      return saysText(cells, test);
  }
}

function saysNo(test: LiveTest, cellsOf: CellsOf): string {
  if (test.kind === "fixed") {
    return test.holds ? "0" : "1";
  }
  const cells = cellsOf(test.column);
  switch (test.kind) {
    case "blank":
      return isFilled(cells);
    case "span":
      return `(ISNUMBER(${cells})*(1-${saysYes(test, cellsOf)}))`;
    case "flag":
      return saysFlag(cells, !test.wanted);
    case "text":
      return `(${isFilled(cells)}*(1-${saysYes(test, cellsOf)}))`;
  }
}

/** Whether something is neither 0, FALSE nor an error. */
function isTrue(what: string): string {
  return `ISNUMBER(1/(${what}))`;
}

function isFilled(cells: string): string {
  return `(1-${isTrue(`${cells}=""`)})`;
}

function inSpan(cells: string, { atLeast, above, atMost, below }: LiveSpan): string {
  const compared = (operator: string, end: number | undefined): string[] =>
    end === undefined ? [] : [`(${cells}${operator}${excelNumber(end)})`];
  return [
    ...compared(">=", atLeast),
    ...compared(">", above),
    ...compared("<=", atMost),
    ...compared("<", below),
  ].join("*");
}

/** Times as serial numbers. A cell is read to the millisecond, so each end lies half a one before it. */
function serials({ atLeast, below }: LiveSpan): LiveSpan {
  const serial = (time: number): number => (time - 0.5) / DAY + EPOCH;
  return {
    ...(atLeast !== undefined && { atLeast: serial(atLeast) }),
    ...(below !== undefined && { below: serial(below) }),
  };
}

/** What says true or false in a column of truths (filter/read-flag.ts). */
const FLAGS = {
  true: { number: 1, words: ["true", "yes", "1", "t", "on"] },
  false: { number: 0, words: ["false", "no", "0", "f", "off"] },
} as const;

function saysFlag(cells: string, wanted: boolean): string {
  const { number, words } = wanted ? FLAGS.true : FLAGS.false;
  const isWord = words.map((word) => `(${plainTextOf(cells)}="${word}")`).join("+");
  return `((${[
    isTrue(`ISLOGICAL(${cells})*(${cells}=${wanted ? "TRUE" : "FALSE"})`),
    isTrue(`ISNUMBER(${cells})*(${cells}=${String(number)})`),
    isTrue(`ISTEXT(${cells})*(${isWord})`),
  ].join("+")})>0)`;
}

function saysText(cells: string, { how, text, numbers, ofTrue, ofFalse, ofError }: LiveText): string {
  const parts = [
    isTrue(`ISTEXT(${cells})*${textFits(plainTextOf(cells), how, text)}`),
    ...(numbers ? [isTrue(`ISNUMBER(${cells})*${inSpan(cells, numbers)}`)] : []),
    ...(ofTrue ? [isTrue(`ISLOGICAL(${cells})*(${cells}=TRUE)`)] : []),
    ...(ofFalse ? [isTrue(`ISLOGICAL(${cells})*(${cells}=FALSE)`)] : []),
    ...(ofError === true ? [`ISERROR(${cells})`] : []),
  ];
  return parts.length === 1 ? (parts[0] ?? "") : `((${parts.join("+")})>0)`;
}

function textFits(plain: string, how: LiveText["how"], text: string): string {
  const length = String(text.length);
  switch (how) {
    case "is":
      return `(${plain}=${longTextLiteral(text)})`;
    case "begins":
      return `(LEFT(${plain},${length})=${longTextLiteral(text)})`;
    case "ends":
      return `(RIGHT(${plain},${length})=${longTextLiteral(text)})`;
    case "has":
      return `ISNUMBER(SEARCH(${longTextLiteral(text.replace(/[~*?]/g, "~$&"))},${plain}))`;
  }
}

function testsIn(node: LiveNode): LiveTest[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.parts.flatMap(testsIn);
    case "not":
      return testsIn(node.part);
    default:
      return [node];
  }
}

/** First letters of texts that are no numbers, as criteria; beside them the texts of minus infinity. */
const LETTERS = [...Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `${letter}*`), "-i*"];

function readOtherwise(test: LiveTest, columnOf: CellsOf): string[] {
  if (test.kind === "span" && !test.isDate) {
    const column = columnOf(test.column);
    const harmless = `SUMPRODUCT(COUNTIF(${column},{${LETTERS.map((one) => `"${one}"`).join(",")}}))`;
    return [`COUNTIF(${column},"?*")-${harmless}`];
  }
  if (test.kind !== "text") {
    return [];
  }
  const column = columnOf(test.column);
  return [
    ...(test.how === "is" ? [] : [`COUNT(${column})`]),
    ...(test.ofError === undefined ? [`SUMPRODUCT(1*ISERROR(${column}))`] : []),
  ];
}
