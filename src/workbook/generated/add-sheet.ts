import { foldHeader } from "../../tracking/naming/fold-header";
import { freeSheetName } from "./free-sheet-name";
import type { WorkbookSession } from "../run-excel";

/** What Excel answers when a name is taken after all. */
const TAKEN_CODES: ReadonlySet<string> = new Set(["ItemAlreadyExists", "InvalidArgument"]);
/** How many names are tried for one sheet. */
export const MOST_ATTEMPTS = 5;

/** Whether Excel may have refused a sheet because something that is in no list of worksheets has its name. */
export function mayBeTaken(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && TAKEN_CODES.has(error.code);
}

/**
 * Adds a worksheet under the wanted name or the first free one like it. A chart sheet is in no list of worksheets and
 * keeps its name all the same, so a name that Excel refuses counts as taken too. What `claim` queues goes with the sheet in
 * one sync, so that no sheet stays that is nobody's. One sync, more only for refusals.
 */
export async function addSheet(
  context: WorkbookSession,
  wanted: string,
  takenNames: readonly string[],
  claim: (sheet: Excel.Worksheet) => void,
  attemptsLeft = MOST_ATTEMPTS,
): Promise<{ readonly sheet: Excel.Worksheet; readonly name: string }> {
  const name = freeSheetName(wanted, new Set(takenNames.map(foldHeader)));
  const sheet = context.workbook.worksheets.add(name);
  claim(sheet);
  try {
    await context.sync();
    return { sheet, name };
  } catch (error) {
    if (!mayBeTaken(error) || attemptsLeft === 1) {
      throw error;
    }
    return addSheet(context, wanted, [...takenNames, name], claim, attemptsLeft - 1);
  }
}
