/** Letters of a column, from 0: 0 is A, 26 is AA. src/ooxml, which imports from no other room, has its own. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Position of a column, from 0, by its letters: A is 0, AA is 26. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A1 address of a rectangle, all counted from 0; one cell by default. */
export function addressOf(row: number, column: number, rows = 1, columns = 1): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) {
    return first;
  }
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Absolute A1 address, such as `$B$2:$B$9`. */
export function absoluteAddress(row: number, column: number, rows = 1, columns = 1): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  if (rows === 1 && columns === 1) {
    return first;
  }
  return `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}

/** A sheet's name as formulas and addresses want it: always quoted, quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
