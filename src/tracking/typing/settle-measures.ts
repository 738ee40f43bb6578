// What the numbers of a column measure: which unit they are brought to, and whether percentages are fractions of one.

import { decimalValue } from "../values/exact-decimal";
import { PERCENT, TIME, unitNamed, type MeasureUnit } from "../values/measure-unit";
import type { WrittenNumber } from "../values/written-number";
import { answerTo, askAbout, type ColumnAnswer, type ColumnQuestion } from "./cell-reading";

/** A number of the column with what was written. */
export interface Measured {
  readonly text: string;
  readonly number: WrittenNumber;
}

export interface SettledMeasure {
  readonly family?: string;
  /** What the values are brought to; for percentages none, or % where they stay hundreds. */
  readonly unit?: MeasureUnit;
  readonly question?: ColumnQuestion;
}

/** Beyond this, numbers without a percent sign are no fractions of one; between it and 1 they may be either. */
const SURELY_NO_FRACTION = 2;

/**
 * @param measured the numbers that have a unit.
 * @param plain the numbers without one.
 * @param known the unit that the column is known to have, by its name or its purpose.
 */
export function settleMeasure(
  measured: readonly Measured[],
  plain: readonly number[],
  known: MeasureUnit | undefined,
  answers: readonly ColumnAnswer[],
): SettledMeasure {
  const family = known?.family ?? mostCommonFamily(measured);
  if (family === undefined) {
    return {};
  }
  const own = measured.filter(isOf(family));
  return family === PERCENT
    ? settlePercent(own, plain, known, answers)
    : settleUnit(family, own, plain, known, answers);
}

const isOf =
  (family: string) =>
  ({ number }: Measured): boolean =>
    number.unit?.family === family;

/** 91.2% as 0.912 or as 91.2. */
const PERCENT_SCALES = ["fractions", "hundreds"] as const;

/** A number in the unit of the column. Powers of ten move the decimal point and round nothing. */
export function measuredValue(
  decimal: { readonly digits: string; readonly power: number },
  unit: MeasureUnit | undefined,
  target: MeasureUnit | undefined,
): number {
  if (unit === undefined || unit.name === target?.name) {
    return decimalValue(decimal);
  }
  if (unit.name === PERCENT) {
    return decimalValue(decimal, -2);
  }
  const ratio = unit.factor / (target?.factor ?? 1);
  const power = Math.round(Math.log10(ratio));
  return Number(`1e${power}`) === Number(ratio.toPrecision(12))
    ? decimalValue(decimal, power)
    : Number((decimalValue(decimal) * ratio).toPrecision(12));
}

/** Whether a unit is one of time. */
export function isTime(unit: MeasureUnit | undefined): boolean {
  return unit?.family === TIME;
}

function mostCommonFamily(measured: readonly Measured[]): string | undefined {
  return mostCommon(measured.map(({ number }) => number.unit?.family ?? ""));
}

function settlePercent(
  own: readonly Measured[],
  plain: readonly number[],
  known: MeasureUnit | undefined,
  answers: readonly ColumnAnswer[],
): SettledMeasure {
  const percent = unitNamed(PERCENT);
  const points: SettledMeasure = { family: PERCENT, ...(percent ? { unit: percent } : {}) };
  const answered = answerTo("percent", PERCENT_SCALES, answers);
  const scale = known?.name === PERCENT ? "hundreds" : (answered ?? scaleBeside(own, plain));
  if (scale !== undefined) {
    return scale === "hundreds" ? points : { family: PERCENT };
  }
  const large = plain.filter((value) => Math.abs(value) > 1).length;
  const proposal = large * 2 > plain.length ? "hundreds" : "fractions";
  const question = askAbout(
    "percent",
    PERCENT_SCALES,
    proposal,
    own.map(({ text }) => text),
  );
  return { family: PERCENT, question };
}

/** What the numbers without a percent sign say of those with one. */
function scaleBeside(
  own: readonly Measured[],
  plain: readonly number[],
): (typeof PERCENT_SCALES)[number] | undefined {
  const sizes = plain.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) {
    return "fractions";
  }
  if (sizes.every((size) => size <= 1)) {
    // 0.7 beside 0.5% may be 0.7 % as well.
    return own.some(({ number }) => Math.abs(decimalValue(number)) > 1) ? "fractions" : undefined;
  }
  return sizes.every((size) => size > SURELY_NO_FRACTION) ? "hundreds" : undefined;
}

function settleUnit(
  family: string,
  own: readonly Measured[],
  plain: readonly number[],
  known: MeasureUnit | undefined,
  answers: readonly ColumnAnswer[],
): SettledMeasure {
  if (known?.family === family) {
    return { family, unit: known };
  }
  // Of two that are equally common the finer one.
  const names = own
    .flatMap(({ number }) => number.unit ?? [])
    .sort((one, other) => one.factor - other.factor)
    .map(({ name }) => name);
  const choices = [...new Set(names)];
  const answered = answerTo("unit", choices, answers);
  const proposal = answered ?? mostCommon(names) ?? "";
  const unit = unitNamed(proposal);
  const settled: SettledMeasure = { family, ...(unit ? { unit } : {}) };
  return answered !== undefined || choices.length === 1 || plain.length === 0
    ? settled
    : { ...settled, question: askAbout("unit", choices, proposal, plain.map(String)) };
}

function mostCommon(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let found: string | undefined;
  for (const [word, count] of counts) {
    if (found === undefined || count > (counts.get(found) ?? 0)) {
      found = word;
    }
  }
  return found;
}
