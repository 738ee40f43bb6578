// A1 addresses: `B2`, `A1:C9`, `$A$1`, `C:D`, `2:5`, each with a sheet in front (`Runs!A1`, `'My runs'!A1`) or not.

import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";

export interface SheetAddress {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** Reads an address, or gives undefined for a text that is none (a name, perhaps) or lies off the sheet. */
export function parseAddress(text: string): SheetAddress | undefined {
  const { sheetName, rest } = splitSheetName(text.trim());
  const [first = "", second, extra] = rest.split(":");
  if (extra !== undefined) {
    return undefined;
  }
  const area = second === undefined ? parseCell(first) : parseCorners(first, second);
  return area && { sheetName, area };
}

/** `3` -> `D`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** An area as Office.js writes it without its sheet: `B2`, `A1:C9`, `C:D`, `2:5`. */
export function formatArea(area: Area): string {
  if (isEntireColumns(area)) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (isEntireRows(area)) {
    return `${area.top + 1}:${area.bottom + 1}`;
  }
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** An area as Office.js writes `Range.address`, with its sheet. */
export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

/** An area as formulas hold it when it must not move: `Runs!$A$1:$C$9`. */
export function formatAbsolute(sheetName: string, area: Area): string {
  const address = formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
  return `${quoteSheetName(sheetName)}!${address}`;
}

export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Whether an area lies on a sheet of Excel's size. */
export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

/** `Runs` -> `Runs`, `My runs` -> `'My runs'`. */
function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$|^[rRcC]$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'My runs'!A1` -> sheet name and the rest; a text without `!` has no sheet. */
function splitSheetName(text: string): { sheetName: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!/.exec(text);
  if (quoted) {
    return { sheetName: (quoted[1] ?? "").replaceAll("''", "'"), rest: text.slice(quoted[0].length) };
  }
  const mark = text.indexOf("!");
  return mark < 0
    ? { sheetName: undefined, rest: text }
    : { sheetName: text.slice(0, mark), rest: text.slice(mark + 1) };
}

function parseCell(text: string): Area | undefined {
  const cell = CELL.exec(text);
  if (!cell) {
    return undefined;
  }
  const row = rowIndex(cell[2]);
  const column = columnIndex(cell[1]);
  return between(row, column, row, column);
}

function parseCorners(first: string, second: string): Area | undefined {
  const cell = parseCell(first);
  const otherCell = parseCell(second);
  if (cell && otherCell) {
    return between(cell.top, cell.left, otherCell.top, otherCell.left);
  }
  const column = COLUMN.exec(first);
  const otherColumn = COLUMN.exec(second);
  if (column && otherColumn) {
    return between(0, columnIndex(column[1]), MAX_ROWS - 1, columnIndex(otherColumn[1]));
  }
  const row = ROW.exec(first);
  const otherRow = ROW.exec(second);
  if (!row || !otherRow) {
    return undefined;
  }
  return between(rowIndex(row[1]), 0, rowIndex(otherRow[1]), MAX_COLUMNS - 1);
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return isOnSheet(area) ? area : undefined;
}

function columnIndex(letters = ""): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

function rowIndex(digits = ""): number {
  return Number(digits) - 1;
}
