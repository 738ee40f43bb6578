import { DelimitedScanner } from "./delimited-scanner";

/** A record of a text by itself. */
export interface FirstRecord {
  readonly cells: readonly string[];
  /** Where the next record begins; the complement (`~`) of the place of a quote that is never closed. */
  readonly end: number;
}

/** Records as wide as this are read in one go; a wider one is scanned once more. */
const USUAL_WIDTH = 512;

/** The record that begins at `start`. */
export function firstRecord(text: string, start: number, delimiter: string): FirstRecord {
  let scanner = new DelimitedScanner(text, delimiter, USUAL_WIDTH, 1);
  let end = scanner.scan(start, start + 1);
  if (scanner.cells > USUAL_WIDTH) {
    scanner = new DelimitedScanner(text, delimiter, scanner.cells, 1);
    end = scanner.scan(start, start + 1);
  }
  const width = end < 0 ? 0 : scanner.cells;
  return { cells: Array.from({ length: width }, (_, column) => scanner.firstCell(column)), end };
}
