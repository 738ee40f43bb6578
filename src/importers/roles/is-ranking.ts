import type { RawValues } from "../../tracking/typing/column-reader";

const FEWEST = 3;
const MOST_LOOKED_AT = 2000;

/**
 * Whether values are places from 1 on, one for each row: 2, 1, 3. Equal ones may share a place, with those behind it left out
 * or not (1, 1, 3 or 1, 1, 2), where more than half of the places are different.
 */
export function isRanking(values: RawValues, mayTie: boolean): boolean {
  const rows = Math.min(MOST_LOOKED_AT, values.length);
  const texts = Array.from({ length: rows }, (_, row) => String(values.at(row) ?? "").trim());
  const places = texts.map((text) => (text === "" ? NaN : Number(text)));
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  const isApart = mayTie ? sorted.length * 2 > rows : sorted.length === rows;
  if (rows < FEWEST || rows < values.length || !isApart || !places.every(Number.isInteger)) {
    return false;
  }
  const isDense = sorted.every((place, at) => place === at + 1);
  return isDense || sorted.every((place) => place === 1 + places.filter((other) => other < place).length);
}
