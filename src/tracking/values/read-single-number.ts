// Reads one number with its sign, thousands, unit, multiple or power, without anything around it.

import { decimalValue, exactDecimalOf, type ExactDecimal } from "./exact-decimal";
import { TIME, unitOfWord } from "./measure-unit";
import { readDuration } from "./read-duration";
import { readDecimal, type DecimalMark, type WrittenDecimal } from "./written-decimal";
import { changed, writtenNumber, type Way, type WrittenNumber } from "./written-number";

const BRACKETED = /^\((.*)\)$/;
const CURRENCY = /^([+-]?)([$€£¥₹])\s*(?=[\d.,])/;
const POWER = /^([+-]?)(2|10)\s*(?:\^|\*\*)\s*\(?([+-]?\d{1,3})\)?$/;
const TIMES_TEN = /^(.*\d)\s*[x*]\s*10\s*(?:\^|\*\*)\s*\(?([+-]?\d{1,3})\)?$/i;
const NUMBER = /^([+-]?)(\d[\d.,'\u00a0 _]*|[.,]\d+)(e[+-]?\d{1,3})?([\u00a0 ]*)(\D*)$/i;
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
  ["mio", 6],
  ["Mio", 6],
  ["mn", 6],
  ["G", 9],
  ["B", 9],
  ["bn", 9],
  ["T", 12],
]);

/** One number with its sign and unit. */
export function readSingleNumber(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const found = bracketed(text, mark);
  return found && holds(found) ? found : undefined;
}

/** Whether a cell can hold the number: no digits lost, nothing beyond what a double holds. */
function holds(number: WrittenNumber): boolean {
  const value = decimalValue(number);
  return value === 0 ? !/[1-9]/.test(number.digits) : Number.isFinite(value);
}

function bracketed(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const inner = BRACKETED.exec(text)?.[1];
  if (inner !== undefined) {
    const found = /^\s*[\d.,$€£¥₹]/.test(inner) ? signed(inner.trim(), mark) : undefined;
    return (
      found && changed(found, "negative in brackets", { digits: `-${found.digits}`, power: found.power })
    );
  }
  return signed(text, mark);
}

function signed(text: string, mark: DecimalMark): WrittenNumber | undefined {
  if (text.includes("^") || text.includes("**")) {
    return raised(text, mark);
  }
  const currency = CURRENCY.exec(text);
  if (currency) {
    const found = signed(`${currency[1] ?? ""}${text.slice(currency[0].length)}`, mark);
    const unit = unitOfWord(currency[2] ?? "");
    return found && unit && !found.unit ? changed(found, "unit", found, unit) : undefined;
  }
  return withSuffix(text, mark) ?? durationOf(text);
}

/** Two or ten to a power, alone or behind a number: 2^-5, 5x10^-4. */
function raised(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const power = POWER.exec(text);
  if (power) {
    return ofPower(power[1] ?? "", Number(power[2]), Number(power[3]));
  }
  const scaled = TIMES_TEN.exec(text);
  const found = scaled ? signed(scaled[1] ?? "", mark) : undefined;
  return found && changed(found, "power", moved(found, Number(scaled?.[2])));
}

function ofPower(sign: string, base: number, exponent: number): WrittenNumber {
  const { digits, power } = exactDecimalOf(base ** exponent);
  return writtenNumber({ digits: sign + digits, power }, ["power"]);
}

function withSuffix(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const match = NUMBER.exec(text);
  if (!match) {
    return undefined;
  }
  const [, sign = "", written = "", exponent = "", gap = "", suffix = ""] = match;
  const decimal = readDecimal(written.trim(), mark);
  if (!decimal || isTooLong(decimal, exponent)) {
    return undefined;
  }
  const number = writtenNumber(
    { digits: sign === "-" ? `-${decimal.digits}` : decimal.digits, power: Number(exponent.slice(1)) },
    waysOf(decimal, written),
    undefined,
    undefined,
    decimal.group === " " && !decimal.digits.includes("."),
  );
  return suffix === "" ? number : measured(number, suffix.trim(), /[\u00a0 ]$/.test(written + gap));
}

/** A whole number that a cell cannot hold to the last digit is a code. */
function isTooLong({ digits }: WrittenDecimal, exponent: string): boolean {
  return exponent === "" && !digits.includes(".") && Number(digits) > Number.MAX_SAFE_INTEGER;
}

function waysOf({ group }: WrittenDecimal, written: string): Way[] {
  const ways: Way[] = group === undefined ? [] : ["thousands"];
  // A comma that sets off no thousands stands before decimals.
  return group !== "," && written.includes(",") ? [...ways, "decimal comma"] : ways;
}

function measured(number: WrittenNumber, suffix: string, apart: boolean): WrittenNumber | undefined {
  const unit = unitOfWord(suffix);
  if (unit) {
    const isLetter =
      unit.family === TIME &&
      suffix.length === 1 &&
      (suffix === "m" || (!apart && !number.digits.includes(".")));
    const way = suffix === "%" ? "percent" : "unit";
    return changed(number, way, number, unit, isLetter ? "letter" : undefined);
  }
  const [, letter = "", word = ""] = /^(k|K|M|[Mm]io|mn|G|B|bn|T)\b[\u00a0 .]*(.*)$/.exec(suffix) ?? [];
  const power = MULTIPLES.get(letter);
  if (power === undefined) {
    return undefined;
  }
  const counted = unitOfWord(word);
  return word !== "" && !counted ? undefined : changed(number, "multiple", moved(number, power), counted);
}

function durationOf(text: string): WrittenNumber | undefined {
  // Digits alone are no duration: those that are no number either, such as 007, are a code.
  const seconds = /^\d.*[:\p{L}]/u.test(text) ? readDuration(text) : undefined;
  const unit = unitOfWord("s");
  return seconds === undefined
    ? undefined
    : writtenNumber(exactDecimalOf(seconds), ["duration"], unit, text.includes(":") ? "clock" : undefined);
}

function moved({ digits, power }: ExactDecimal, by: number): ExactDecimal {
  return { digits, power: power + by };
}
