import { checkDraft, type DraftCheck, type RunDraft } from "../tracking/forms/check-draft";
import type { RunForm } from "../tracking/forms/run-form";

export type { DraftCheck, RunDraft } from "../tracking/forms/check-draft";

/** Checks the form as one types; `decimalSeparator` is the user's own. */
export function checkRunDraft(form: RunForm, draft: RunDraft, decimalSeparator: "." | "," = "."): DraftCheck {
  return checkDraft(form, draft, decimalSeparator);
}
