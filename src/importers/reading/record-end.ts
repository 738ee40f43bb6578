const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Where the record that begins at `start` ends, its line end included; the text's length for the last one. A quote that
 * is never closed gives the complement (`~`) of its position, a negative number. Same grammar as d3-dsv: a quote counts
 * only at the beginning of a cell, two quotes inside quotes are one, and whatever follows the closing quote ends the cell.
 */
export function recordEnd(text: string, start: number, delimiter: string): number {
  const separator = delimiter.charCodeAt(0);
  let at = start;
  let cell = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (cell && code === QUOTE) {
      const closed = quoteEnd(text, at);
      if (closed < 0) {
        return ~at;
      }
      at = closed;
      if (at < text.length && !endsLine(text.charCodeAt(at))) {
        at++;
        continue;
      }
      cell = false;
      continue;
    }
    at++;
    if (code === NEWLINE) {
      return at;
    }
    if (code === RETURN) {
      return text.charCodeAt(at) === NEWLINE ? at + 1 : at;
    }
    cell = code === separator;
  }
  return text.length;
}

function endsLine(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** The position after the quote that closes the one at `open`; -1 when none does. */
function quoteEnd(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) {
    at = text.indexOf('"', at + 2);
  }
  return at < 0 ? -1 : at + 1;
}

/** How many line ends (LF, CRLF or CR) stand in `text` from `start` up to `end`. */
export function lineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) {
      count++;
    }
  }
  return count;
}
