import type { ColumnReader, RawValues } from "./column-reader";
import { isMissingMarker } from "../values/missing-marker";
import { readNonFinite } from "../values/non-finite";
import { hasLeadingZero, readNumber, WHOLE_NUMBER } from "../values/read-number";
import { isEscaped, readText } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { noCounts, type ReadCounts, type TypedColumn } from "./typed-column";

const DECIMAL_COMMA = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;

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
      const cell = raw.at(row);
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
      const cell = raw.at(row);
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
