import type { TableCounts } from "../planning/plan";
import { TABLE_NAMES, type TableName } from "../schema/table-names";
import { counted } from "./counts";
import { listed } from "./listed";

/** What a row of each table is called; History holds the points of the curves. */
const NOUNS: Readonly<Record<TableName, string>> = {
  Runs: "run",
  Params: "parameter",
  Metrics: "metric",
  Datasets: "dataset",
  Experiments: "experiment",
  Models: "model",
  History: "point of a curve",
  Issues: "issue",
  Changes: "line of Changes",
};
const PLURALS: Readonly<Partial<Record<TableName, string>>> = {
  History: "points of curves",
  Changes: "lines of Changes",
};

/** Rows by what they are: "30 runs, 2 datasets and 2 experiments"; what they are said to be (`kind`, such as "updated") stands before each. "" for none. */
export function countedRows(counts: TableCounts, kind = ""): string {
  const before = kind === "" ? "" : `${kind} `;
  return listed(
    TABLE_NAMES.flatMap((name) => {
      const rows = counts[name] ?? 0;
      const plural = PLURALS[name] ?? `${NOUNS[name]}s`;
      return rows > 0 ? [counted(rows, before + NOUNS[name], before + plural)] : [];
    }),
  );
}
