import type { FoundTable } from "../tables/found-table";

/** Tables that are told by less: runs as columns, headers of texts over texts. */
const DOUBTFUL = 0.75;

/** Whether a table that was found may stand otherwise, or be none. */
export function isUnsure({ confidence }: FoundTable): boolean {
  return confidence < DOUBTFUL;
}
