import { explainExcelError } from "../workbook/explain-excel-error";
import type { Tracking } from "../workbook/read-tracking";
import { giveRowRules, refreshRules } from "../workbook/rules/refresh-rules";
import type { WorkbookSession } from "../workbook/run-excel";
import { refreshHighlight } from "./highlighting/refresh-highlight";

/**
 * What follows the data: dropdowns and ranges over rows and columns that came, and the highlight. The data stand whatever
 * becomes of it, so what fails comes back as sentences.
 */
export async function refreshLooks(context: WorkbookSession, tracking: Tracking): Promise<string[]> {
  return [
    ...(await tried(context, "Dropdowns and ranges were not renewed", () => refreshRules(context, tracking))),
    ...(await tried(context, "The highlight was not renewed", async () =>
      asList(await refreshHighlight(context, tracking)),
    )),
  ];
}

/**
 * The same after one run was logged (in row `sheetRow`) or written over: only the rules of its row, so that it costs the
 * same however many runs there are.
 */
export async function refreshRunLooks(
  context: WorkbookSession,
  tracking: Tracking,
  sheetRow: number | undefined,
): Promise<string[]> {
  const runs = tracking.tracked.get("Runs");
  if (!runs) {
    return [];
  }
  return [
    ...(sheetRow === undefined
      ? []
      : await tried(context, "Dropdowns and ranges were not extended", () =>
          giveRowRules(context, tracking, runs, sheetRow),
        )),
    ...(await tried(context, "The highlight was not renewed", async () =>
      asList(await refreshHighlight(context, tracking)),
    )),
  ];
}

function asList(remark: string | undefined): string[] {
  return remark === undefined ? [] : [remark];
}

/** What it leaves queued is sent within, so that its failure is a remark too and no later step swallows it. */
async function tried(
  context: WorkbookSession,
  what: string,
  act: () => Promise<string[]>,
): Promise<string[]> {
  try {
    const remarks = await act();
    await context.sync();
    return remarks;
  } catch (cause) {
    return [`${what}: ${explainExcelError(cause).message}`];
  }
}
