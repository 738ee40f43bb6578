/** Checks every data table but Runs: the catalogues by reading them, the others by their schemas and references. */
import type { CellRows } from "./cell-value";
import { checkTable, type CheckedTable, type KnownValues } from "./check-table";
import type { Finding } from "./finding";
import { readCatalogue } from "./read-catalogue";
import { TableReader } from "./table-reader";
import type { TableName } from "./table-specs";

/** The tables as read, each with its header row; absent where the workbook has none. */
export type OtherTables = Partial<Readonly<Record<Exclude<TableName, "Runs">, CellRows>>>;

const CHECKED: readonly CheckedTable[] = ["Datasets", "Experiments", "Models", "History"];

function names(table: "Datasets" | "Experiments", cells: CellRows): ReadonlySet<string> {
  const reader = new TableReader(table, cells);
  const all = Array.from({ length: reader.count }, (_, row) => reader.text(row, "Name"));
  return new Set(all.filter((name) => name !== ""));
}

/**
 * Checks the tables.
 *
 * @param runIds ids of all runs, for the tables that refer to them.
 */
export function checkTables(tables: OtherTables, runIds: readonly string[]): Finding[] {
  const { catalogue, findings } = readCatalogue(tables.Params ?? [], tables.Metrics ?? []);
  const known: KnownValues = {
    Runs: new Set(runIds.map((id) => id.trim().toLowerCase())),
    Metrics: new Set(catalogue.metrics.flatMap(({ name, aliases }) => [name, ...aliases])),
    Datasets: names("Datasets", tables.Datasets ?? []),
    Experiments: names("Experiments", tables.Experiments ?? []),
  };
  const checked = CHECKED.flatMap((table) => {
    const cells = tables[table];
    return cells === undefined ? [] : checkTable(table, cells, known);
  });
  return [...findings, ...checked];
}
