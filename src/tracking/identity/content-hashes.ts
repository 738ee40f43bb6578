import type { RunColumns } from "../schema/run-columns";
import { OWN_FIELDS } from "../schema/run-fields";
import { targetKey } from "../schema/target-key";
import { RowHashes } from "./row-hashes";

/** Hashes of everything that a row says about its run. */
export function contentHashes(runs: RunColumns): RowHashes {
  const hashes = new RowHashes(runs.count, "quick");
  for (const { target, values } of runs.columns) {
    if (target.role !== "field" || !OWN_FIELDS.has(target.key)) {
      hashes.add(targetKey(target), values);
    }
  }
  return hashes;
}
