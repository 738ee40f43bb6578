const ZERO = 48;
const MINUS = 45;
const COLON = 58;
const POINT = 46;

/**
 * The time of a text written exactly as `2026-02-01 01:52:37`, with T or a blank between date and time, optionally a
 * fraction of a second and then Z or +00:00; undefined for every other text, even if it is a date. Most exports write
 * their times so, and reading them digit by digit takes a tenth of the time of a pattern with groups.
 */
export function readPlainIso(text: string): number | undefined {
  if (text.length < 19 || !isUtc(text)) {
    return undefined;
  }
  const separator = text.charCodeAt(10);
  if (separator !== 32 && separator !== 84) {
    return undefined;
  }
  if (text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) {
    return undefined;
  }
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) {
    return undefined;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const seconds = (twoDigits(text, 11) * 60 + twoDigits(text, 14)) * 60 + twoDigits(text, 17);
  // Days that not every month has, leap seconds and the like are left to the thorough reader.
  const plain = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!plain || !(twoDigits(text, 11) < 24 && twoDigits(text, 14) < 60 && twoDigits(text, 17) < 60)) {
    return undefined;
  }
  return Date.UTC(year, month - 1, day) + seconds * 1000 + milliseconds(text);
}

/** Whether what follows the seconds is nothing or a fraction, and then nothing, Z or +00:00. */
function isUtc(text: string): boolean {
  let at = 19;
  if (text.charCodeAt(at) === POINT) {
    at++;
    const digits = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) {
      at++;
    }
    if (at === digits || at > digits + 9) {
      return false;
    }
  }
  return at === text.length || (text.charAt(at) === "Z" && at + 1 === text.length) || isZeroOffset(text, at);
}

function isZeroOffset(text: string, at: number): boolean {
  return text.length === at + 6 && text.endsWith("+00:00");
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** The number of two digits; NaN when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : NaN;
}

function milliseconds(text: string): number {
  if (text.charCodeAt(19) !== POINT) {
    return 0;
  }
  let value = 0;
  for (let place = 0; place < 3; place++) {
    const code = text.charCodeAt(20 + place);
    value = value * 10 + (isDigit(code) ? code - ZERO : 0);
    if (!isDigit(code)) {
      return value * 10 ** (2 - place);
    }
  }
  return value;
}
