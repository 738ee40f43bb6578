import { readActiveCell } from "../workbook/read-active-cell";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { unfinishedRunsIn, type UnfinishedRun } from "./reading/unfinished-runs";

/** The running or planned run in whose row a cell is selected; undefined where there is none. Reads that row alone. */
export async function unfinishedRunAtSelection(
  options: ActionOptions = {},
): Promise<UnfinishedRun | undefined> {
  return readInLane("looking at the selected row", options, async (context) => {
    const table = trackedTable(await readTracking(context), "Runs");
    const active = await readActiveCell(context);
    const start = active.row - table.headerRow - 1;
    if (active.sheetId !== table.sheetId || start < 0 || start >= table.rows) {
      return undefined;
    }
    const [run] = (await unfinishedRunsIn(context, table, [{ start, count: 1 }])) ?? [];
    return run;
  });
}
