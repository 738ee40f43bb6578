import { counted } from "../words/counts";
import { configurationHashes } from "../identity/fingerprint";
import { HashIndex } from "../identity/hash-index";
import type { Notice } from "./import-plan";
import type { Additions } from "./plan-additions";
import { ADD, decide, runName, type PlanDraft } from "./plan-draft";
import type { RunColumns } from "../schema/run-columns";

const NO_RUNS: RunColumns = { count: 0, columns: [] };

/** Says which additions repeat a configuration: one by one where the workbook has it, as a count within the import. */
export function noteReplicates(draft: PlanDraft, rows: Int32Array, additions: Additions): Notice[] {
  const { configurations } = additions;
  const { existing } = draft.request;
  const hashes = configurationHashes(rows.length > 0 ? existing : NO_RUNS, draft.adopted.catalogue);
  const known = new HashIndex(hashes);
  for (let row = 0; row < hashes.count; row++) {
    if (hashes.valuesIn(row) > 0) {
      known.findOrAdd(row);
    }
  }
  const seen = new HashIndex(configurations);
  let within = 0;
  rows.forEach((row, index) => {
    if (configurations.valuesIn(index) === 0) {
      return;
    }
    const before = existing.count === 0 ? undefined : known.find(configurations, index);
    const repeat = seen.findOrAdd(index);
    if (before !== undefined && draft.added[row] === 1) {
      // Said already, along with what differs.
    } else if (before !== undefined) {
      const message = `Has the same configuration as ${runName(draft, before)}; it is added as a replicate.`;
      decide(draft, row, ADD, "same-configuration", message);
    } else if (repeat !== undefined) {
      within++;
    }
  });
  const message =
    within === 1
      ? "1 run has the same configuration as another run of this import; it is added as a replicate."
      : `${counted(within, "run")} have the same configuration as another run of this import; they are added as replicates.`;
  return within === 0 ? [] : [{ rule: "same-configuration", column: "Fingerprint", count: within, message }];
}
