import type { SourceGrid } from "../reading/source-grid";
import { areasMeet } from "./areas-meet";
import type { FoundTables } from "../tables/found-table";

/**
 * Whether a search found no more than what was read without one: one table below its header, all of it runs.
 *
 * @param count how many runs that were; a search of a part of the rows cannot tell.
 */
export function isAsRead(
  { tables, notes }: FoundTables,
  { header: row, merged = [] }: Pick<SourceGrid, "header" | "merged">,
  count?: number,
): boolean {
  const [table] = tables;
  if (!table || tables.length !== 1 || table.isTransposed || notes.length > 0 || row === undefined) {
    return false;
  }
  const { header, leftOut, lines, area } = table;
  if (merged.some((cells) => cells.bottom > cells.top && areasMeet(cells, area))) {
    return false;
  }
  if (count !== undefined && lines.length !== count) {
    return false;
  }
  return header?.top === row && header.bottom === row && leftOut.every(({ why }) => why === "blank");
}
