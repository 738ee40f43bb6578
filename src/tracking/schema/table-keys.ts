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
