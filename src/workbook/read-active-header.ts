import type { WorkbookSession } from "./run-excel";

/** The table that the active cell stands in, if any, and the header of its column. */
export interface ActiveColumn {
  readonly table: string;
  readonly header: string;
}

/** Finds the table column of the active cell; undefined outside of tables. Two syncs. */
export async function readActiveColumn(context: WorkbookSession): Promise<ActiveColumn | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load("columnIndex");
  const tables = cell.getTables(false);
  tables.load("items/name");
  await context.sync();
  const [table] = tables.items;
  if (!table) return undefined;
  const header = table.getHeaderRowRange();
  header.load("values,columnIndex");
  await context.sync();
  const [titles = []] = header.values as unknown[][];
  const title = titles[cell.columnIndex - header.columnIndex];
  return title === undefined ? undefined : { table: table.name, header: String(title) };
}
