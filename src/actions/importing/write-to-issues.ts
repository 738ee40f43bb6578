import { newBatchId } from "../../tracking/identity/new-batch-id";
import type { RowValues } from "../../tracking/planning/plan";
import { readTracking } from "../../workbook/read-tracking";
import { writePlan } from "../../workbook/writing/write-plan";
import type { ActionOptions } from "../action-options";
import { attempt, orThrow } from "../attempt";

/** Lines about an import, and why they are written. */
export interface IssueLines {
  /** What waits in the lane, such as "listing rejected rows". */
  readonly what: string;
  readonly reason: string;
  /** Asks for the lines once the action has the lane; each is known again by its `Finding`. */
  readonly lines: () => Promise<readonly RowValues[]>;
}

/** What there was to write to `Issues`, and how much of it did not stand there yet. */
export interface WrittenLines {
  readonly written: number;
  readonly lines: number;
}

/** Adds lines to `Issues`; those that stand there already are not written again. */
export async function writeToIssues(
  { what, reason, lines }: IssueLines,
  options: ActionOptions,
): Promise<WrittenLines> {
  const attempted = await attempt(what, options, async (context, notes) => {
    const rows = await lines();
    const tracking = await readTracking(context);
    const batch = newBatchId("check", new Date());
    const progress = notes.begin(batch, tracking.tracked);
    await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: false,
        writes: [{ table: "Issues", reason, kind: "add", rows, onceBy: "Finding" }],
      },
      { signal: options.signal, progress, tracking },
    );
    return { written: progress.written, lines: rows.length };
  });
  return orThrow(attempted, "list them once more, which completes it.");
}
