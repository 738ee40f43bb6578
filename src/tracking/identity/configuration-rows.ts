import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { configurationHashes } from "./fingerprint";
import { HashIndex } from "./hash-index";

/**
 * Tells replicates: for a row a row that stands for its configuration, the same one for all its replicates. A run of whose
 * configuration nothing is known is a configuration of its own.
 */
export function configurationRows(runs: RunColumns, catalogue: Catalogue): (row: number) => number {
  const hashes = configurationHashes(runs, catalogue);
  const index = new HashIndex(hashes);
  return (row) => (hashes.valuesIn(row) === 0 ? row : (index.findOrAdd(row) ?? row));
}
