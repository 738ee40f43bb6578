import { readNameList, writeNameList } from "../../tracking/naming/name-list";
import type { CellUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import { toSpecCell } from "../../cells/to-cell";
import type { Tracking } from "../../workbook/read-tracking";

export type CatalogueTable = "Params" | "Metrics";

/** The row of a definition, as it was read: what a cell of it holds and how it is written over. */
export class DefinitionRow {
  private constructor(
    private readonly tracking: Tracking,
    private readonly table: CatalogueTable,
    private readonly cells: readonly CellValue[],
  ) {}

  /** The first row of this name; undefined where there is none. */
  static find(tracking: Tracking, table: CatalogueTable, name: string): DefinitionRow | undefined {
    const key = tracking.tracked.get(table)?.key;
    const row = tracking.tables
      .get(table)
      ?.rows.find((cells) => key !== undefined && String(cells[key.position] ?? "").trim() === name);
    return row && new DefinitionRow(tracking, table, row);
  }

  /** A text put into one of its columns; undefined where the table lacks the column. */
  write(header: string, text: string): CellUpdate | undefined {
    const column = this.tracking.tracked.get(this.table)?.find(header);
    return (
      column?.spec && { before: this.cells[column.position] ?? "", after: toSpecCell(text, column.spec) }
    );
  }

  /** Spellings that join its aliases; undefined where it has them all, or the table has no column for them. */
  addAliases(spellings: readonly string[]): CellUpdate | undefined {
    const name = this.text("Name");
    const aliases = readNameList(this.text("Aliases"));
    const all = [...new Set([...aliases, ...spellings.filter((one) => one !== name)])];
    return all.length === aliases.length ? undefined : this.write("Aliases", writeNameList(all));
  }

  private text(header: string): string {
    const column = this.tracking.tracked.get(this.table)?.find(header);
    return column ? String(this.cells[column.position] ?? "").trim() : "";
  }
}
