import type { RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { targetKey } from "../schema/target-key";
import { RowHashes } from "./row-hashes";

const PROVENANCE: ReadonlySet<RunFieldKey> = new Set(["id", "source", "sourceId", "import", "fingerprint"]);

/** Hashes of everything that a row says about its run. */
export function contentHashes(runs: RunColumns): RowHashes {
  const hashes = new RowHashes(runs.count, "quick");
  for (const { target, values } of runs.columns) {
    if (target.role !== "field" || !PROVENANCE.has(target.key)) {
      hashes.add(targetKey(target), values);
    }
  }
  return hashes;
}
