import type { Scalar } from "../../tracking/values/scalar";
import type { SourceColumn } from "./source-column";

/** Gathers the values of records by column, in the order in which names are first met. */
export class ColumnCollector {
  private readonly values = new Map<string, (Scalar | undefined)[]>();

  /** Sets the value of `name` in a row; rows come in order. A name met again in the same row keeps both values. */
  put(row: number, name: string, value: Scalar): void {
    let column = this.values.get(name);
    if (!column) {
      column = [];
      this.values.set(name, column);
    }
    if (column.length > row) {
      this.put(row, `${name} (2)`, value);
      return;
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
