import type { Area } from "./area";

/** Column letters by index, made once. */
const letters: string[] = [];

/** `A` for 0, `AB` for 27. The add-in has its own, because this room stands alone and imports from no other. */
export function columnLetters(column: number): string {
  let text = letters[column];
  if (text === undefined) {
    text = "";
    for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    }
    letters[column] = text;
  }
  return text;
}

/** `B3` for row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B3:C9`, or `B3` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Areas separated by spaces (18.18.76 ST_Sqref). */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** An address such as `B3`, `$B$3:C9`, `A:C` or `2:4`; undefined where it is none. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const [, left = "", top = "", right, bottom] = match;
  if (left === "" && top === "") {
    return undefined;
  }
  const one = right === undefined && bottom === undefined;
  const rows = [top, one ? top : (bottom ?? "")] as const;
  const columns = [left, one ? left : (right ?? "")] as const;
  const area: Area = {
    top: rows[0] === "" ? 0 : Number(rows[0]) - 1,
    left: columns[0] === "" ? 0 : columnIndex(columns[0]),
    bottom: rows[1] === "" ? 1_048_575 : Number(rows[1]) - 1,
    right: columns[1] === "" ? 16_383 : columnIndex(columns[1]),
  };
  return area.top >= 0 && area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The areas of an ST_Sqref; parts that are no addresses are left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

function columnIndex(text: string): number {
  let index = 0;
  for (const letter of text.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}
