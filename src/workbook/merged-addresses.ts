import { columnNumber } from "../cells/address";

/** A rectangle of cells, all counted from 0, ends included. */
export interface CellBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One area of an address of several: `'a, b'!A1:B2,'a, b'!C3:D4`. */
const AREA = /(?:^|,)(?:'(?:[^']|'')*'|[^',!]*)!\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;

/** The areas of more than one cell that an address of one sheet names. */
export function mergedAddresses(address: string): CellBox[] {
  return Array.from(address.matchAll(AREA), ([, left = "", top = "", right = "", bottom = ""]) => ({
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  }));
}
