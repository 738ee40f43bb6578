const NEWLINE = 10;
const RETURN = 13;

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
