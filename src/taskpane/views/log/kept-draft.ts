// What was typed into the form is kept for as long as the pane's window lives, one draft a workbook, so that a reload
// loses nothing. What comes back is looked at like anything from outside: a draft that is not as it should be is none.

import type { RunDraft } from "../../../actions/check-run-draft";
import type { StoodCells } from "../../../actions/log-run";
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
  readonly stood?: StoodCells;
}

const VERSION = 1;
const UID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The draft that was kept of a workbook, if there is one that can be read. */
export function keptDraft(workbookId: string): Draft | undefined {
  try {
    return readDraft(JSON.parse(sessionStorage.getItem(keyOf(workbookId)) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Keeps the draft; one that holds nothing is let go. Where storage is blocked it lasts as long as the page. */
export function keepDraft(workbookId: string, draft: Draft): void {
  try {
    if (draft.runId === undefined && Object.keys(draft.edits).length === 0) {
      sessionStorage.removeItem(keyOf(workbookId));
    } else {
      sessionStorage.setItem(keyOf(workbookId), JSON.stringify({ version: VERSION, ...draft }));
    }
  } catch {
    // Without storage the draft holds until the page is left, which is all that can be had.
  }
}

function keyOf(workbookId: string): string {
  return `runsheet.draft.${workbookId}`;
}

function readDraft(value: unknown): Draft | undefined {
  if (!isObject(value) || value["version"] !== VERSION) {
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
