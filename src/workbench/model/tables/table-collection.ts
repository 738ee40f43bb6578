import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { HostCollection } from "../../protocol/host-object";
import { asBoolean, asIndex, asText } from "../ranges/arguments";
import { createTable } from "./create-table";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { resolveRange } from "../ranges/resolve-range";
import { Table } from "./table";

/** The tables of one worksheet, or of the workbook. */
export class TableCollection extends HostCollection {
  readonly $type = "TableCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  override get $eventTarget(): string {
    return this.sheet?.id ?? "Workbook";
  }

  $items(): readonly Table[] {
    return this.tables().map((table) => new Table(this.context, table));
  }

  get count(): number {
    return this.tables().length;
  }

  getCount(): number {
    return this.count;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    const { book } = this.context;
    const home = this.sheet ?? this.context.sheet(book.activeSheetId);
    const { sheet, area } = resolveRange(this.context, address, home);
    if (this.sheet && sheet !== this.sheet) {
      throw invalidArgument(`The range is not on the worksheet ${this.sheet.name}.`);
    }
    return new Table(
      this.context,
      createTable(this.context, sheet, area, asBoolean(hasHeaders, "hasHeaders")),
    );
  }

  getItem(key: unknown): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) {
      throw itemNotFound(`There is no table ${String(key)}.`);
    }
    return table;
  }

  getItemOrNullObject(key: unknown): Table | null {
    const wanted = typeof key === "number" ? String(key) : asText(key, "key");
    const tables = this.tables();
    const table =
      tables.find(({ id }) => id === wanted) ??
      tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return table ? new Table(this.context, table) : null;
  }

  getItemAt(index: unknown): Table {
    const table = this.tables()[asIndex(index, "index")];
    if (!table) {
      throw invalidArgument(`There is no table at ${String(index)}.`);
    }
    return new Table(this.context, table);
  }

  private tables(): readonly TableDescription[] {
    const { tables } = this.context.book;
    return this.sheet ? tables.filter(({ sheetId }) => sheetId === this.sheet?.id) : tables;
  }
}
