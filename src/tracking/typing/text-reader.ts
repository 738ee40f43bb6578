import type { ColumnReader, RawValues } from "./column-reader";
import { readText } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { noCounts, type TypedColumn } from "./typed-column";

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
      const cell = raw.at(row);
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
