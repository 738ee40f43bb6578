import type { ColumnTarget, RunColumn, RunColumns } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import type { Scalar } from "../values/scalar";
import { targetKey } from "./target-key";

export type Values = readonly (Scalar | undefined)[];

/** The columns of runs, found by what they stand for. */
export class RunValues {
  private readonly byKey: ReadonlyMap<string, RunColumn>;

  constructor(readonly runs: RunColumns) {
    this.byKey = new Map(runs.columns.map((column) => [targetKey(column.target), column]));
  }

  of(target: ColumnTarget): Values | undefined {
    return this.byKey.get(targetKey(target))?.values;
  }

  field(key: RunFieldKey): Values | undefined {
    return this.byKey.get(`field:${key}`)?.values;
  }

  /** A field of all runs as trimmed texts, "" for blanks. */
  texts(key: RunFieldKey): string[] {
    const values = this.field(key);
    const texts = new Array<string>(this.runs.count);
    for (let row = 0; row < texts.length; row++) {
      const value = values?.[row];
      texts[row] = value === undefined ? "" : typeof value === "string" ? trimmed(value) : String(value);
    }
    return texts;
  }

  /** A field of one run as trimmed text, "" for a blank. */
  text(key: RunFieldKey, row: number): string {
    const value = this.field(key)?.[row];
    return value === undefined ? "" : String(value).trim();
  }
}

const SPACE = 32;
const DELETE = 127;

/** Trims only where there may be something to trim: that is rare, and asked for every id of a large table. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > SPACE && first < DELETE && last > SPACE && last < DELETE ? text : text.trim();
}
