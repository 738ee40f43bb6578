import type { RawValues } from "../../tracking/typing/column-reader";
import type { Scalar } from "../../tracking/values/scalar";

/** Some rows of a column, as a column; nothing is copied. */
export class RowView implements RawValues {
  constructor(
    private readonly values: RawValues,
    private readonly rows: readonly number[],
  ) {}

  get length(): number {
    return this.rows.length;
  }

  at(index: number): Scalar | undefined {
    const row = this.rows[index];
    return row === undefined ? undefined : this.values.at(row);
  }

  *[Symbol.iterator](): Iterator<Scalar | undefined> {
    for (const row of this.rows) {
      yield this.values.at(row);
    }
  }
}
