import { newBatchId } from "../tracking/identity/new-batch-id";
import { renameWords } from "../tracking/catalogue/rename-words";
import { keepNames, openRenames } from "../workbook/open-renames";
import type { RepairedFormats } from "../workbook/repair-formats";
import { trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import { setUpTables } from "../workbook/set-up-tables";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { counted } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import { giveWorkbookId } from "./give-workbook-id";
import { keptTextsWords } from "./kept-texts-words";
import { refreshLooks } from "./refresh-looks";

/** What setting up did. */
export interface SetUpReport {
  /** Tables that were created. */
  readonly created: readonly string[];
  /** Tables that were there and were given what they lacked. */
  readonly repaired: readonly string[];
  readonly unchanged: boolean;
  readonly message: string;
}

/** Creates the tracking sheets that are missing and renews their rules; a second time changes nothing. */
export async function setUpTracking(options: ActionOptions = {}): Promise<SetUpReport> {
  const attempted = await attempt("setting up", options, async (context, notes) => {
    const { created, repaired, retyped, tracking } = await setUpTables(
      context,
      [],
      () => {
        notes.beginForGood();
      },
      { headersShown: true },
    );
    const unchanged = [...created, ...repaired, ...retyped.tables].length === 0;
    const message = sentence(created, repaired, retyped);
    const kept = keptTextsWords(retyped.kept);
    const remarks = unchanged ? [] : await tell(context, tracking, [message, ...kept].join(" "));
    remarks.push(...kept);
    // Renewed each time: a set-up that was interrupted may have left tables without them.
    remarks.push(...(await refreshLooks(context, tracking)));
    remarks.push(...(await giveWorkbookId(context, tracking)));
    remarks.push(...openRenames(tracking).map(renameWords));
    await keepNames(context, tracking);
    if (!unchanged) {
      await activateSheet(context, trackedTable(tracking, "Runs").sheetName);
    }
    return {
      created,
      repaired: [...new Set([...repaired, ...retyped.tables])],
      unchanged,
      message: [message, ...remarks].join(" "),
    };
  });
  return orThrow(attempted, "set up tracking once more, which completes it.");
}

async function tell(context: WorkbookSession, tracking: Tracking, message: string): Promise<string[]> {
  const outcome = await writePlan(
    context,
    {
      batch: newBatchId("set-up", new Date()),
      linesFirst: false,
      rowLines: false,
      line: { what: "Set-up", after: message },
      writes: [],
    },
    { tracking },
  );
  return [...outcome.remarks];
}

function sentence(
  created: readonly string[],
  repaired: readonly string[],
  { tables, made }: RepairedFormats,
): string {
  const parts = [
    ...(created.length > 0 ? [`created ${counted(created.length, "sheet")} (${listed(created)})`] : []),
    ...(tables.length > 0 ? [retypedWords(tables, made)] : []),
    ...(repaired.length > 0 ? [`completed the columns of ${listed(repaired)}`] : []),
  ];
  return parts.length > 0
    ? `Set up tracking: ${listed(parts)}.`
    : "Tracking was set up already; nothing changed.";
}

function retypedWords(tables: readonly string[], made: number): string {
  return made > 0
    ? `made ${counted(made, "value")} of ${listed(tables)} that had been stored as text numbers again`
    : `gave columns of numbers in ${listed(tables)}, which had the format of text, the format of numbers again`;
}
