import { HostObject } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { itemNotFound } from "../base/excel-errors";
import { Filter } from "./filter";
import { Range } from "../ranges/range";
import type { TablePlace } from "./table-place";
import { deleteColumn } from "./table-columns";
import { headerArea } from "./table-headers";
import { totalsArea } from "./table-lines";
import { bodyArea } from "./table-parts";

/** One column of a table, found by its id, which stays when columns move or are renamed. */
export class TableColumn extends HostObject {
  readonly $type = "TableColumn";

  constructor(
    private readonly table: TablePlace,
    readonly id: number,
  ) {
    super();
  }

  override get $id(): number {
    return this.id;
  }

  get index(): number {
    const index = this.table.$table.columnIds.indexOf(this.id);
    if (index < 0) {
      throw itemNotFound("The table column was deleted.");
    }
    return index;
  }

  get name(): string {
    return this.table.$table.columns[this.index] ?? "";
  }

  set name(value: unknown) {
    this.getHeaderRowRange().values = [[`'${asText(value, "name")}`]];
  }

  get filter(): Filter {
    return new Filter(this.table, this.id);
  }

  get values(): Range["values"] {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    return this.within(this.table.$table.area);
  }

  getDataBodyRange(): Range {
    return this.within(bodyArea(this.table.$table));
  }

  getHeaderRowRange(): Range {
    const header = headerArea(this.table.$table);
    if (!header) {
      throw itemNotFound(`The table ${this.table.$table.name} shows no header row.`);
    }
    return this.within(header);
  }

  getTotalRowRange(): Range {
    const totals = totalsArea(this.table.$table);
    if (!totals) {
      throw itemNotFound(`The table ${this.table.$table.name} shows no total row.`);
    }
    return this.within(totals);
  }

  delete(): void {
    const { $context, $sheet, $table } = this.table;
    deleteColumn($context, $sheet, $table, this.index);
  }

  private within(rows: { readonly top: number; readonly bottom: number }): Range {
    const { $context, $sheet, $table } = this.table;
    const column = $table.area.left + this.index;
    return Range.$at($context, $sheet, { top: rows.top, bottom: rows.bottom, left: column, right: column });
  }
}
