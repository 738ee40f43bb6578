// Reads a number as a person writes it in a cell, under either decimal mark: what stands around it first (about, a limit, a
// spread, a remark), then the number itself (see read-single-number.ts).

import type { ExactDecimal } from "./exact-decimal";
import { plainCharacters } from "./plain-characters";
import { readSingleNumber } from "./read-single-number";
import type { DecimalMark } from "./written-decimal";
import { withWay, writtenNumber, type Marked, type Way, type WrittenNumber } from "./written-number";
import { spreadParts } from "./written-spread";

const LONGEST = 64;
const ABOUT = /^(?:~|(?:ca\.?|c\.|circa|approx\.?|approximately|about|around|roughly)(?=[\s\d.+-]))\s*/i;
const BOUND = /^(?:[<>]=?|=[<>])\s*/;
const OPEN_END = /^(.*\d)\s*\+$/;
const DIGIT_FIRST = /^[\d+-]/;
const THREE_DIGITS = /[.,]\d{3}(?!\d)/;
const REMARKED = /^(.*?[\d%)])\s*(?:[*†‡§#!]+|[([].*[)\]])$/;

/** The number that a trimmed text is, under either decimal mark; undefined when it is none. */
export function readWrittenNumber(text: string): Marked | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const plain = plainCharacters(text).trim();
  if (!/\d/.test(plain)) {
    return undefined;
  }
  const found = underMarks(plain, prefixed);
  return found && plain !== text && !plain.includes("\u00a0") ? withWays(found, "typeset characters") : found;
}

/** The number before a remark, "0.94 (best)" or "0.94*"; undefined when there is no remark, or no number. */
export function readRemarkedNumber(text: string): Marked | undefined {
  const value = text.length > LONGEST ? undefined : REMARKED.exec(plainCharacters(text).trim())?.[1];
  const found = value === undefined ? undefined : underMarks(value.trim(), prefixed);
  return found && withWays(found, "remark");
}

/** A text without a mark is the same number under both. */
function underMarks(
  text: string,
  read: (text: string, mark: DecimalMark) => WrittenNumber | undefined,
): Marked | undefined {
  const hasPoint = text.includes(".");
  const hasComma = text.includes(",");
  if (!hasPoint && !hasComma) {
    const number = read(text, ".");
    return number && { ".": number, ",": number };
  }
  // A mark that three digits do not follow sets off no thousands, so that its text is a number under it alone.
  const isThousands = THREE_DIGITS.test(text);
  const point = hasPoint || isThousands ? read(text, ".") : undefined;
  const comma = hasComma || isThousands ? read(text, ",") : undefined;
  return point === undefined && comma === undefined ? undefined : { ".": point, ",": comma };
}

function withWays({ ".": point, ",": comma }: Marked, way: Way): Marked {
  const first = point && withWay(point, way);
  const second = comma === point ? first : comma && withWay(comma, way);
  return { ".": first, ",": second };
}

function prefixed(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const about = DIGIT_FIRST.test(text) ? null : ABOUT.exec(text);
  if (about) {
    const found = valueAndSpread(text.slice(about[0].length), mark);
    return found && withWay(found, "about");
  }
  const bound = BOUND.exec(text);
  const most = bound
    ? text.slice(bound[0].length)
    : text.endsWith("+")
      ? OPEN_END.exec(text)?.[1]
      : undefined;
  if (most !== undefined) {
    const found = readSingleNumber(most, mark);
    return found && withWay(found, "bound");
  }
  return valueAndSpread(text, mark);
}

function valueAndSpread(text: string, mark: DecimalMark): WrittenNumber | undefined {
  const parts = spreadParts(text);
  if (!parts) {
    return readSingleNumber(text, mark);
  }
  const value = readSingleNumber(parts.value, mark);
  const spread = readSingleNumber(parts.spread, mark);
  if (!value || !spread || spread.digits.startsWith("-") || isDoubtful(parts.sure, value, spread)) {
    return undefined;
  }
  if (value.unit && spread.unit && value.unit.name !== spread.unit.name) {
    return undefined;
  }
  const decimals = value.digits.split(".")[1]?.length ?? 0;
  const power = parts.lastDigits ? value.power - decimals : spread.power;
  const ways: Way[] = ["value and spread", ...value.ways];
  return {
    ...writtenNumber(value, ways.concat(spread.ways.filter((way) => !ways.includes(way)))),
    unit: value.unit ?? spread.unit,
    spread: { digits: spread.digits, power },
  };
}

/** In brackets without a sign of its own, a whole number behind one with decimals may be a count or a place. */
function isDoubtful(sure: boolean, value: ExactDecimal, spread: ExactDecimal): boolean {
  return !sure && value.digits.includes(".") && !spread.digits.includes(".") && spread.power === 0;
}
