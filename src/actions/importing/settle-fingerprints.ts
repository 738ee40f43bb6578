// A setting that somebody edited between the preview and the import stays. Its run then has another configuration than the
// one that was planned, and gets the fingerprint of what stands.

import { foldKey } from "../../tracking/naming/fold-key";
import { explainExcelError } from "../../workbook/explain-excel-error";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { PlanOutcome } from "../../workbook/writing/plan-outcome";
import { writePlan } from "../../workbook/writing/write-plan";
import { staleRuns } from "../reading/stale-runs";

const CONFIGURES = /^(?:parameter:|field:(?:model|dataset)$)/;

/**
 * Gives runs whose settings an import left as they were the fingerprints that they should have, as a part of the same
 * batch. Returns what there is to remark.
 */
export async function settleFingerprints(
  context: WorkbookSession,
  batch: string,
  { kept, tracking }: Pick<PlanOutcome, "kept" | "tracking">,
): Promise<string[]> {
  const runs = new Set(kept.filter(({ column }) => CONFIGURES.test(column)).map(({ key }) => foldKey(key)));
  if (runs.size === 0) {
    return [];
  }
  try {
    const { updates } = await staleRuns(context, tracking);
    const rows = updates.filter(({ key }) => runs.has(foldKey(key)));
    const reason = "Its configuration is not the one that was planned.";
    await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: "again",
        writes: rows.length > 0 ? [{ table: "Runs", reason, kind: "update", rows }] : [],
      },
      { tracking },
    );
    return [];
  } catch (cause) {
    return [
      `The ${runs.size === 1 ? "fingerprint of this run" : "fingerprints of these runs"} may not be right, which a check finds: ${explainExcelError(cause).message}`,
    ];
  }
}
