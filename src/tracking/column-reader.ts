/**
 * Readers that turn a column of raw values (CSV texts, JSON scalars) into typed ones, a stretch of rows at a time, so
 * that many columns can be read side by side (see type-columns.ts). A value that is not of the type is kept as it is and
 * counted: nothing is lost here, validation decides what becomes of the row. The loops are free of allocation because
 * they run over millions of cells. Blanks stay holes of the array, which lets columns of numbers stay unboxed.
 */
import { isMissingMarker } from "./missing-marker";
import { readNonFinite } from "./non-finite";
import { hasLeadingZero, readNumber, WHOLE_NUMBER } from "./read-number";
import { isEscaped, readText } from "./read-text";
import type { Scalar } from "./scalar";
import { noCounts, type ReadCounts, type TypedColumn } from "./typed-column";
import type { ValueType } from "./value-type";

export type RawValues = readonly (Scalar | undefined)[];

export interface ColumnReader {
  /** Reads rows `from` to `to` (not included); false when the column is not of the reader's type after all. */
  read(from: number, to: number): boolean;
  /** The column, once all rows are read. */
  column(): TypedColumn;
}

const DECIMAL_COMMA = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;

/** What is not plainly a number: spaces, markers, spellings of non-finite numbers, escapes, decimal commas. */
function readOddNumber(raw: string, counts: ReadCounts, decimalComma: boolean): Scalar | undefined {
  const text = raw.trim();
  if (isMissingMarker(text)) {
    return undefined;
  }
  const value = readNumber(decimalComma && DECIMAL_COMMA.test(text) ? text.replace(",", ".") : text);
  if (!Number.isNaN(value)) {
    return value;
  }
  const nonFinite = readNonFinite(text);
  if (nonFinite !== undefined) {
    counts.nonFinite++;
    return nonFinite;
  }
  if (isEscaped(text)) {
    counts.escapes++;
    return readOddNumber(text.slice(1), counts, decimalComma);
  }
  counts.keptAsText++;
  return readText(text, counts);
}

/** Reads numbers, whatever else comes. */
export class NumberReader implements ColumnReader {
  protected readonly counts = noCounts();
  protected readonly values: (Scalar | undefined)[];

  constructor(
    protected readonly raw: RawValues,
    private readonly type: "number" | "integer",
    protected readonly decimalComma: boolean,
  ) {
    this.values = new Array<Scalar | undefined>(raw.length);
  }

  read(from: number, to: number): boolean {
    const { raw, values } = this;
    for (let row = from; row < to; row++) {
      const cell = raw[row];
      if (typeof cell === "string") {
        if (cell !== "") {
          const value = readNumber(cell);
          if (Number.isNaN(value)) {
            this.readOdd(row, cell);
          } else {
            values[row] = value;
          }
        }
      } else if (cell !== undefined) {
        values[row] = cell;
      }
    }
    return true;
  }

  column(): TypedColumn {
    return { type: this.type, values: this.values, counts: this.counts };
  }

  protected readOdd(row: number, cell: string): Scalar | undefined {
    const value = readOddNumber(cell, this.counts, this.decimalComma);
    if (value !== undefined) {
      this.values[row] = value;
    }
    return value;
  }
}

/** Reads numbers and gives up at the first value that is none or would lose by it: a text, a code such as "007". */
export class StrictNumberReader extends NumberReader {
  private whole = true;
  private filled = false;

  constructor(raw: RawValues, decimalComma: boolean) {
    super(raw, "number", decimalComma);
  }

  override read(from: number, to: number): boolean {
    const { raw, values } = this;
    for (let row = from; row < to; row++) {
      const cell = raw[row];
      if (cell === undefined || cell === "") {
        continue;
      }
      if (typeof cell === "boolean") {
        return false;
      }
      if (typeof cell === "number") {
        values[row] = cell;
        this.whole &&= Number.isInteger(cell);
        this.filled = true;
        continue;
      }
      const value = readNumber(cell);
      if (Number.isNaN(value)) {
        if (!this.takesOdd(row, cell)) {
          return false;
        }
        continue;
      }
      if (hasLeadingZero(cell)) {
        return false;
      }
      values[row] = value;
      this.whole &&= WHOLE_NUMBER.test(cell);
      this.filled = true;
    }
    return true;
  }

  override column(): TypedColumn {
    return { type: this.whole ? "integer" : "number", values: this.values, counts: this.counts };
  }

  /** Whether any value was found at all. */
  get isFilled(): boolean {
    return this.filled;
  }

  private takesOdd(row: number, cell: string): boolean {
    const value = this.readOdd(row, cell);
    this.filled ||= value !== undefined;
    this.whole &&= typeof value !== "number" || Number.isInteger(value);
    return this.counts.keptAsText === 0 && !hasLeadingZero(cell.trim());
  }
}

/** Reads texts. Numbers and booleans become text. */
export class TextReader implements ColumnReader {
  private readonly counts = noCounts();
  private readonly values: (Scalar | undefined)[];

  constructor(
    private readonly raw: RawValues,
    private readonly type: "text" | "choice",
  ) {
    this.values = new Array<Scalar | undefined>(raw.length);
  }

  read(from: number, to: number): boolean {
    const { raw, values, counts } = this;
    for (let row = from; row < to; row++) {
      const cell = raw[row];
      if (cell !== undefined && cell !== "") {
        const text = readText(cell, counts);
        if (text !== undefined) {
          values[row] = text;
        }
      }
    }
    return true;
  }

  column(): TypedColumn {
    return { type: this.type, values: this.values, counts: this.counts };
  }
}

/** What a reader of words knows: how to read a text and a number; undefined means that it is not of the type. */
export interface WordRules {
  readonly type: ValueType;
  readonly text: (text: string, counts: ReadCounts) => Scalar | undefined;
  readonly number: (value: number) => Scalar | undefined;
}

/** Reads booleans, dates, durations and statuses: whatever has words of its own. */
export class WordReader implements ColumnReader {
  private readonly counts = noCounts();
  private readonly values: (Scalar | undefined)[];
  private lastCell = "";
  private lastValue: Scalar | undefined;

  constructor(
    private readonly raw: RawValues,
    private readonly rules: WordRules,
  ) {
    this.values = new Array<Scalar | undefined>(raw.length);
  }

  read(from: number, to: number): boolean {
    const { raw, values } = this;
    for (let row = from; row < to; row++) {
      const cell = raw[row];
      if (cell !== undefined && cell !== "") {
        const value = typeof cell === "string" ? this.word(cell) : this.plain(cell);
        if (value !== undefined) {
          values[row] = value;
        }
      }
    }
    return true;
  }

  column(): TypedColumn {
    return { type: this.rules.type, values: this.values, counts: this.counts };
  }

  /** Neighbours are often equal (statuses, booleans): what was read without remark is not read again. */
  private word(cell: string): Scalar | undefined {
    if (cell === this.lastCell) {
      return this.lastValue;
    }
    const text = cell.trim();
    if (isMissingMarker(text)) {
      return undefined;
    }
    const value = this.rules.text(text, this.counts);
    if (value === undefined) {
      return this.keep(text);
    }
    if (typeof value !== "string" || this.counts.outOfRangeDates === 0) {
      this.lastCell = cell;
      this.lastValue = value;
    }
    return value;
  }

  private plain(cell: number | boolean): Scalar | undefined {
    return typeof cell === "boolean" ? cell : (this.rules.number(cell) ?? this.keep(cell));
  }

  private keep(value: Scalar): Scalar | undefined {
    this.counts.keptAsText++;
    return typeof value === "string" ? readText(value, this.counts) : value;
  }
}
