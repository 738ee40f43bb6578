import { RunsheetError } from "../../tracking/runsheet-error";
import type { TrackedTable } from "../tracked-table";

/** The error for a table that does not hold still; `doing` says while what, `stand` what stands then. */
export function keptChanging(
  { name, sheetName }: Pick<TrackedTable, "name" | "sheetName">,
  doing: string,
  stand = "",
): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The table ${name} on the sheet ${sheetName} kept changing while ${doing}.`,
    `Wait until nobody edits it, then try again.${stand}`,
  );
}
