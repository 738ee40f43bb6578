import { useCallback, useMemo, useState } from "react";
import { checkRunDraft } from "../../../actions/check-run-draft";
import type { DraftCheck, RunDraft } from "../../../actions/check-run-draft";
import { openRunForm } from "../../../actions/open-run-form";
import type { RunForm } from "../../../actions/open-run-form";
import { useAction } from "../../hooks/use-action";
import type { ActionState } from "../../hooks/use-action";
import { askDecimalSeparator, decimalSeparator } from "./decimal-separator";

export interface RunDrafting {
  readonly opening: ActionState<RunForm>;
  readonly form: RunForm | undefined;
  readonly draft: RunDraft;
  readonly check: DraftCheck | undefined;
  /** Whether the person changed the field since the form was filled. */
  readonly isEdited: (key: string) => boolean;
  readonly set: (key: string, text: string) => void;
  /** Reads the form anew; what the person typed stays, unless `fresh`. */
  readonly open: (fresh?: boolean) => Promise<RunForm | undefined>;
}

const NOTHING: RunDraft = {};

/** The form as the workbook has it, and what the person has typed over it. */
export function useRunDraft(): RunDrafting {
  const [form, setForm] = useState<RunForm>();
  const [edits, setEdits] = useState<RunDraft>(NOTHING);
  const opener = useAction(() => openRunForm());
  const { start } = opener;

  const open = useCallback(
    async (fresh = false) => {
      const [opened] = await Promise.all([start(), askDecimalSeparator()]);
      if (opened === undefined) {
        return undefined;
      }
      setForm(opened);
      if (fresh) {
        setEdits(NOTHING);
      }
      return opened;
    },
    [start],
  );
  const set = useCallback((key: string, text: string) => {
    setEdits((before) => ({ ...before, [key]: text }));
  }, []);
  const isEdited = useCallback((key: string) => edits[key] !== undefined, [edits]);

  const draft = useMemo(() => filled(form, edits), [form, edits]);
  const check = useMemo(
    () => (form === undefined ? undefined : checkRunDraft(form, draft, decimalSeparator())),
    [form, draft],
  );
  return { opening: opener.state, form, draft, check, isEdited, set, open };
}

function filled(form: RunForm | undefined, edits: RunDraft): RunDraft {
  const draft: Record<string, string> = {};
  for (const { key, initial } of form?.fields ?? []) {
    const text = edits[key] ?? initial;
    if (text !== undefined) {
      draft[key] = text;
    }
  }
  return draft;
}
