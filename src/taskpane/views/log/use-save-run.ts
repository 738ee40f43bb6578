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
  const { draft, decimalSeparator, uid, stood, next, reopen } = drafting;
  const [tried, setTried] = useState<string>();
  /** What was sent for a run, by its uid, and did not come back as saved: some of it may stand. */
  const sent = useRef(new Map<string, readonly RunDraft[]>());
  const save = useAction(
    async (running) => {
      const options = { ...running, decimalSeparator };
      const before = sent.current.get(uid) ?? [];
      sent.current.set(uid, [...before, draft]);
      const saved = await (
        form.opened === undefined
          ? logRun(draft, { ...options, uid })
          : finishRun(form, draft, { ...options, uid, tried: before, stood })
      ).catch((cause: unknown) => {
        if (asRunsheetError(cause).code === "workbook-changed") {
          // Nothing of it stands; what does is asked about in the form.
          sent.current.set(uid, before);
          void reopen();
        }
        throw cause;
      });
      setTried(undefined);
      await Promise.all([next(), refresh(running)]);
      return saved;
    },
    ({ message }) => message,
  );
  const tryToSave = (mayBeSaved: boolean): void => {
    setTried(uid);
    if (mayBeSaved) {
      void save.start();
    }
  };
  return { save, tried: tried === uid, tryToSave };
}
