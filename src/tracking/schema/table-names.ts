/** The data tables, in sheet order. Sheet and table share the name. */
export const TABLE_NAMES = [
  "Runs",
  "Params",
  "Metrics",
  "Datasets",
  "Experiments",
  "Models",
  "History",
  "Issues",
  "Changes",
] as const;

export type TableName = (typeof TABLE_NAMES)[number];
