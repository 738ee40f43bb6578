import { useCallback, useEffect, useRef, useState } from "react";
import type { StoodCells } from "../../../actions/log-run";
import { newRunUid } from "../../../actions/new-run-uid";
import type { Scalar } from "../../../tracking/values/scalar";
import { keepDraft, keptDraft } from "./kept-draft";
import type { Draft } from "./kept-draft";

/** What the person has typed, and how it changes. */
export interface KeptDraft {
  readonly work: Draft;
  /** Sets the text of a field; `stood` is what its cell holds, of which the first that is named counts. */
  readonly edit: (key: string, text: string, stood?: StoodCells) => void;
  /** Notes that the person has seen what the cell of a field holds by now. */
  readonly see: (key: string, cell: Scalar | null) => void;
  /** Lets the text of a field go. */
  readonly letGo: (key: string) => void;
  /** Lets everything go, for another run or, with a Run ID, for finishing that one. */
  readonly renew: (runId?: string) => void;
}

/** Stands for the id of a workbook that has none, as those have that an early Runsheet made. */
const WITHOUT_ID = "workbook-without-id";

/** Holds what the person has typed into the form, so that a reload of the pane leaves it. */
export function useKeptDraft(workbookId = WITHOUT_ID): KeptDraft {
  const [work, setWork] = useState<Draft>(() => keptDraft(workbookId) ?? blank());
  const keptFor = useRef(workbookId);
  useEffect(() => {
    if (keptFor.current !== workbookId) {
      // The workbook has got its id: the draft goes with it.
      keepDraft(keptFor.current, blank());
      keptFor.current = workbookId;
    }
    keepDraft(workbookId, work);
  }, [workbookId, work]);
  const edit = useCallback((key: string, text: string, stood?: StoodCells) => {
    setWork((before) => ({
      ...before,
      edits: { ...before.edits, [key]: text },
      ...(stood && { stood: { ...stood, ...before.stood } }),
    }));
  }, []);
  const see = useCallback((key: string, cell: Scalar | null) => {
    setWork((before) => ({ ...before, stood: { ...before.stood, [key]: cell } }));
  }, []);
  const letGo = useCallback((key: string) => {
    setWork((before) => ({
      ...before,
      edits: without(before.edits, key),
      ...(before.stood && { stood: without(before.stood, key) }),
    }));
  }, []);
  const renew = useCallback((runId?: string) => {
    setWork(blank(runId));
  }, []);
  return { work, edit, see, letGo, renew };
}

function blank(runId?: string): Draft {
  return { uid: newRunUid(), edits: {}, ...(runId !== undefined && { runId }) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
