const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_I = 73;
const LETTER_N = 78;
const MINUS = 45;

/**
 * JSON as Python's json.dump and others write it, with NaN, Infinity and -Infinity outside of strings put in quotes, so
 * that JSON.parse reads them as texts. Everything else is left as it is.
 */
export function quoteNonFinite(text: string): string {
  let copied = 0;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      continue;
    }
    if (code !== LETTER_N && code !== LETTER_I) {
      continue;
    }
    const word = code === LETTER_N ? "NaN" : "Infinity";
    if (!text.startsWith(word, at)) {
      continue;
    }
    const start = code === LETTER_I && text.charCodeAt(at - 1) === MINUS ? at - 1 : at;
    const end = at + word.length;
    result += `${text.slice(copied, start)}"${text.slice(start, end)}"`;
    copied = end;
    at = end - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
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
