import { newBatchId } from "../tracking/identity/new-batch-id";
import { staleFingerprints } from "../tracking/identity/stale-fingerprints";
import { foldKey } from "../tracking/naming/fold-key";
import type { RowUpdate } from "../tracking/planning/plan";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RunValues } from "../tracking/schema/run-values";
import { counted } from "../tracking/words/counts";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { readRuns } from "./reading/read-runs";

/** What renewing fingerprints did. */
export interface RenewedFingerprints {
  readonly runs: number;
  /** By it they can be taken back; undefined where none was renewed. */
  readonly batch?: string;
  readonly message: string;
}

const ID: ColumnTarget = { role: "field", key: "id" };
const FINGERPRINT: ColumnTarget = { role: "field", key: "fingerprint" };

/** Gives each run whose fingerprint is not that of its configuration any more the one that it should have. */
export async function renewFingerprints(options: ActionOptions = {}): Promise<RenewedFingerprints> {
  const batch = newBatchId("fingerprints", new Date());
  const attempted = await attempt("renewing fingerprints", options, async (context, notes) => {
    const tracking = await readTracking(context, [], options.signal);
    const { updates, nameless } = await findStale(context, tracking);
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

async function findStale(
  context: WorkbookSession,
  tracking: Tracking,
): Promise<{ readonly updates: RowUpdate[]; readonly nameless: number }> {
  const { catalogue } = tracking;
  const runs = await readRuns(context, tracking, [
    ID,
    FINGERPRINT,
    { role: "field", key: "model" },
    { role: "field", key: "dataset" },
    ...catalogue.parameters
      .filter(({ inFingerprint }) => inFingerprint)
      .map(({ name }): ColumnTarget => ({ role: "parameter", name })),
  ]);
  const ids = new RunValues(runs).texts("id");
  const stale = staleFingerprints(runs, catalogue);
  const named = stale.filter(({ row }) => foldKey(ids[row] ?? "") !== "");
  return {
    nameless: stale.length - named.length,
    updates: named.map(({ row, stands, fingerprint }) => ({
      key: ids[row] ?? "",
      cells: new Map([["field:fingerprint", { before: stands, after: fingerprint }]]),
    })),
  };
}
