import { broughtKey, BROUGHT_TABLES, newRows, type BroughtTable } from "../../tracking/planning/brought-rows";
import type { TableCounts, TableWrite } from "../../tracking/planning/plan";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import type { ImportPreview } from "../../worker/import-preview";

/** The rows that an import brings for the tables beside Runs and that do not stand there by now; reads what they are known by. */
export async function broughtWrites(
  context: WorkbookSession,
  tracking: Tracking,
  { brought }: ImportPreview,
): Promise<TableWrite[]> {
  const writes: TableWrite[] = [];
  for (const table of BROUGHT_TABLES) {
    const planned = brought[table] ?? [];
    if (planned.length > 0) {
      const rows = newRows(planned, await standingKeys(context, tracking, table));
      writes.push({ table, reason: "The file brings it.", kind: "add", rows });
    }
  }
  return writes.filter((write) => write.kind === "add" && write.rows.length > 0);
}

/** How many rows of each table such writes add. */
export function rowsAdded(writes: readonly TableWrite[]): TableCounts {
  return Object.fromEntries(
    writes.map((write) => [write.table, write.kind === "add" ? write.rows.length : 0]),
  );
}

async function standingKeys(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  name: BroughtTable,
): Promise<ReadonlySet<string>> {
  const table = tracked.get(name);
  if (!table) {
    return new Set();
  }
  const { columns } = await readTableColumns(context, table, catalogue, (now) =>
    ["Name", "Version"].flatMap((header) => now.find(header) ?? []),
  );
  const [names = [], versions = []] = columns;
  return new Set(names.map((one, row) => broughtKey({ Name: one, Version: versions[row] ?? "" })));
}
