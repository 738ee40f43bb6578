// Between a preview and its import something else may have written what the import was to write: Rebuild, a person. Then the
// import changes nothing there, says nothing of it on `Changes`, and taking it back puts nothing else there.

import type { RowUpdate } from "../../tracking/planning/plan";
import { foldKey } from "../../tracking/naming/fold-key";
import type { CellValue } from "../../tracking/values/cell-value";
import { counted } from "../../tracking/words/counts";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { isSameCell, shownValue } from "../../workbook/writing/changed-cells";
import { locateRows } from "../../workbook/writing/locate-rows";
import { readTableColumns } from "../../workbook/writing/read-table-columns";

/** What is left to be written over, and how many runs hold all of it by now. */
export interface OpenUpdates {
  readonly rows: readonly RowUpdate[];
  readonly settled: number;
}

/**
 * Leaves out the cells of Runs that hold by now what they were to get. What an attempt of the same batch wrote before stays
 * among them: it has been told already.
 */
export async function withoutSettled(
  context: WorkbookSession,
  tracking: Tracking,
  batch: string,
  updates: readonly RowUpdate[],
): Promise<OpenUpdates> {
  const runs = tracking.tracked.get("Runs");
  const keys = [...new Set(updates.flatMap(({ cells }) => [...cells.keys()]))].filter((key) =>
    runs?.find(key),
  );
  if (!runs || updates.length === 0 || keys.length === 0) {
    return { rows: updates, settled: 0 };
  }
  const { table, columns } = await readTableColumns(context, runs, tracking.catalogue, (now) =>
    ["field:id", ...keys].flatMap((key) => now.find(key) ?? []),
  );
  const [ids = [], ...values] = columns;
  const rowOf = rowsById(ids);
  const open = updates.flatMap((update): RowUpdate[] => {
    const row = rowOf.get(foldKey(update.key)) ?? -1;
    const cells = [...update.cells].filter(([key, { after }]) => {
      const at = keys.indexOf(key);
      const spec = table.specs[table.find(key)?.position ?? -1];
      const stands = row < 0 || at < 0 ? undefined : values[at]?.[row];
      return stands === undefined || !isSameCell(stands, shownValue(after, spec), spec);
    });
    return cells.length === 0 ? [] : [{ ...update, cells: new Map(cells) }];
  });
  const isWhole = open.every(({ cells }, at) => cells.size === updates[at]?.cells.size);
  if (open.length === updates.length && isWhole) {
    return { rows: updates, settled: 0 };
  }
  return (await isTold(context, tracking, batch))
    ? { rows: updates, settled: 0 }
    : { rows: open, settled: updates.length - open.length };
}

/** What is to be said of runs that need no update any more. */
export function settledWords(settled: number): string[] {
  return settled === 0
    ? []
    : [
        `${counted(settled, "run")} ${settled === 1 ? "holds" : "hold"} the values of the file by now and ${settled === 1 ? "was" : "were"} left as ${settled === 1 ? "it is" : "they are"}.`,
      ];
}

/** The row of each Run ID that stands once. */
function rowsById(ids: readonly CellValue[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  ids.forEach((id, row) => {
    const key = foldKey(String(id));
    rows.set(key, rows.has(key) ? -1 : row);
  });
  return rows;
}

async function isTold(context: WorkbookSession, tracking: Tracking, batch: string): Promise<boolean> {
  const changes = tracking.tracked.get("Changes");
  const header = changes?.find("Import")?.header;
  if (!changes || header === undefined) {
    return false;
  }
  return (await locateRows(context, changes, tracking.catalogue, header, [batch])).rows.size > 0;
}
