// What a single cell of a column of numbers may be, before the column settles what is open.

import { isErrorCell } from "../values/error-cell";
import { exactDecimalOf } from "../values/exact-decimal";
import { unitNamed } from "../values/measure-unit";
import type { NonFinite } from "../values/non-finite";
import { readNonFinite } from "../values/non-finite";
import type { FormatKind } from "../values/read-number-format";
import { isDitto, readVoidWord } from "../values/void-word";
import { readRemarkedNumber, readWrittenNumber } from "../values/read-written-number";
import { writtenNumber, type Marked, type WrittenNumber } from "../values/written-number";
import type { AsideWhy } from "./cell-reading";

/** A cell that is not plainly a number. */
export type NumberCell =
  | { readonly kind: "written"; readonly text: string; readonly marks: Marked }
  | { readonly kind: "non-finite"; readonly text: string; readonly value: NonFinite }
  | { readonly kind: "as above"; readonly text: string }
  | { readonly kind: "aside"; readonly text: string; readonly why: AsideWhy };

/** Reads a trimmed text that is not plainly a number, nor missing. */
export function readNumberCell(text: string): NumberCell {
  const nonFinite = readNonFinite(text);
  if (nonFinite !== undefined) {
    return { kind: "non-finite", text, value: nonFinite };
  }
  if (isDitto(text)) {
    return { kind: "as above", text };
  }
  const marks = readWrittenNumber(text) ?? readRemarkedNumber(text);
  if (marks) {
    return { kind: "written", text, marks };
  }
  return { kind: "aside", text, why: isErrorCell(text) ? "error" : (readVoidWord(text) ?? "no number") };
}

const SECONDS_PER_DAY = 86_400;

/** A number under a format that says what it is; undefined where the format says nothing. */
export function readFormattedNumber(value: number, kind: FormatKind): NumberCell | undefined {
  const percent = unitNamed("%");
  const second = unitNamed("s");
  if (kind === "percent" && percent) {
    const { digits, power } = exactDecimalOf(value);
    return written(value, writtenNumber({ digits, power: power + 2 }, ["number format"], percent));
  }
  if ((kind === "span" || kind === "clock") && second) {
    const seconds = Number((value * SECONDS_PER_DAY).toPrecision(12));
    return written(value, writtenNumber(exactDecimalOf(seconds), ["number format"], second));
  }
  return undefined;
}

function written(value: number, number: WrittenNumber): NumberCell {
  return { kind: "written", text: String(value), marks: { ".": number, ",": number } };
}
