import { useRef, useState } from "react";
import type { RunDraft } from "../../../actions/check-run-draft";
import { finishRun } from "../../../actions/finish-run";
import { logRun, type LoggedRun } from "../../../actions/log-run";
import type { RunForm } from "../../../actions/open-run-form";
import { asRunsheetError } from "../../hooks/as-runsheet-error";
import { useAction, type Action } from "../../hooks/use-action";
import { useWorkbookStatus } from "../../shell/workbook-status";
import type { RunDrafting } from "./use-run-draft";

export interface SavingRun {
  readonly save: Action<[], LoggedRun>;
  /** Whether the person asked to save the run that the form holds now. */
  readonly tried: boolean;
  /** Begins to save; before the run goes out, what is wrong is shown at its fields. */
  readonly tryToSave: (mayBeSaved: boolean) => void;
}

/** Saves the run of the form, as a new one or over the one that is finished, and begins the next. */
export function useSaveRun(form: RunForm, drafting: RunDrafting): SavingRun {
  const { refresh } = useWorkbookStatus();
  const { draft, decimalSeparator, uid, stood, begin, reopen } = drafting;
  const [tried, setTried] = useState(false);
  /** What was sent for this run and did not come back as saved: some of it may stand. */
  const sent = useRef<{ readonly uid: string; readonly drafts: readonly RunDraft[] }>({ uid, drafts: [] });
  const save = useAction(
    async (running) => {
      const options = { ...running, decimalSeparator };
      const before = sent.current.uid === uid ? sent.current.drafts : [];
      sent.current = { uid, drafts: [...before, draft] };
      const saved = await (
        form.opened === undefined
          ? logRun(draft, { ...options, uid })
          : finishRun(form, draft, { ...options, uid, tried: before, stood })
      ).catch((cause: unknown) => {
        if (asRunsheetError(cause).code === "workbook-changed") {
          // Nothing of it stands; what does is asked about in the form.
          sent.current = { uid, drafts: before };
          void reopen();
        }
        throw cause;
      });
      setTried(false);
      await Promise.all([begin(), refresh(running)]);
      return saved;
    },
    ({ message }) => message,
  );
  const tryToSave = (mayBeSaved: boolean): void => {
    setTried(true);
    if (mayBeSaved) {
      void save.start();
    }
  };
  return { save, tried, tryToSave };
}
