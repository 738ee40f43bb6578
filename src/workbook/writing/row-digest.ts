// What a row held when Runsheet wrote it, kept on Changes, so that taking a batch back can tell the rows that a person has
// edited since. Four letters are a sum over the cells, two more a sum over the cells with the headers of their columns. The
// order of the columns does not count, nor do columns that came later: only what stands in columns of Runsheet's own. Where
// columns got other headers since, the first four letters tell all but an exchange of two values. Of 1,000,000 edited rows
// about one in sixteen million looks as it was, so practically none.

import type { CellValue } from "../../tracking/values/cell-value";
import type { ColumnSpec } from "../../tracking/schema/column-spec";
import { foldHeader } from "../../tracking/naming/fold-header";
import { shownValue } from "./changed-cells";
import { numberHash } from "./number-hash";
import { textHash } from "./text-hash";
import type { CellWrite } from "./cell-write";

const BITS = 0xff_ffff;
const HEADER_BITS = 0xfff;
const VALUE_LETTERS = 4;
const ALL_LETTERS = 6;
/** Before digests that stand one behind the other; those of earlier versions have none, and four letters each. */
const MANY = ":";
const PRIME = 0x01000193;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A column as far as a digest asks for it. */
type DigestColumn = Pick<ColumnSpec, "header">;

/** A row as it stands, or as it is written. */
type DigestCells = readonly (CellWrite | undefined)[];

/** What follows from the columns of a table alone, worked out once: a large import asks for it for each of its rows. */
const headerHashes = new WeakMap<readonly (DigestColumn | undefined)[], Int32Array>();

/** The digest of a row as it stands; where there is no column, a cell does not count. */
export function standingDigest(
  cells: readonly CellValue[],
  columns: readonly (DigestColumn | undefined)[],
): string {
  return digest(cells, columns, asItStands);
}

/** The part of a digest that asks for values alone, whatever columns they stand in. */
export function valuesOfDigest(digest: string): string {
  return digest.slice(0, VALUE_LETTERS);
}

/** The digest that a row will have once it is written. */
export function writtenDigest(
  cells: readonly CellWrite[],
  specs: readonly (ColumnSpec | undefined)[],
): string {
  return digest(cells, specs, shownValue);
}

/** Digests one behind the other, for one line. */
export function digestsText(digests: readonly string[]): string {
  return MANY + digests.join("");
}

/** Texts of digests, one behind the other, apart again. */
export function digestsOf(text: string): string[] {
  return (text.startsWith(MANY) ? text.slice(MANY.length).match(/.{6}/gs) : text.match(/.{4}/gs)) ?? [];
}

/** Digests what cells show. One loop without a list of its own: it runs for every cell of an import. */
function digest<Column extends DigestColumn>(
  cells: DigestCells,
  columns: readonly (Column | undefined)[],
  shown: (cell: CellValue, column: Column) => CellValue,
): string {
  const headers = hashesOf(columns);
  let values = 0;
  let placed = 0;
  for (let at = 0; at < cells.length; at++) {
    const column = columns[at];
    const cell = cells[at] ?? "";
    if (column === undefined || cell === "") {
      continue;
    }
    const value = shown(cell, column);
    if (value !== "") {
      const hash = hashOf(value);
      values = (values + hash) & BITS;
      placed = (placed + mixed(hash, headers[at] ?? 0)) & HEADER_BITS;
    }
  }
  return letters(values, VALUE_LETTERS) + letters(placed, ALL_LETTERS - VALUE_LETTERS);
}

function asItStands(cell: CellValue): CellValue {
  return cell;
}

/** The hashes of the headers of columns, 0 where there is no column. */
function hashesOf(columns: readonly (DigestColumn | undefined)[]): Int32Array {
  const known = headerHashes.get(columns);
  if (known !== undefined) {
    return known;
  }
  const hashes = Int32Array.from(columns, (column) => (column ? textHash(foldHeader(column.header)) : 0));
  headerHashes.set(columns, hashes);
  return hashes;
}

function hashOf(value: CellValue): number {
  return typeof value === "number" ? numberHash(value) : textHash(String(value));
}

/** Depends on which is which, unlike a sum. */
function mixed(value: number, header: number): number {
  const hash = Math.imul(value ^ Math.imul(header, PRIME), PRIME);
  return hash ^ (hash >>> 15);
}

function letters(digest: number, count: number): string {
  let text = "";
  for (let at = count - 1; at >= 0; at--) {
    text += LETTERS[(digest >>> (6 * at)) & 63] ?? "A";
  }
  return text;
}
