// What was typed into the form is kept for as long as the pane's window lives, one draft a workbook and run, so that
// neither a reload nor a look at another run loses anything. What comes back is looked at like anything from outside: a
// draft that is not as it should be is none.

import { isObject } from "../../../tracking/values/is-object";
import type { RunDraft } from "../../../actions/check-run-draft";
import type { SeenCells } from "../../../actions/log-run";
import type { Scalar } from "../../../tracking/values/scalar";

/** A run on its way into the workbook. */
export interface Draft {
  /** The uid that the run gets, from its first letter on, so that a second try is known as the same run. */
  readonly uid: string;
  /** The run that is being finished; absent for a new one. */
  readonly runId?: string;
  /** What was typed, by field. */
  readonly edits: RunDraft;
  /** What the cells of the run that is finished held when their fields were first edited. */
  readonly stood?: SeenCells;
}

/** The drafts of a workbook. */
export interface Drafts {
  /** The one in the form. */
  readonly current: Draft;
  /** Those that were begun and left for another one. */
  readonly others: readonly Draft[];
}

const VERSION = 2;
const UID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The drafts that were kept of a workbook, if they can be read. */
export function keptDrafts(workbookId: string): Drafts | undefined {
  try {
    return readDrafts(JSON.parse(sessionStorage.getItem(keyOf(workbookId)) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Keeps the drafts; where none holds anything, they are let go. Where storage is blocked they last as long as the page. */
export function keepDrafts(workbookId: string, { current, others }: Drafts): void {
  try {
    if (current.runId === undefined && !holdsText(current) && others.length === 0) {
      sessionStorage.removeItem(keyOf(workbookId));
    } else {
      sessionStorage.setItem(keyOf(workbookId), JSON.stringify({ version: VERSION, current, others }));
    }
  } catch {
    // Without storage the drafts hold until the page is left, which is all that can be had.
  }
}

/** Whether anything was typed. */
export function holdsText({ edits }: Draft): boolean {
  return Object.keys(edits).length > 0;
}

function keyOf(workbookId: string): string {
  return `runsheet.draft.${workbookId}`;
}

function readDrafts(value: unknown): Drafts | undefined {
  if (!isObject(value) || value["version"] !== VERSION) {
    return undefined;
  }
  const current = readDraft(value["current"]);
  const others: readonly unknown[] = Array.isArray(value["others"]) ? value["others"] : [];
  return current && { current, others: others.flatMap((other) => readDraft(other) ?? []) };
}

function readDraft(value: unknown): Draft | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { uid, runId, edits, stood } = value;
  if (typeof uid !== "string" || !UID.test(uid) || !isObject(edits)) {
    return undefined;
  }
  if (runId !== undefined && (typeof runId !== "string" || runId === "")) {
    return undefined;
  }
  const texts = Object.entries(edits).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return {
    uid,
    edits: Object.fromEntries(texts),
    ...(runId !== undefined && { runId }),
    ...(isObject(stood) && { stood: Object.fromEntries(Object.entries(stood).filter(isStoodCell)) }),
  };
}

function isStoodCell(entry: [string, unknown]): entry is [string, Scalar | null] {
  return entry[1] === null || ["string", "number", "boolean"].includes(typeof entry[1]);
}
