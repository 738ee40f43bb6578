import { uniqueName } from "../../tracking/naming/unique-name";
import type { Scalar } from "../../tracking/values/scalar";
import type { SourceColumn } from "./source-column";

/** Gathers the values of records by column, in the order in which names are first met. */
export class ColumnCollector {
  private readonly values = new Map<string, (Scalar | undefined)[]>();

  /** Sets the value of `name` in a row; rows come in order. A name met again in the same row keeps both values. */
  put(row: number, name: string, value: Scalar): void {
    const free = uniqueName(name, (one) => (this.values.get(one)?.length ?? 0) > row);
    let column = this.values.get(free);
    if (!column) {
      column = [];
      this.values.set(free, column);
    }
    while (column.length < row) {
      column.push(undefined);
    }
    column.push(value);
  }

  /** The columns, each `count` long. */
  columns(count: number): SourceColumn[] {
    return Array.from(this.values, ([header, values]) => {
      while (values.length < count) {
        values.push(undefined);
      }
      return { header, values };
    });
  }
}
