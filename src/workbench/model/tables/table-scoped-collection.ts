import { encloses, overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { HostCollection } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { Table } from "./table";

/** The tables that a range touches, or holds entirely. */
export class TableScopedCollection extends HostCollection {
  readonly $type = "TableScopedCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  $items(): readonly Table[] {
    return this.tables().map((table) => new Table(this.context, table));
  }

  getCount(): number {
    return this.tables().length;
  }

  getFirst(): Table {
    const [first] = this.tables();
    if (!first) {
      throw itemNotFound("The range touches no table.");
    }
    return new Table(this.context, first);
  }

  getItem(key: unknown): Table {
    const wanted = asText(key, "key").toLowerCase();
    const table = this.tables().find(
      ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
    );
    if (!table) {
      throw itemNotFound(`The range touches no table ${String(key)}.`);
    }
    return new Table(this.context, table);
  }

  private tables(): readonly TableDescription[] {
    const touches = this.fullyContained ? encloses : overlaps;
    return this.context.book.tables.filter(
      (table) => table.sheetId === this.sheet.id && touches(this.area, table.area),
    );
  }
}
