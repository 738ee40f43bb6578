import type { UserActions } from "../../model/base/user-actions";
import { askInDialog, tellError } from "../chrome/dialog";
import type { CellPosition } from "../selection/cell-position";

/** Whether a typed text goes into its cell, goes back to be changed, or is given up. */
export type EntryAnswer = "enter" | "again" | "cancel";

/**
 * Asks whether a typed text may enter a cell, and a person where Excel would: validation has three kinds of alert, a
 * stop, a warning that can be overruled, and a mere notice. A broken formula goes back to be mended.
 */
export async function checkEntry(
  user: UserActions,
  sheetId: string,
  { row, column }: CellPosition,
  text: string,
): Promise<EntryAnswer> {
  let alert;
  try {
    alert = user.check(sheetId, row, column, text);
  } catch (error) {
    await tellError("There is a problem with this entry", error);
    return "again";
  }
  if (!alert) {
    return "enter";
  }
  switch (alert.style) {
    case "Warning":
      return askInDialog<EntryAnswer>(alert.title, `${alert.message}\n\nContinue?`, [
        { value: "enter", label: "Yes" },
        { value: "again", label: "No" },
        { value: "cancel", label: "Cancel" },
      ]);
    case "Information":
      return askInDialog<EntryAnswer>(alert.title, alert.message, [
        { value: "enter", label: "OK" },
        { value: "cancel", label: "Cancel" },
      ]);
    default:
      return askInDialog<EntryAnswer>(alert.title, alert.message, [
        { value: "again", label: "Retry" },
        { value: "cancel", label: "Cancel" },
      ]);
  }
}
