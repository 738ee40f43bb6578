import { HostObject } from "../../protocol/host-object";
import { asOneOf, asRecord } from "../ranges/arguments";
import { asSortKeys, sortRows } from "../ranges/sort-rows";
import { bodyArea } from "./table-parts";
import type { TablePlace } from "./table-place";

/** Sorts the rows of a table's body; `key` of a field counts the table's columns. */
export class TableSort extends HostObject {
  readonly $type = "TableSort";
  readonly method = "PinYin";

  constructor(private readonly table: TablePlace) {
    super();
  }

  get fields(): Excel.SortField[] {
    return [...(this.table.$table.sort?.fields ?? [])];
  }

  get matchCase(): boolean {
    return this.table.$table.sort?.matchCase ?? false;
  }

  apply(fields: unknown, matchCase: unknown, method: unknown): void {
    asOneOf(method ?? "PinYin", ["PinYin", "StrokeCount"], "method");
    const keys = asSortKeys(fields, this.table.$table.columns.length);
    const kept = keys.map(({ column, ascending }) => ({ key: column, ascending }));
    this.table.$table.sort = { fields: kept, matchCase: matchCase === true };
    this.reapply();
  }

  /** Forgets how the table was sorted; the rows stay where they are. */
  clear(): void {
    delete this.table.$table.sort;
  }

  reapply(): void {
    const { $context, $sheet, $table } = this.table;
    if (!$table.sort) {
      return;
    }
    const fields = $table.sort.fields.map((field) => asRecord(field, "fields"));
    const keys = asSortKeys(fields, $table.columns.length);
    sortRows($context, $sheet, bodyArea($table), keys, $table.sort.matchCase);
  }
}
