import type { Catalogue } from "../tracking/catalogue";
import { planHeaders } from "../tracking/column-headers";
import { columnType } from "../tracking/column-type";
import type { ColumnTarget, RunColumn, RunColumns } from "../tracking/run-columns";
import type { Scalar } from "../tracking/scalar";
import type { ValueType } from "../tracking/value-type";
import { fromCell } from "../workbook/cells/from-cell";
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
  readonly #columns: readonly GrowingColumn[];
  #count = 0;

  constructor(headers: readonly string[], catalogue: Catalogue) {
    this.#columns = planHeaders(headers, catalogue).targets.flatMap((target, position) =>
      target ? [{ position, target, type: columnType(target, catalogue) ?? "text", values: [] }] : [],
    );
  }

  /** Adds body rows below those that came before. */
  add(rows: readonly (readonly CellInput[])[]): void {
    for (const { position, type, values } of this.#columns)
      for (const row of rows) values.push(fromCell(row[position], type));
    this.#count += rows.length;
  }

  /** The rows so far; row i is body row i of the table. */
  get runs(): RunColumns {
    return {
      count: this.#count,
      columns: this.#columns.map(({ target, type, values }): RunColumn => ({ target, type, values })),
    };
  }
}
