import type { RawValues } from "./column-reader";
import type { CoercedCell } from "./cell-reading";
import { TextReader } from "./text-reader";
import type { TypedColumn } from "./typed-column";
import { isDitto } from "../values/void-word";

/** Reads a column of settings in words, in which "same as above" is the setting of the run above. */
export class DittoReader extends TextReader {
  constructor(private readonly cells: RawValues) {
    super(cells, "text");
  }

  override column(): TypedColumn {
    const read = super.column();
    const rows = dittoRows(read.values);
    if (rows.length === 0) {
      return read;
    }
    const values = [...read.values];
    const coerced: CoercedCell[] = [];
    for (const row of rows) {
      const above = values[row - 1];
      if (above !== undefined) {
        values[row] = above;
        coerced.push({ row, from: String(this.cells.at(row)).trim(), to: above, why: ["as above"] });
      }
    }
    return { ...read, values, coerced };
  }
}

/** Columns of words mostly have few: each is looked at once. */
const MOST_REMEMBERED = 64;

function dittoRows(values: TypedColumn["values"]): number[] {
  const rows: number[] = [];
  const known = new Map<string, boolean>();
  for (let row = 1; row < values.length; row++) {
    const text = values[row];
    if (typeof text !== "string") {
      continue;
    }
    let ditto = known.get(text);
    if (ditto === undefined) {
      ditto = isDitto(text);
      if (known.size < MOST_REMEMBERED) {
        known.set(text, ditto);
      }
    }
    if (ditto) {
      rows.push(row);
    }
  }
  return rows;
}
