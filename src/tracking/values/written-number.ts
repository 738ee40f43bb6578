// A number as a person wrote it: its digits, its unit, its spread, and the ways in which it is not plainly a number. What
// it means where more than one thing is possible (the scale of a percentage, the unit) its column decides.

import type { ExactDecimal } from "./exact-decimal";
import type { MeasureUnit } from "./measure-unit";
import type { DecimalMark } from "./written-decimal";

/** How a number is written that is not plainly one; each is a way to be told of. */
export type Way =
  | "percent"
  | "thousands"
  | "decimal comma"
  | "negative in brackets"
  | "typeset characters"
  | "value and spread"
  | "about"
  | "bound"
  | "unit"
  | "multiple"
  | "power"
  | "duration"
  | "remark"
  | "number format"
  | "as above";

export interface WrittenNumber extends ExactDecimal {
  readonly unit: MeasureUnit | undefined;
  readonly spread: ExactDecimal | undefined;
  readonly ways: readonly Way[];
  /** Only where something else in the column speaks of time it is this number: "5m", "2d", "1:10". */
  readonly weak: "letter" | "clock" | undefined;
  /** Thousands are set off by an ordinary space, as numbers of a list are. */
  readonly spaced: boolean;
}

/** What a trimmed text is under each decimal mark. */
export type Marked = Readonly<Record<DecimalMark, WrittenNumber | undefined>>;

/** A number as written, of what is known of it. Always of one shape: columns make hundreds of thousands of them. */
export function writtenNumber(
  { digits, power }: ExactDecimal,
  ways: readonly Way[],
  unit?: MeasureUnit,
  weak?: WrittenNumber["weak"],
  spaced = false,
): WrittenNumber {
  return { digits, power, unit, spread: undefined, ways, weak, spaced };
}

/** The number with one more way in front. */
export function withWay(number: WrittenNumber, way: Way): WrittenNumber {
  return { ...number, ways: [way, ...number.ways] };
}

/** The number with what was found around it. */
export function changed(
  number: WrittenNumber,
  way: Way,
  decimal: ExactDecimal,
  unit = number.unit,
  weak = number.weak,
): WrittenNumber {
  return writtenNumber(decimal, [way, ...number.ways], unit, weak, number.spaced);
}
