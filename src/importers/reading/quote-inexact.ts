const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_I = 73;
const LETTER_N = 78;
const MINUS = 45;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
/** A whole number of so many digits may be one that a double cannot hold. */
const LONG = 16;

/** A whole number that is perhaps too long for a double, anywhere in a text. */
const LONG_NUMBER = /(?:^|[\s:,[])-?\d{16,}(?![\d.eE])/;

/** Whether JSON.parse would round a whole number of the text, or the number stands in a string, which costs a pass more. */
export function mayRound(text: string): boolean {
  return LONG_NUMBER.test(text);
}

/**
 * JSON with those numbers put in quotes that JSON.parse would refuse or change, so that it reads them as texts: NaN,
 * Infinity and -Infinity, as Python's json.dump writes them, and whole numbers that a double would round, such as ids beyond 2^53. Everything else
 * is left as it is.
 */
export function quoteInexact(text: string): string {
  let copied = 0;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      continue;
    }
    if (code !== LETTER_N && code !== LETTER_I && !isDigit(code)) {
      continue;
    }
    const end = isDigit(code) ? numberEnd(text, at) : wordEnd(text, at);
    const start = code !== LETTER_N && text.charCodeAt(at - 1) === MINUS ? at - 1 : at;
    if (end > at && (!isDigit(code) || isRounded(text.slice(at, end)))) {
      result += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
      copied = end;
    }
    at = Math.max(at, end - 1);
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** Where NaN or Infinity ends that begins at `at`; `at` when it is neither. */
function wordEnd(text: string, at: number): number {
  const word = text.charCodeAt(at) === LETTER_N ? "NaN" : "Infinity";
  return text.startsWith(word, at) ? at + word.length : at;
}

/** Where a number ends, with its fraction and exponent. */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || ".eE+-".includes(text.charAt(end)))) {
    end++;
  }
  return end;
}

function isRounded(number: string): boolean {
  return number.length >= LONG && /^\d+$/.test(number) && String(Number(number)) !== number;
}

function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/** The position of the quote that closes the string opened at `open`; the text's length when none does. */
function stringEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) {
      backslashes++;
    }
    if (backslashes % 2 === 0) {
      return at;
    }
  }
  return text.length;
}
