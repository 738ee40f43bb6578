import type { TableName } from "./table-names";

/** The header of the column by which a row of each table is known again, wherever it stands. */
export const TABLE_KEYS: Readonly<Record<TableName, string>> = {
  Runs: "Run ID",
  Params: "Name",
  Metrics: "Name",
  Datasets: "Name",
  Experiments: "Name",
  Models: "Name",
  History: "Run ID",
  Issues: "Finding",
  Changes: "Import",
};

/** The header of the column that tells rows of one name apart, in the tables of which several rows are versions of one thing. */
export const TABLE_VERSIONS: Readonly<Partial<Record<TableName, string>>> = {
  Datasets: "Version",
  Models: "Version",
};

/** The headers of the columns that together say which row is which. */
export function entryHeaders(table: TableName): string[] {
  const version = TABLE_VERSIONS[table];
  return [TABLE_KEYS[table], ...(version === undefined ? [] : [version])];
}
