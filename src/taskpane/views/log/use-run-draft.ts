import { useCallback, useMemo, useState } from "react";
import { checkRunDraft } from "../../../actions/check-run-draft";
import type { DraftCheck, RunDraft } from "../../../actions/check-run-draft";
import type { SeenCells } from "../../../actions/log-run";
import { openRunForm } from "../../../actions/open-run-form";
import type { RunForm } from "../../../actions/open-run-form";
import type { DecimalSeparator } from "../../../tracking/forms/read-draft-text";
import { useAction } from "../../hooks/use-action";
import type { ActionState } from "../../hooks/use-action";
import { cellOf, findConflicts, type DraftConflict } from "./draft-conflict";
import { askDecimalSeparator, browserSeparator } from "./decimal-separator";
import { useKeptDraft } from "./use-kept-draft";

const NONE: Readonly<SeenCells> = {};

/** A form, and the run that it was asked for: none for a new one. */
interface OpenedForm {
  readonly form: RunForm;
  readonly of: string | undefined;
}

/** The form, what the person does to it, and how both stand to each other. */
export interface RunDrafting {
  readonly opening: ActionState<RunForm>;
  readonly cancelOpening: () => void;
  readonly form: RunForm | undefined;
  /** Whether the form is still that of the run before, because the one that is wanted has not been read. */
  readonly isOutdated: boolean;
  readonly draft: RunDraft;
  /** The sign that parts the whole from the fraction for this person. */
  readonly decimalSeparator: DecimalSeparator;
  /** The run that is being finished, if it is not a new one. */
  readonly runId: string | undefined;
  /** What the run is known by until it has a Run ID. */
  readonly uid: string;
  readonly check: DraftCheck | undefined;
  /** Whether the person changed the field since the form was filled. */
  readonly isEdited: (key: string) => boolean;
  /** Whether the person changed anything. */
  readonly isBegun: boolean;
  readonly set: (key: string, text: string) => void;
  /** What the cells held when their fields were first edited. */
  readonly stood: SeenCells;
  /** Edited fields whose cells somebody changed since. */
  readonly conflicts: readonly DraftConflict[];
  /** Lets the person's text go over what somebody wrote since, which the person has seen. */
  readonly writeOver: (key: string) => void;
  /** Takes what the cell holds instead of what the person typed. */
  readonly letGo: (key: string) => void;
  /** Reads the form anew; what the person typed stays. */
  readonly reopen: () => Promise<RunForm | undefined>;
  /** Turns to a new run, or with a Run ID to finishing that one; what the person typed for each stays with it. */
  readonly begin: (runId?: string) => Promise<RunForm | undefined>;
  /** Goes on to a new run once this one is saved. */
  readonly next: () => Promise<RunForm | undefined>;
  /** Whether a new run was begun, and waits while this one is finished. */
  readonly keepsNew: boolean;
}

/** The form as the workbook has it, and what the person has typed over it, which a reload of the pane leaves. */
export function useRunDraft(workbookId: string | undefined): RunDrafting {
  const [opened, setOpened] = useState<OpenedForm>();
  const [decimalSeparator, setDecimalSeparator] = useState(browserSeparator);
  const opener = useAction(async (running, runId?: string) => {
    const [read, told] = await Promise.all([openRunForm(runId, running), askDecimalSeparator(running)]);
    setDecimalSeparator((before) => told ?? before);
    return read;
  });
  const { start } = opener;
  const { work, edit, see, letGo, turnTo, letGoAll, keepsNew } = useKeptDraft(workbookId);
  const { uid, runId, edits, stood = NONE } = work;
  const form = opened?.form;

  const open = useCallback(
    async (wanted: string | undefined) => {
      const read = await start(wanted);
      if (read !== undefined) {
        setOpened({ form: read, of: wanted });
      }
      return read;
    },
    [start],
  );
  const reopen = useCallback(() => open(runId), [open, runId]);
  const begin = useCallback(
    (wanted?: string) => {
      turnTo(wanted);
      return open(wanted);
    },
    [open, turnTo],
  );
  const next = useCallback(() => {
    letGoAll();
    return open(undefined);
  }, [open, letGoAll]);
  const set = useCallback(
    (key: string, text: string) => {
      edit(key, text, form?.opened && { [key]: cellOf(form, key) });
    },
    [edit, form],
  );
  const writeOver = useCallback(
    (key: string) => {
      see(key, cellOf(form, key));
    },
    [see, form],
  );
  const isEdited = useCallback((key: string) => edits[key] !== undefined, [edits]);

  const draft = useMemo(() => filled(form, edits), [form, edits]);
  const check = useMemo(
    () => (form === undefined ? undefined : checkRunDraft(form, draft, decimalSeparator)),
    [form, draft, decimalSeparator],
  );
  const conflicts = useMemo(() => findConflicts(form, edits, stood), [form, edits, stood]);
  const isBegun = Object.keys(edits).length > 0;
  return {
    opening: opener.state,
    cancelOpening: opener.cancel,
    form,
    isOutdated: opened !== undefined && opened.of !== runId,
    draft,
    decimalSeparator,
    runId,
    uid,
    check,
    isEdited,
    isBegun,
    set,
    stood,
    conflicts,
    writeOver,
    letGo,
    reopen,
    begin,
    next,
    keepsNew,
  };
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
