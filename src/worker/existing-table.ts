import type { Catalogue } from "../tracking/catalogue/catalogue";
import { planHeaders } from "../tracking/schema/column-headers";
import { columnTypes } from "../tracking/schema/column-type";
import type { ColumnTarget, RunColumn, RunColumns } from "../tracking/schema/run-columns";
import type { Scalar } from "../tracking/values/scalar";
import type { ValueType } from "../tracking/values/value-type";
import { fromCell } from "../cells/from-cell";
import type { CellInput } from "./import-engine";

interface GrowingColumn {
  /** Position among the table's headers. */
  readonly position: number;
  readonly target: ColumnTarget;
  readonly type: ValueType;
  readonly values: (Scalar | undefined)[];
}

/** The Runs table as it comes in, block by block, and is held by column. Columns of the user's own are passed over. */
export class ExistingTable {
  private readonly columns: readonly GrowingColumn[];
  private count = 0;

  constructor(headers: readonly string[], catalogue: Catalogue) {
    const typeOf = columnTypes(catalogue);
    this.columns = planHeaders(headers, catalogue).targets.flatMap((target, position) =>
      target ? [{ position, target, type: typeOf(target) ?? "text", values: [] }] : [],
    );
  }

  /** Adds body rows below those that came before. */
  add(rows: readonly (readonly CellInput[])[]): void {
    for (const { position, type, values } of this.columns) {
      for (const row of rows) {
        values.push(fromCell(row[position], type));
      }
    }
    this.count += rows.length;
  }

  /** The rows so far; row i is body row i of the table. */
  get runs(): RunColumns {
    return {
      count: this.count,
      columns: this.columns.map(({ target, type, values }): RunColumn => ({ target, type, values })),
    };
  }
}
