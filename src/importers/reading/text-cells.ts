import type { RawValues } from "../../tracking/typing/column-reader";

/** Beyond this, a column is not one of few different texts. */
const MOST_SHARED = 64;

/**
 * One column of a scanned text. A cell is cut out of the text when it is asked for; a column of few different texts
 * (status, user, optimizer) gives the same one each time, which makes them cheap to keep and to compare.
 */
export class TextCells implements RawValues {
  /** The texts so far; undefined once there were too many. */
  private shared: Map<string, string> | undefined = new Map<string, string>();

  /** The cell of row r begins at `starts[r * stride + column]`; for what complements mean see delimited-scanner.ts. */
  constructor(
    private readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly column: number,
    private readonly stride: number,
    readonly length: number,
  ) {}

  at(row: number): string {
    const index = row * this.stride + this.column;
    const start = this.starts[index] ?? 0;
    const end = this.ends[index] ?? 0;
    if (start === end) {
      return "";
    }
    const cell = start < 0 || end < 0 ? this.unquoted(start, end) : this.text.slice(start, end);
    return this.shared === undefined ? cell : this.share(this.shared, cell);
  }

  /** How many cells hold anything, without making their texts. */
  get filled(): number {
    let filled = 0;
    for (let row = 0; row < this.length; row++) {
      const index = row * this.stride + this.column;
      if (this.starts[index] !== this.ends[index]) {
        filled++;
      }
    }
    return filled;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let row = 0; row < this.length; row++) {
      yield this.at(row);
    }
  }

  private unquoted(start: number, end: number): string {
    const from = start < 0 ? ~start : start;
    if (end >= 0) {
      return this.text.slice(from, end).replaceAll('""', '"');
    }
    // Behind the closing quote, the first that no second one follows, the text stands as it is.
    let closing = this.text.indexOf('"', from);
    while (this.text[closing + 1] === '"') {
      closing = this.text.indexOf('"', closing + 2);
    }
    return this.text.slice(from, closing).replaceAll('""', '"') + this.text.slice(closing + 1, ~end);
  }

  private share(shared: Map<string, string>, cell: string): string {
    const known = shared.get(cell);
    if (known !== undefined) {
      return known;
    }
    if (shared.size === MOST_SHARED) {
      this.shared = undefined;
    } else {
      shared.set(cell, cell);
    }
    return cell;
  }
}
