// The fingerprint of a run is the hash of its configuration: every parameter that counts (`In fingerprint`), the model
// and the dataset. The seed is left out, so that replicates share a fingerprint; so is the code version, because it
// changes with nearly every run and would make "you have run this before" never true. Blanks do not count: a run from a
// file without a column equals one where the column is empty.

import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RowHashes } from "./row-hashes";

const FIELDS_IN_FINGERPRINT = new Set(["model", "dataset"]);

/** Whether runs that differ in what a column holds are of different configurations. */
export function isInFingerprint(target: ColumnTarget, catalogue: Catalogue): boolean {
  return keysIn(catalogue)(target) !== undefined;
}

/** Hashes of the configurations of all runs; `valuesIn(row)` is 0 where nothing of a configuration is known. */
export function configurationHashes(runs: RunColumns, catalogue: Catalogue): RowHashes {
  const keyOf = keysIn(catalogue);
  const hashes = new RowHashes(runs.count);
  for (const column of runs.columns) {
    const key = keyOf(column.target);
    if (key !== undefined) {
      hashes.add(key, column.values);
    }
  }
  return hashes;
}

/** The hashes as fingerprints: 24 hexadecimal digits, undefined where nothing of the configuration is known. */
export function fingerprintsOf(hashes: RowHashes): (string | undefined)[] {
  return Array.from({ length: hashes.count }, (_, row) =>
    hashes.valuesIn(row) === 0 ? undefined : hashes.hex(row),
  );
}

/**
 * The fingerprint of every run, 24 hexadecimal digits, undefined where nothing of the configuration is known.
 * The formula is in row-hashes.ts; the keys are `parameter/<name>`, `run/model` and `run/dataset`.
 */
export function fingerprints(runs: RunColumns, catalogue: Catalogue): (string | undefined)[] {
  return fingerprintsOf(configurationHashes(runs, catalogue));
}

/** The key of each column that counts as a function of its target; undefined for one that does not. */
function keysIn({ parameters }: Catalogue): (target: ColumnTarget) => string | undefined {
  const left = new Set(parameters.flatMap(({ name, inFingerprint }) => (inFingerprint ? [] : [name])));
  return (target) => {
    if (target.role === "parameter") {
      return left.has(target.name) ? undefined : `parameter/${target.name}`;
    }
    return target.role === "field" && FIELDS_IN_FINGERPRINT.has(target.key) ? `run/${target.key}` : undefined;
  };
}
