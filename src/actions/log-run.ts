import type { RunDraft } from "./check-run-draft";
import { notBuilt } from "./not-built";
import type { RunForm } from "./open-run-form";
import type { CellPlace } from "./show-cell";

/** Writes the drafted run below the last one; re-reads the workbook and re-checks the draft first. */
export function logRun(
  _form: RunForm,
  _draft: RunDraft,
  _decimalSeparator: "." | "," = ".",
): Promise<{ runId: string; place: CellPlace; message: string }> {
  return Promise.reject(notBuilt("Log run"));
}
