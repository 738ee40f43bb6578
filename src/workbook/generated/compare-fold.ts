// The rows of the Compare sheet that are folded away. Excel refuses to ungroup rows that are in no group, and tells nobody
// which rows are; so the fold is remembered by a hidden name, which follows when rows are inserted or moved.

import type { WorkbookSession } from "../run-excel";
import { putName } from "./generated-sheet";

const FOLD = "Runsheet_CompareFold";

/** The rows that are folded away, from 0. */
export interface Fold {
  readonly start: number;
  readonly count: number;
}

/**
 * Takes an earlier fold apart, so that it hides no line of what is written next; one sync, two where there is one. A person
 * may have ungrouped the rows, or protected the sheet: then Excel refuses, and nothing has changed.
 */
export async function takeFoldApart(context: WorkbookSession): Promise<void> {
  const rows = context.workbook.names.getItemOrNullObject(FOLD).getRangeOrNullObject().load("address");
  await context.sync();
  if (rows.isNullObject) {
    return;
  }
  rows.getEntireRow().ungroup(Excel.GroupOption.byRows);
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
  }
}

/** Queues the fold, where there is something to fold away. */
export function foldAway(context: WorkbookSession, sheet: Excel.Worksheet, { start, count }: Fold): void {
  const folded = sheet.getRangeByIndexes(start, 0, Math.max(1, count), 1);
  putName(context, FOLD, folded);
  if (count > 0) {
    folded.getEntireRow().group(Excel.GroupOption.byRows);
    folded.getEntireRow().hideGroupDetails(Excel.GroupOption.byRows);
  }
}
