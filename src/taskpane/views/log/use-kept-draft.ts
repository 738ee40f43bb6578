import { useCallback, useEffect, useRef, useState } from "react";
import type { SeenCells } from "../../../actions/log-run";
import { newRunUid } from "../../../actions/new-run-uid";
import type { Scalar } from "../../../tracking/values/scalar";
import { holdsText, keepDrafts, keptDrafts } from "./kept-draft";
import type { Draft, Drafts } from "./kept-draft";

/** What the person has typed, and how it changes. */
export interface KeptDraft {
  readonly work: Draft;
  /** Sets the text of a field; `stood` is what its cell holds, of which the first that is named counts. */
  readonly edit: (key: string, text: string, stood?: SeenCells) => void;
  /** Notes that the person has seen what the cell of a field holds by now. */
  readonly see: (key: string, cell: Scalar | null) => void;
  /** Lets the text of a field go. */
  readonly letGo: (key: string) => void;
  /** Turns to a new run or, with a Run ID, to finishing that one; what was typed for each run stays and comes back. */
  readonly turnTo: (runId?: string) => void;
  /** Lets go what was typed for this run, and turns to a new one. */
  readonly letGoAll: () => void;
  /** Whether a new run was begun and left for the one in the form. */
  readonly keepsNew: boolean;
}

/** Stands for the id of a workbook that has none, as those have that an early Runsheet made. */
const WITHOUT_ID = "workbook-without-id";

/** Holds what the person has typed into the form, so that a reload of the pane leaves it. */
export function useKeptDraft(workbookId = WITHOUT_ID): KeptDraft {
  const [drafts, setDrafts] = useState<Drafts>(() => keptDrafts(workbookId) ?? noDrafts());
  const keptFor = useRef(workbookId);
  useEffect(() => {
    if (keptFor.current !== workbookId) {
      // The workbook has got its id: the drafts go with it.
      keepDrafts(keptFor.current, noDrafts());
      keptFor.current = workbookId;
    }
    keepDrafts(workbookId, drafts);
  }, [workbookId, drafts]);
  const setWork = useCallback((change: (before: Draft) => Draft) => {
    setDrafts(({ current, others }) => ({ current: change(current), others }));
  }, []);
  const edit = useCallback(
    (key: string, text: string, stood?: SeenCells) => {
      setWork((before) => ({
        ...before,
        edits: { ...before.edits, [key]: text },
        ...(stood && { stood: { ...stood, ...before.stood } }),
      }));
    },
    [setWork],
  );
  const see = useCallback(
    (key: string, cell: Scalar | null) => {
      setWork((before) => ({ ...before, stood: { ...before.stood, [key]: cell } }));
    },
    [setWork],
  );
  const letGo = useCallback(
    (key: string) => {
      setWork((before) => ({
        ...before,
        edits: without(before.edits, key),
        ...(before.stood && { stood: without(before.stood, key) }),
      }));
    },
    [setWork],
  );
  const turnTo = useCallback((runId?: string) => {
    setDrafts(({ current, others }) => {
      const all = holdsText(current) ? [current, ...others] : others;
      return turned(all, runId);
    });
  }, []);
  const letGoAll = useCallback(() => {
    setDrafts(({ others }) => turned(others, undefined));
  }, []);
  const keepsNew = drafts.others.some(({ runId }) => runId === undefined);
  return { work: drafts.current, edit, see, letGo, turnTo, letGoAll, keepsNew };
}

/** The drafts with that of a run in the form, as far as it was typed before. */
function turned(drafts: readonly Draft[], runId: string | undefined): Drafts {
  const kept = drafts.find((draft) => draft.runId === runId);
  return { current: kept ?? blank(runId), others: drafts.filter((draft) => draft.runId !== runId) };
}

function noDrafts(): Drafts {
  return { current: blank(), others: [] };
}

function blank(runId?: string): Draft {
  return { uid: newRunUid(), edits: {}, ...(runId !== undefined && { runId }) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
