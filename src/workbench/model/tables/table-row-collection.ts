import { HostCollection, HostObject } from "../../protocol/host-object";
import { asArray, asIndex, asInteger, optional } from "../ranges/arguments";
import { readMatrix } from "../ranges/cell-matrix";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import { Range } from "../ranges/range";
import type { TablePlace } from "./table-place";
import { addRows, deleteRows } from "./table-rows";
import { bodyArea, isEmptyBody } from "./table-parts";

/** The rows of a table's body. */
export class TableRowCollection extends HostCollection {
  readonly $type = "TableRowCollection";

  constructor(private readonly table: TablePlace) {
    super();
  }

  $items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  get count(): number {
    const { $sheet, $table } = this.table;
    if (isEmptyBody($sheet, $table)) {
      return 0;
    }
    const body = bodyArea($table);
    return body.bottom - body.top + 1;
  }

  getCount(): number {
    return this.count;
  }

  /** `index` -1 or nothing adds at the end. `values` is a row, rows, or a single value for all of a row. */
  add(index: unknown, values: unknown): TableRow {
    const { $context, $sheet, $table } = this.table;
    const at = optional(index, asInteger, "index");
    const rows = rowsOf(values);
    const width = $table.columns.length;
    const shape = { top: 0, left: 0, bottom: (rows?.length ?? 1) - 1, right: width - 1 };
    const source = rows && readMatrix(rows, shape, "values");
    const added = addRows($context, $sheet, $table, at === -1 ? undefined : at, shape.bottom + 1, source);
    return new TableRow(this.table, added.top - bodyArea($table).top);
  }

  getItemAt(index: unknown): TableRow {
    const number = asIndex(index, "index");
    if (number >= this.count) {
      throw itemNotFound(`The table has ${this.count} rows.`);
    }
    return new TableRow(this.table, number);
  }
}

/** One row of a table's body, by its place: like Excel's, it does not follow its data. */
export class TableRow extends HostObject {
  readonly $type = "TableRow";

  constructor(
    private readonly table: TablePlace,
    readonly index: number,
  ) {
    super();
  }

  get values(): Range["values"] {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    const { $context, $sheet, $table } = this.table;
    const body = bodyArea($table);
    const top = body.top + this.index;
    if (top > body.bottom) {
      throw itemNotFound(`The table has no row ${this.index}.`);
    }
    return Range.$at($context, $sheet, { ...body, top, bottom: top });
  }

  delete(): void {
    const { $context, $sheet, $table } = this.table;
    deleteRows($context, $sheet, $table, this.index, 1);
  }
}

function rowsOf(values: unknown): readonly unknown[] | undefined {
  if (values === undefined || values === null) {
    return undefined;
  }
  const rows = asArray(Array.isArray(values) ? values : [[values]], "values");
  if (rows.length === 0) {
    throw invalidArgument("values holds no row.");
  }
  return Array.isArray(rows[0]) ? rows : [rows];
}
