import { HostCollection } from "../../protocol/host-object";
import { asArray, asIndex, asInteger, asText, optional } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { TablePlace } from "./table-place";
import { TableColumn } from "./table-column";
import { addColumn } from "./table-columns";

/** The columns of a table. */
export class TableColumnCollection extends HostCollection {
  readonly $type = "TableColumnCollection";

  constructor(private readonly table: TablePlace) {
    super();
  }

  $items(): readonly TableColumn[] {
    return this.table.$table.columnIds.map((id) => new TableColumn(this.table, id));
  }

  get count(): number {
    return this.table.$table.columns.length;
  }

  getCount(): number {
    return this.count;
  }

  /** `values` fills the column from its header down; `name` wins over the first of them. */
  add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { $context, $sheet, $table } = this.table;
    const at = optional(index, asInteger, "index");
    if (at !== undefined && (at < -1 || at > $table.columns.length)) {
      throw invalidArgument(`The table has ${$table.columns.length} columns.`);
    }
    const place = at === undefined || at === -1 ? $table.columns.length : at;
    const cells = optional(values, columnCells, "values");
    const id = addColumn($context, $sheet, $table, place, cells, optional(name, asText, "name"));
    return new TableColumn(this.table, id);
  }

  getItem(key: unknown): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) {
      throw itemNotFound(`The table ${this.table.$table.name} has no column ${String(key)}.`);
    }
    return column;
  }

  /** By id (a number) or name. */
  getItemOrNullObject(key: unknown): TableColumn | null {
    const { columns, columnIds } = this.table.$table;
    const text = typeof key === "string" ? key.toLowerCase() : undefined;
    const byName = columns.findIndex((name) => name.toLowerCase() === text);
    const index = byName >= 0 ? byName : columnIds.findIndex((id) => String(id) === String(key));
    const id = columnIds[index];
    return id === undefined ? null : new TableColumn(this.table, id);
  }

  getItemAt(index: unknown): TableColumn {
    const id = this.table.$table.columnIds[asIndex(index, "index")];
    if (id === undefined) {
      throw itemNotFound(`The table has ${this.count} columns.`);
    }
    return new TableColumn(this.table, id);
  }
}

/** The cells of a column: rows of one value each, one row of values, or one value for all. */
function columnCells(values: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(values)) {
    return [values];
  }
  return asArray(values, name).map((row) => {
    if (!Array.isArray(row)) {
      return row;
    }
    if (row.length !== 1) {
      throw invalidArgument(`${name} must have one value a row.`);
    }
    return row[0] as unknown;
  });
}
