import { tableOf } from "../workbook/read-tracking";
import { writeWorkbook } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import { setUpTables } from "../workbook/set-up-tables";
import { count, listed } from "./in-words";
import { recordChanges } from "./record-change";

/** What setting up did. */
export interface SetUpReport {
  /** Tables that were created. */
  readonly created: readonly string[];
  /** Tables that were there and were given what they lacked. */
  readonly repaired: readonly string[];
  readonly unchanged: boolean;
  readonly message: string;
}

/** Creates the tracking sheets that are missing; a second time changes nothing. */
export async function setUpTracking(): Promise<SetUpReport> {
  return writeWorkbook(async (context) => {
    const { created, repaired, tracking, remarks } = await setUpTables(context);
    const unchanged = created.length === 0 && repaired.length === 0;
    const message = sentence(created, repaired);
    if (!unchanged) {
      await recordChanges(
        context,
        tableOf(tracking.layout, "Changes"),
        [{ What: "Set-up", After: message }],
        Date.now(),
      );
      await activateSheet(context, tableOf(tracking.layout, "Runs").sheetName);
    }
    return { created, repaired, unchanged, message: [message, ...remarks].join(" ") };
  });
}

function sentence(created: readonly string[], repaired: readonly string[]): string {
  if (created.length === 0 && repaired.length === 0) {
    return "Tracking was set up already; nothing changed.";
  }
  const parts = [
    ...(created.length > 0 ? [`created ${count(created.length, "sheet")} (${listed(created)})`] : []),
    ...(repaired.length > 0 ? [`completed the columns of ${listed(repaired)}`] : []),
  ];
  return `Set up tracking: ${parts.join(" and ")}.`;
}
