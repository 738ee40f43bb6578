import { RunsheetError } from "../../src/tracking/runsheet-error";

/** How an action ended: with a report (whatever it returned), or with an error. */
export type Outcome = { readonly report: unknown } | { readonly error: unknown };

/** What a report says in words: its `message`, where it has one. */
export function wordsOf(outcome: Outcome): string {
  if ("error" in outcome) {
    const { error } = outcome;
    return error instanceof RunsheetError ? `${error.message} ${error.advice}` : String(error);
  }
  const { report } = outcome;
  return typeof report === "object" && report !== null && "message" in report ? String(report.message) : "";
}

/** Words by which an error says that something of the action stands in the workbook. */
const SAYS_WHAT_STANDS =
  /\b(stands?|stood|written|was logged|were logged|was saved|is in|are in|half-way|added so far|so far|taken (out|back)|was added|were added|was created|were created|is set up|may have|put back|were removed|was removed|completes? it|finish(es)? it)\b/i;
/** Words by which an error says that the workbook is as it was. */
const SAYS_NOTHING_CHANGED = /\bnothing (was|is|has been) (written|changed|removed|added)\b/i;

/** What is wrong with what the person is told; `changed` says whether the action left anything in the workbook. */
export function judgeMessage(outcome: Outcome, changed: boolean): string[] {
  if ("report" in outcome) {
    return [];
  }
  const { error } = outcome;
  if (!(error instanceof RunsheetError)) {
    return [`The person is shown a raw error: ${String(error)}`];
  }
  const words = wordsOf(outcome);
  if (error.code === "internal") {
    return [`The person is told of a fault in Runsheet: ${words}`];
  }
  if (!/[.!?]$/.test(error.message) || !/[.!?]$/.test(error.advice)) {
    return [`The error is no sentence with a next step: ${words}`];
  }
  if (changed && !SAYS_WHAT_STANDS.test(words)) {
    return [`Something was changed, and the message does not say what now stands: ${words}`];
  }
  if (changed && SAYS_NOTHING_CHANGED.test(words)) {
    return [`Something was changed under a message that says nothing was: ${words}`];
  }
  return [];
}
