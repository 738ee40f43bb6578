import type { ColumnReader, RawValues } from "./column-reader";
import { isMissingMarker } from "../values/missing-marker";
import { readText } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { noCounts, type ReadCounts, type TypedColumn } from "./typed-column";
import type { ValueType } from "../values/value-type";

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
      const cell = raw.at(row);
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
