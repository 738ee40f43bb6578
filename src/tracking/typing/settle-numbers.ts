// What a column of numbers settles once all of its cells were read: the decimal mark, what is measured, whether brackets
// are negatives, whether it is a column of numbers at all; and the one question that stays open, the most telling first.

import { writtenNumber, type WrittenNumber } from "../values/written-number";
import { decimalValue } from "../values/exact-decimal";
import { answerTo, askAbout, type AsideWhy, type ColumnQuestion } from "./cell-reading";
import type { NumberColumn } from "./number-column";
import type { NumberCell } from "./number-cell";
import { settleMark, underMark } from "./settle-marks";
import { isTime, settleMeasure, type Measured, type SettledMeasure } from "./settle-measures";

/** What a written cell comes to in its column. */
type CellNumber = { readonly number: WrittenNumber } | { readonly why: AsideWhy };

export interface SettledNumbers {
  readonly isNumeric: boolean;
  readonly measure: SettledMeasure;
  readonly question: ColumnQuestion | undefined;
  /** Whether numbers without a unit wait for the answer too. */
  readonly plainIsOpen: boolean;
  numberOf(cell: NumberCell & { readonly kind: "written" }): CellNumber;
}

const BRACKETS = ["negative", "positive"] as const;
const BOUNDS = ["beside", "number"] as const;

/** Settles a column from its plain numbers and from the cells that are not plainly numbers. */
export function settleNumbers(
  plain: readonly (number | undefined)[],
  cells: readonly (NumberCell | undefined)[],
  sawPoint: boolean,
  column: NumberColumn,
): SettledNumbers {
  const { mark, question: markQuestion } = settleMark(cells, sawPoint, column.decimalComma, column.answers);
  const bare: number[] = plain.filter((value) => value !== undefined);
  const context = contextOf(cells, column);
  const measured: Measured[] = [];
  const written: Measured[] = [];
  let words = 0;
  let others = 0;
  const meant = (cell: NumberCell & { readonly kind: "written" }): WrittenNumber | "open" | undefined => {
    const number = underMark(cell.marks, mark);
    return number === undefined || number === "open" ? number : inContext(number, context, column);
  };
  for (const cell of cells) {
    if (cell?.kind === "written") {
      const number = meant(cell);
      if (number === undefined) {
        words++;
      } else if (number !== "open") {
        written.push({ text: cell.text, number });
        if (number.unit) {
          measured.push({ text: cell.text, number });
        }
      }
      others += number === undefined ? 0 : 1;
    } else if (cell) {
      words += cell.kind === "aside" && cell.why === "no number" ? 1 : 0;
      others += cell.kind === "non-finite" ? 1 : 0;
    }
  }
  return decided({ bare, written, measured, words, others, mark: markQuestion, meant }, column);
}

interface Found {
  readonly bare: readonly number[];
  readonly written: readonly Measured[];
  readonly measured: readonly Measured[];
  readonly words: number;
  readonly others: number;
  readonly mark: ColumnQuestion | undefined;
  readonly meant: (cell: NumberCell & { readonly kind: "written" }) => WrittenNumber | "open" | undefined;
}

function decided(found: Found, column: NumberColumn): SettledNumbers {
  const { bare, written, measured, meant, words } = found;
  const unitless = written.flatMap(({ number }) => (number.unit ? [] : [decimalValue(number)]));
  const measure = settleMeasure(measured, [...bare, ...unitless], column.unit, column.answers);
  const brackets = settleBrackets(written, bare, column);
  const bounds = settleBounds(written, column);
  const strangers = measured.filter(({ number }) => number.unit?.family !== measure.family).length;
  const numbers = bare.length + found.others - strangers;
  const isSettings = column.role === "parameter";
  const isNumeric =
    column.role === "typed" ||
    (numbers > 0 &&
      (isSettings ? words + strangers === 0 && !isList(written, bare) : numbers >= words + strangers));
  return {
    isNumeric,
    measure,
    question: found.mark ?? measure.question ?? brackets.question ?? bounds.question,
    plainIsOpen: measure.question?.about === "unit",
    numberOf: (cell) => {
      const number = meant(cell);
      if (number === undefined || number === "open") {
        return { why: number ?? "no number" };
      }
      return inColumn(number, measure, brackets, bounds);
    },
  };
}

interface Settled<T> {
  readonly choice: T | undefined;
  readonly question?: ColumnQuestion;
}

function inColumn(
  number: WrittenNumber,
  measure: SettledMeasure,
  brackets: Settled<(typeof BRACKETS)[number]>,
  bounds: Settled<(typeof BOUNDS)[number]>,
): CellNumber {
  if (number.unit && number.unit.family !== measure.family) {
    return { why: "other unit" };
  }
  if (number.unit && measure.question?.about === "percent") {
    return { why: "open" };
  }
  if (number.ways.includes("bound") && bounds.choice !== "number") {
    return { why: "bound" };
  }
  if (!number.ways.includes("negative in brackets")) {
    return { number };
  }
  if (brackets.choice === undefined) {
    return { why: "open" };
  }
  return brackets.choice === "negative"
    ? { number }
    : { number: { ...number, digits: number.digits.slice(1) } };
}

/** Brackets are negatives beside numbers without them; where all have them they may be anything. */
function settleBrackets(
  written: readonly Measured[],
  bare: readonly number[],
  { answers }: NumberColumn,
): Settled<(typeof BRACKETS)[number]> {
  const bracketed = written.filter(({ number }) => number.ways.includes("negative in brackets"));
  const answered = answerTo("brackets", BRACKETS, answers);
  if (answered !== undefined || bare.length > 0 || bracketed.length < written.length) {
    return { choice: answered ?? "negative" };
  }
  return bracketed.length === 0
    ? { choice: "negative" }
    : { choice: undefined, question: askAbout("brackets", BRACKETS, "negative", textsOf(bracketed)) };
}

/** A limit is no value: it stays beside the run unless a person wants the number. */
function settleBounds(
  written: readonly Measured[],
  { answers }: NumberColumn,
): Settled<(typeof BOUNDS)[number]> {
  const bounds = written.filter(({ number }) => number.ways.includes("bound"));
  const answered = answerTo("bound", BOUNDS, answers);
  return bounds.length === 0 || answered !== undefined
    ? { choice: answered }
    : { choice: "beside", question: askAbout("bound", BOUNDS, "beside", textsOf(bounds)) };
}

function textsOf(measured: readonly Measured[]): string[] {
  return measured.map(({ text }) => text);
}

interface Context {
  /** Whether the column speaks of time. */
  readonly isTimed: boolean;
  /** Whether other numbers are written as thousands and millions. */
  readonly hasMultiples: boolean;
}

function contextOf(cells: readonly (NumberCell | undefined)[], { clock }: NumberColumn): Context {
  let isTimed = clock;
  let hasMultiples = false;
  for (const cell of cells) {
    const number = cell?.kind === "written" ? (cell.marks["."] ?? cell.marks[","]) : undefined;
    isTimed ||= number !== undefined && number.weak === undefined && isTime(number.unit);
    hasMultiples ||= number?.ways.includes("multiple") === true;
  }
  return { isTimed, hasMultiples };
}

/** A number that its column must vouch for: "5m" are minutes among times and millions among thousands. */
function inContext(
  number: WrittenNumber,
  { isTimed, hasMultiples }: Context,
  { role }: NumberColumn,
): WrittenNumber | undefined {
  if (number.weak === undefined || isTimed) {
    return number;
  }
  const letter = number.weak === "letter" ? number.unit?.name : undefined;
  if (letter === "min" && hasMultiples) {
    const millions = { digits: number.digits, power: number.power + 6 };
    return writtenNumber(millions, ["multiple", ...number.ways.slice(1)]);
  }
  return role !== "parameter" && (letter === "s" || letter === "h") ? number : undefined;
}

/** "128 256" in every cell of a column of settings is a list of two sizes rather than one number of six digits. */
function isList(written: readonly Measured[], bare: readonly number[]): boolean {
  return bare.length === 0 && written.length > 0 && written.every(({ number }) => number.spaced);
}
