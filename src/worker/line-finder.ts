import { lineEnds, recordEnd } from "./record-end";

/**
 * A function that names the line at which row i of a table begins, "line 12". The lines are counted when the first one
 * is asked for, because most imports ask for none. `body` is where the first record below the header begins.
 */
export function lineFinder(text: string, body: number, delimiter: string): (row: number) => string {
  let lines: readonly number[] | undefined;
  return (row) => {
    lines ??= recordLines(text, body, delimiter);
    return `line ${lines[row] ?? "unknown"}`;
  };
}

/** The line, from 1, of every record that is not blank. */
function recordLines(text: string, body: number, delimiter: string): number[] {
  const lines: number[] = [];
  let line = lineEnds(text, 0, body) + 1;
  for (let at = body; at >= 0 && at < text.length;) {
    const end = recordEnd(text, at, delimiter);
    if (!isBlankRecord(text, at, end, delimiter)) lines.push(line);
    line += lineEnds(text, at, end);
    at = end;
  }
  return lines;
}

/** A record of white space, delimiters and empty quotes alone. */
function isBlankRecord(text: string, start: number, end: number, delimiter: string): boolean {
  for (let at = start; at < end; at++) {
    const character = text[at] ?? "";
    if (character !== delimiter && character !== '"' && character.trim() !== "") return false;
  }
  return true;
}
