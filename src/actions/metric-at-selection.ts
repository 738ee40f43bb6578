import { RunsheetError } from "../tracking/runsheet-error";
import { readActiveCell } from "../workbook/read-active-cell";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/** The metric in whose column of Runs the selected cell stands; throws `invalid-input` for any other cell. */
export async function metricAtSelection(options: ActionOptions = {}): Promise<string> {
  const found = await metricAtActiveCell(options);
  if (found !== undefined) {
    return found.name;
  }
  throw new RunsheetError(
    "invalid-input",
    "The selected cell stands in no metric's column of Runs.",
    "Select a cell in the column of a metric on Runs, then try again.",
  );
}

/** The same, but undefined where no metric that has a best is selected. */
export async function rankedMetricAtSelection(options: ActionOptions = {}): Promise<string | undefined> {
  const found = await metricAtActiveCell(options);
  return found?.isRanked === true ? found.name : undefined;
}

async function metricAtActiveCell(
  options: ActionOptions,
): Promise<{ readonly name: string; readonly isRanked: boolean } | undefined> {
  return readInLane("looking at the selection", options, async (context) => {
    const tracking = await readTracking(context);
    const runs = trackedTable(tracking, "Runs");
    const cell = await readActiveCell(context);
    const target =
      cell.sheetId === runs.sheetId ? runs.columns[cell.column - runs.column]?.target : undefined;
    if (target?.role !== "metric") {
      return undefined;
    }
    const definition = tracking.catalogue.metrics.find(({ name }) => name === target.name);
    return { name: target.name, isRanked: definition !== undefined && definition.goal !== "none" };
  });
}
