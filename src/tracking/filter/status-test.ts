// A status is read as the words of any tool: finished is Completed. A word that says more than a status (oom, discarded)
// is no name of all that have it: runs that failed for another reason did not run out of memory.

import { readRunStatus } from "../schema/read-run-status";
import { RUN_STATUSES, type RunStatus } from "../schema/run-status";
import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterOperator, FilterValue } from "./filter-node";
import { foldText } from "./fold-text";
import { asksSame } from "./filter-operator";
import { remembered } from "../values/remembered";
import { truthOf, type CellTest } from "./truth";
import { valueAdvice } from "./value-advice";

/** What tools call a status and no more than it; readRunStatus says which. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  (
    "planned scheduled queued waiting pending not_started running in_progress active started ongoing executing " +
    "completed complete finished finish success succeeded successful done ok okay " +
    "failed fail failure error errored crashed crash status_failure " +
    "stopped killed terminated interrupted aborted abort canceled cancelled cancel halted pruned"
  ).split(" "),
);

/**
 * Whether a run has a status. A word that says more than a status is asked for as it stands; throws a FilterError where no
 * cell holds it, for a word that is no status, and for more or less than a status.
 */
export function statusTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  if (!asksSame(operator)) {
    throw new FilterError(
      "A status is neither more nor less than another.",
      `Ask for one with =, != or in: ${RUN_STATUSES.join(", ")}.`,
      value,
    );
  }
  const word = wordOf(value.text);
  const wanted = plainStatus(word);
  if (
    wanted === undefined &&
    !asked.column.values.some((cell) => cell !== undefined && wordOf(String(cell)) === word)
  ) {
    throw new FilterError(
      `“${value.text}” is the status of no run.`,
      valueAdvice(value, asked, `Write one of ${RUN_STATUSES.join(", ")}.`),
      value,
      undefined,
      RUN_STATUSES,
    );
  }
  return remembered((cell) => {
    const isIt =
      wordOf(String(cell)) === word ||
      (wanted !== undefined && readRunStatus(typeof cell === "number" ? cell : String(cell)) === wanted);
    return truthOf(isIt === (operator === "="));
  });
}

function plainStatus(word: string): RunStatus | undefined {
  return PLAIN_WORDS.has(word) ? readRunStatus(word) : undefined;
}

function wordOf(text: string): string {
  return foldText(text).replace(/[\s_-]+/gu, "_");
}
