import type { FoundTable } from "../tables/found-table";
import type { TableUse } from "./described-table";

/** Tables that are told by less: runs as columns, headers of texts over texts. */
const DOUBTFUL = 0.75;

/** Whether a table that was found may stand otherwise, or be none, or is joined to runs that its rows may not be of. */
export function isUnsure(table: FoundTable, use: TableUse): boolean {
  return table.confidence < DOUBTFUL || mayBeOfOthers(table, use);
}

/** Whether its rows may be of other runs than those that they are joined to. */
export function mayBeOfOthers({ belongs }: Pick<FoundTable, "belongs">, use: TableUse): boolean {
  return use === "joined" && belongs?.isUnsure === true;
}
