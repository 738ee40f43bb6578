import { RunsheetError } from "../tracking/runsheet-error";
import { readActiveCell } from "../workbook/read-active-cell";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/** The metric in whose column of Runs the selected cell stands; throws `invalid-input` for any other cell. */
export async function metricAtSelection(options: ActionOptions = {}): Promise<string> {
  return readInLane("looking at the selection", options, async (context) => {
    const runs = trackedTable(await readTracking(context), "Runs");
    const cell = await readActiveCell(context);
    const target =
      cell.sheetId === runs.sheetId ? runs.columns[cell.column - runs.column]?.target : undefined;
    if (target?.role === "metric") {
      return target.name;
    }
    throw new RunsheetError(
      "invalid-input",
      "The selected cell stands in no metric's column of Runs.",
      "Select a cell in the column of a metric on Runs, then try again.",
    );
  });
}
