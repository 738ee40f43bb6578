import type { RunDraft } from "../../../actions/check-run-draft";
import type { SeenCells } from "../../../actions/log-run";
import type { RunForm } from "../../../actions/open-run-form";
import { targetOfField } from "../../../tracking/forms/form-field";
import type { Scalar } from "../../../tracking/values/scalar";

/** A field that the person edited and a cell that somebody changed since. */
export interface DraftConflict {
  readonly key: string;
  readonly label: string;
  /** What the person typed. */
  readonly mine: string;
  /** What the cell holds, as the form shows it. */
  readonly theirs: string;
}

/** What the cell of a field holds by a form; null for a blank. */
export function cellOf(form: RunForm | undefined, key: string): Scalar | null {
  const field = form?.fields.find((one) => one.key === key);
  return (field && form?.opened?.of(targetOfField(field))?.[0]) ?? null;
}

/** The edited fields whose cells are not what they were, nor what the person wants them to be. */
export function findConflicts(
  form: RunForm | undefined,
  edits: RunDraft,
  stood: SeenCells,
): readonly DraftConflict[] {
  if (form?.opened === undefined) {
    return [];
  }
  return form.fields.flatMap(({ key, label, initial = "" }) => {
    const mine = edits[key];
    const before = stood[key];
    if (mine === undefined || before === undefined) {
      return [];
    }
    const now = cellOf(form, key);
    const theirs = key === "field:status" ? String(now ?? "") : initial;
    return now === before || mine.trim() === theirs ? [] : [{ key, label, mine, theirs }];
  });
}
