import { planHeaders } from "../tracking/schema/column-headers";
import { RunsheetError } from "../tracking/runsheet-error";
import { readActiveCell } from "../workbook/read-active-cell";
import { readTracking, tableOf } from "../workbook/read-tracking";
import { readWorkbook } from "../workbook/run-excel";

/** The metric in whose column of Runs the selected cell stands; throws `invalid-input` for any other cell. */
export async function metricAtSelection(): Promise<string> {
  return readWorkbook(async (context) => {
    const { layout, catalogue } = await readTracking(context);
    const runs = tableOf(layout, "Runs");
    const cell = await readActiveCell(context);
    const { targets } = planHeaders(runs.headers, catalogue);
    const target = cell.sheetId === runs.sheetId ? targets[cell.column - runs.column] : undefined;
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
