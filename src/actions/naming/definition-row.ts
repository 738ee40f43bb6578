import { readNameList, writeNameList } from "../../tracking/naming/name-list";
import type { CellUpdate } from "../../tracking/planning/plan";
import { TABLE_SPECS } from "../../tracking/schema/table-specs";
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

  /** A text put into one of its columns; where the table lacks it, the writer adds the column. */
  write(header: string, text: string): CellUpdate {
    const column = this.tracking.tracked.get(this.table)?.find(header);
    const spec = column?.spec ?? TABLE_SPECS[this.table].columns.find((one) => one.header === header);
    const before = column ? (this.cells[column.position] ?? "") : "";
    return { before, after: spec ? toSpecCell(text, spec) : text };
  }

  /**
   * Spellings that join its aliases; undefined where it has them all.
   *
   * @param name what it is called from now on, which is no alias of it.
   */
  addAliases(spellings: readonly string[], name = this.text("Name")): CellUpdate | undefined {
    const aliases = readNameList(this.text("Aliases"));
    const all = [...new Set([...aliases, ...spellings])].filter((one) => one !== name);
    return all.join("\n") === aliases.join("\n") ? undefined : this.write("Aliases", writeNameList(all));
  }

  /** The same for an earlier attempt that may have added them, as if it had not; it is not written twice. */
  addAliasesAgain(spellings: readonly string[]): CellUpdate {
    const aliases = readNameList(this.text("Aliases"));
    const before = writeNameList(aliases.filter((one) => !spellings.includes(one)));
    return this.addAliases(spellings) ?? { ...this.write("Aliases", this.text("Aliases")), before };
  }

  private text(header: string): string {
    const column = this.tracking.tracked.get(this.table)?.find(header);
    return column ? String(this.cells[column.position] ?? "").trim() : "";
  }
}
