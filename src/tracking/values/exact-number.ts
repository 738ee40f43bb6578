const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** As Excel writes a number that is too long to be shown in full. */
const SCIENTIFIC = /^-?[1-9](?:\.\d*[1-9])?E([+-]\d{2,3})$/;
/** What Excel shows of a number. */
const MOST_DIGITS = 15;
/** Powers of ten that Excel writes out. */
const MOST_WRITTEN_OUT = 10;
const LEAST_WRITTEN_OUT = -4;

/**
 * The number that a text is, where the number shows this very text again; undefined for every other text: leading and
 * trailing zeros, exponents and more digits than Excel shows would be lost, and with them what tells one code from another.
 */
export function exactNumber(text: string, decimalSeparator = "."): number | undefined {
  if (decimalSeparator !== "." && text.includes(".")) {
    return undefined;
  }
  const plain = text.replace(decimalSeparator, ".");
  const number = Number(plain);
  const isExact = Number.isFinite(number) && (showsAgain(plain, number) || isScientific(plain));
  return isExact ? number : undefined;
}

/** Whether a text might be meant as a number, exact or not. */
export function resemblesNumber(text: string): boolean {
  return /^\s*[-+]?(?:\d+(?:[.,]\d*)*|[.,]\d+)(?:E[-+]?\d+)?\s*$/i.test(text);
}

function showsAgain(text: string, number: number): boolean {
  if (PLAIN.test(text) && number !== 0 && digitsOf(text) <= MOST_DIGITS) {
    return true;
  }
  // A fraction as long as a number holds is the number all the same; a whole number of that length is a code.
  return String(number) === text && (digitsOf(text) <= MOST_DIGITS || !Number.isInteger(number));
}

function isScientific(text: string): boolean {
  const power = Number(SCIENTIFIC.exec(text)?.[1] ?? 0);
  return (power > MOST_WRITTEN_OUT || power < LEAST_WRITTEN_OUT) && digitsOf(text) <= MOST_DIGITS;
}

/** Digits that count, without zeros in front. */
function digitsOf(text: string): number {
  return text.replace(/e.*$/i, "").replace(/[-.]/g, "").replace(/^0+/, "").length;
}
