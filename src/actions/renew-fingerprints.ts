import { newBatchId } from "../tracking/identity/new-batch-id";
import { counted } from "../tracking/words/counts";
import { readTracking } from "../workbook/read-tracking";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { staleRuns } from "./reading/stale-runs";

/** What renewing fingerprints did. */
export interface RenewedFingerprints {
  readonly runs: number;
  /** By it they can be taken back; undefined where none was renewed. */
  readonly batch?: string;
  readonly message: string;
}

/** Gives each run whose fingerprint is not that of its configuration any more the one that it should have. */
export async function renewFingerprints(options: ActionOptions = {}): Promise<RenewedFingerprints> {
  const batch = newBatchId("fingerprints", new Date());
  const attempted = await attempt("renewing fingerprints", options, async (context, notes) => {
    const tracking = await readTracking(context, [], options.signal);
    const { updates, nameless } = await staleRuns(context, tracking);
    const remarks =
      nameless > 0
        ? [
            nameless === 1
              ? "1 run stayed as it was: without a Run ID it cannot be found again."
              : `${counted(nameless, "run")} stayed as they were: without a Run ID they cannot be found again.`,
          ]
        : [];
    if (updates.length === 0) {
      return { runs: 0, message: ["No fingerprint had to be renewed.", ...remarks].join(" ") };
    }
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: true,
        writes: [
          { table: "Runs", reason: "Their configurations are others.", kind: "update", rows: updates },
        ],
      },
      { signal: options.signal, progress, tracking },
    );
    const runs = outcome.updatedRuns;
    const message = `${counted(runs, "fingerprint")} ${runs === 1 ? "was" : "were"} renewed.`;
    return { runs, ...(runs > 0 && { batch }), message: [message, ...remarks, ...outcome.remarks].join(" ") };
  });
  return orThrow(attempted, "renew the fingerprints once more, which completes it.");
}
