import { columnLetters } from "../../model/ranges/address";

/** One cell of a sheet, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A cell's A1 name, such as `C7`. */
export function cellName({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`;
}
