// Text with delimiters -> where each cell begins and ends. The cells themselves are cut out of the text when they are
// asked for (text-cells.ts): three million texts, made at once, would keep the garbage collector busy for longer than
// all the rest of an import takes.
//
// The grammar, which stands here alone: a quote counts only at the beginning of a cell, two quotes inside quotes are one,
// a record ends with LF, CRLF or CR outside of quotes. Text between a closing quote and the next delimiter belongs to the
// cell as it stands, as Python's csv module reads it; such cells are counted. All else is as d3-dsv reads it.

import { quotedText } from "./quoted-text";
import type { UnreadableRow } from "../source-content";
import { TextCells } from "./text-cells";

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;

/** Rows for which room is made beyond those that are likely, and how much the room grows at a time. */
const MORE = 1.02;
const LEAST_GROWTH = 1.25;
const MOST_GROWTH = 16;

/** Scans the records of a text one after the other; may stop and go on between two of them. */
export class DelimitedScanner {
  /** Rows so far, without blank ones. */
  count = 0;
  blank = 0;
  /** Rows with fewer cells than the header; their missing cells are blank. */
  short = 0;
  /** Cells with text behind their closing quote. */
  ragged = 0;
  /** Cells of the record scanned last, those beyond the width included. */
  cells = 0;
  /** Rows with more cells than the header that are not blank. */
  readonly unreadable: UnreadableRow[] = [];
  private readonly separator: number;
  /**
   * Of cell c of row r at `r * width + c`. A start is complemented (`~`) when the cell holds doubled quotes, an end when
   * text follows its closing quote.
   */
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(
    private readonly text: string,
    delimiter: string,
    readonly width: number,
    /** Rows to make room for at first. */
    rows = 1024,
  ) {
    this.separator = delimiter.charCodeAt(0);
    this.starts = new Int32Array(width * rows);
    this.ends = new Int32Array(width * rows);
  }

  /**
   * Scans whole records from `start` until one ends at or behind `until`; returns where the next one begins, or the
   * complement of the place of a quote that is never closed.
   */
  scan(start: number, until: number): number {
    const end = Math.min(until, this.text.length);
    let at = start;
    while (at >= 0 && at < end) {
      at = this.scanRecord(at);
    }
    return at;
  }

  /** The cells of a column, row by row. */
  column(column: number): TextCells {
    return new TextCells(this.text, this.starts, this.ends, column, this.width, this.count);
  }

  /** A cell of the first record that was scanned, be it blank. */
  firstCell(column: number): string {
    return new TextCells(this.text, this.starts, this.ends, column, this.width, 1).at(0);
  }

  /** Makes the cells of a row blank; where it begins stays known. */
  clearRow(row: number): void {
    const base = row * this.width;
    this.ends.set(this.starts.subarray(base, base + this.width), base);
  }

  /** Where the first cell of a row begins. */
  rowStart(row: number): number {
    const start = this.starts[row * this.width] ?? 0;
    return start < 0 ? ~start : start;
  }

  /** One function, although it is long: it runs for every cell, and calls and fields in its loop are what costs. */
  private scanRecord(start: number): number {
    const { text, width } = this;
    const { length } = text;
    const base = this.room(start);
    const separator = this.separator;
    const starts = this.starts;
    const ends = this.ends;
    let at = start;
    let cells = 0;
    let filled = false;
    let surplus = false;
    for (;;) {
      let from = at;
      let to: number;
      let code: number;
      if (text.charCodeAt(at) === QUOTE) {
        from = at + 1;
        to = text.indexOf('"', from);
        let doubled = false;
        while (to >= 0 && text.charCodeAt(to + 1) === QUOTE) {
          doubled = true;
          to = text.indexOf('"', to + 2);
        }
        if (to < 0) {
          return ~at;
        }
        at = to + 1;
        code = text.charCodeAt(at);
        if (at < length && code !== separator && code !== NEWLINE && code !== RETURN) {
          while (at < length && code !== separator && code !== NEWLINE && code !== RETURN) {
            code = text.charCodeAt(++at);
          }
          to = ~at;
          this.ragged++;
        }
        if (doubled) {
          from = ~from;
        }
      } else {
        code = text.charCodeAt(at);
        while (at < length && code !== separator && code !== NEWLINE && code !== RETURN) {
          code = text.charCodeAt(++at);
        }
        to = at;
      }
      const hasContent = from < 0 || to < 0 || isFilled(text, from, to);
      filled ||= hasContent;
      if (cells < width) {
        starts[base + cells] = from;
        ends[base + cells] = to;
      } else {
        surplus ||= hasContent;
      }
      cells++;
      if (at >= length) {
        break;
      }
      at++;
      if (code === NEWLINE) {
        break;
      }
      if (code === RETURN) {
        if (text.charCodeAt(at) === NEWLINE) {
          at++;
        }
        break;
      }
    }
    this.cells = cells;
    this.endRow(base, cells, filled, surplus, at);
    return at;
  }

  private endRow(base: number, cells: number, filled: boolean, surplus: boolean, end: number): void {
    const { width } = this;
    if (!filled) {
      this.blank++;
      return;
    }
    if (cells < width) {
      this.short++;
      this.starts.fill(0, base + cells, base + width);
      this.ends.fill(0, base + cells, base + width);
    } else if (surplus) {
      const { length } = this.unreadable;
      const quoted = quotedText(this.text.slice(this.rowStart(this.count), end), length);
      this.unreadable.push({ row: this.count, message: surplusCells(cells, width), ...quoted });
    }
    this.count++;
  }

  /** Makes room for one more row, which stands at a place of the text; returns where it begins. */
  private room(at: number): number {
    const { count, width } = this;
    const base = count * width;
    if (base + width > this.starts.length) {
      // As many rows as there will be if the rest is like the text so far, so that little is copied and little left over.
      const likely = Math.ceil((count * MORE * this.text.length) / Math.max(1, at));
      const rows = Math.min(Math.max(likely, Math.ceil(count * LEAST_GROWTH)), count * MOST_GROWTH) + 1;
      this.starts = grown(this.starts, rows * width);
      this.ends = grown(this.ends, rows * width);
    }
    return base;
  }
}

/** What is wrong with a row of more cells than its header has. */
export function surplusCells(cells: number, width: number): string {
  return `It has ${cells} cells, the header has ${width}. Look for a quote or a delimiter too many.`;
}

function grown(values: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(values);
  return larger;
}

/** Whether a stretch of text holds more than white space. */
function isFilled(text: string, from: number, to: number): boolean {
  if (from === to) {
    return false;
  }
  const code = text.charCodeAt(from);
  if (code > SPACE && code < 128) {
    return true;
  }
  return text.slice(from, to).trim() !== "";
}
