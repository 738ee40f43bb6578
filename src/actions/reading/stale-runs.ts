import { staleFingerprints } from "../../tracking/identity/stale-fingerprints";
import { foldKey } from "../../tracking/naming/fold-key";
import type { RowUpdate } from "../../tracking/planning/plan";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { RunValues } from "../../tracking/schema/run-values";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readRuns } from "./read-runs";

const ID: ColumnTarget = { role: "field", key: "id" };
const FINGERPRINT: ColumnTarget = { role: "field", key: "fingerprint" };

/** Runs whose fingerprints are not those of their configurations any more. */
export interface StaleRuns {
  /** What gives each its own. */
  readonly updates: RowUpdate[];
  /** How many have no Run ID, without which they cannot be found again. */
  readonly nameless: number;
}

/** Finds the runs whose fingerprints are not those of their configurations any more; reads those columns of all runs. */
export async function staleRuns(context: WorkbookSession, tracking: Tracking): Promise<StaleRuns> {
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
