// Reads numbers from text. Lossless means numeric equivalence: the number's value is the text's value to double
// precision, so "0.10", "1e-4" and "100.0" are numbers. Texts that a number would damage are refused: whole numbers
// beyond 2^53 (ids), hexadecimal and the like.

const ZERO = 48;
const NINE = 57;
const LOWEST_LETTER = 65;

/** Digits alone after an optional sign: no point, no exponent. */
export const WHOLE_NUMBER = /^[+-]?\d+$/;

/** The finite number a trimmed text stands for, or NaN when it stands for none or would lose digits. */
export function readNumber(text: string): number {
  if (!startsAsNumber(text)) {
    return NaN;
  }
  const value = Number(text);
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) {
    return Number.isFinite(value) && !WHOLE_NUMBER.test(text) ? value : NaN;
  }
  // Below 5e-324 a text that says something else becomes 0.
  return value === 0 && SOME_DIGIT.test(text) ? NaN : value;
}

/** A digit other than 0 before the exponent. */
const SOME_DIGIT = /^[^e]*[1-9]/i;
const LEADING_ZERO = /^[+-]?0\d/;

/** Whether a numeric text is written as codes are: "007". A column that holds one is taken for text. */
export function hasLeadingZero(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code === ZERO || code === 43 || code === 45) && LEADING_ZERO.test(text);
}

/**
 * Whether a text begins as a decimal number does and holds no radix prefix. `Number` alone would also take "", "0x1F",
 * "0b1" and "Infinity".
 */
function startsAsNumber(text: string): boolean {
  let at = 0;
  let code = text.charCodeAt(0);
  if (code === 43 || code === 45) {
    at = 1;
    code = text.charCodeAt(1);
  }
  if (code === 46) {
    code = text.charCodeAt(at + 1);
    return code >= ZERO && code <= NINE;
  }
  if (!(code >= ZERO && code <= NINE)) {
    return false;
  }
  const second = text.charCodeAt(at + 1);
  // "0x", "0b", "0o": a letter after the first digit is fine only as an exponent.
  return code !== ZERO || !(second >= LOWEST_LETTER) || second === 69 || second === 101;
}
