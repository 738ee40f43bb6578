// The hash of a number as a cell holds it: Excel gives back 15 digits for certain, so that numbers which agree in 14 count as
// one. A number of few digits has the hash of its text, because a column of texts holds it as its digits. Rows of imports
// hold millions of numbers with many digits; they are rounded by arithmetic, as making texts of them takes ten times as long.

import { textHash } from "./text-hash";

const DIGITS = 14;
/** 14 digits, the first of them not zero. */
const LEAST = 10 ** (DIGITS - 1);
const MOST = 10 ** DIGITS;
/** Numbers that are rounded with all their digits; powers of ten beyond them are not exact enough, or are infinite. */
const SMALLEST = 1e-200;
const LARGEST = 1e200;
/** Powers of ten by their exponents, as far as those numbers need them: raising to a power costs more than all the rest. */
const POWERS = Float64Array.from({ length: 220 }, (_, exponent) => 10 ** exponent);
const WORD = 2 ** 32;
const PRIME = 0x01000193;
const BITS = 0xff_ffff;

/** The hash of a number, 24 bits. */
export function numberHash(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || !(size > SMALLEST && size < LARGEST)) {
    return textHash(String(value));
  }
  let exponent = Math.floor(Math.log10(size));
  let digits = digitsOf(size, exponent);
  if (digits < LEAST) {
    exponent -= 1;
    digits = digitsOf(size, exponent);
  }
  if (digits >= MOST) {
    exponent += 1;
    digits = Math.round(digits / 10);
  }
  // Fewer digits make a short text, whichever of the numbers that agree it comes from.
  if (digits - Math.floor(digits / 100) * 100 === 0) {
    const text = String(value);
    // A text that short has no digits to be rounded off.
    return textHash(text.length <= DIGITS + 1 ? text : String(Number(value.toPrecision(DIGITS))));
  }
  // The remainders of these divisions are exact, and take a tenth of the time of `%`.
  const upper = Math.floor(digits / WORD);
  const low = Math.imul((digits - upper * WORD) ^ exponent, PRIME);
  const high = Math.imul(upper ^ (value < 0 ? 1 : 0) ^ low, PRIME);
  return (high ^ (high >>> 15)) & BITS;
}

function digitsOf(size: number, exponent: number): number {
  const shift = DIGITS - 1 - exponent;
  const power = POWERS[Math.abs(shift)] ?? NaN;
  return Math.round(shift >= 0 ? size * power : size / power);
}
