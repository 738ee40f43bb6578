// The fingerprint of a run is the hash of its configuration: every parameter that counts (`In fingerprint`), the model
// and the dataset. The seed is left out, so that replicates share a fingerprint; so is the code version, because it
// changes with nearly every run and would make "you have run this before" never true. Blanks do not count: a run from a
// file without a column equals one where the column is empty.

import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RowHashes } from "./row-hashes";

const FIELDS_IN_FINGERPRINT = new Set(["model", "dataset"]);

/** Whether runs that differ in what a column holds are of different configurations. */
export function isInFingerprint(target: ColumnTarget, { parameters }: Catalogue): boolean {
  return target.role === "parameter"
    ? parameters.every(({ name, inFingerprint }) => inFingerprint || name !== target.name)
    : target.role === "field" && FIELDS_IN_FINGERPRINT.has(target.key);
}

/** Hashes of the configurations of all runs; `valuesIn(row)` is 0 where nothing of a configuration is known. */
export function configurationHashes(runs: RunColumns, catalogue: Catalogue): RowHashes {
  const left = new Set(
    catalogue.parameters.filter(({ inFingerprint }) => !inFingerprint).map(({ name }) => name),
  );
  const hashes = new RowHashes(runs.count);
  for (const { target, values } of runs.columns) {
    if (target.role === "parameter" && !left.has(target.name)) {
      hashes.add(`parameter/${target.name}`, values);
    } else if (target.role === "field" && FIELDS_IN_FINGERPRINT.has(target.key)) {
      hashes.add(`run/${target.key}`, values);
    }
  }
  return hashes;
}

/** The hashes as fingerprints: 24 hexadecimal digits, undefined where nothing of the configuration is known. */
export function fingerprintsOf(hashes: RowHashes): (string | undefined)[] {
  const hexes = new Array<string | undefined>(hashes.count);
  for (let row = 0; row < hashes.count; row++) {
    hexes[row] = hashes.valuesIn(row) === 0 ? undefined : hashes.hex(row);
  }
  return hexes;
}

/**
 * The fingerprint of every run, 24 hexadecimal digits, undefined where nothing of the configuration is known.
 * The formula is in row-hashes.ts; the keys are `parameter/<name>`, `run/model` and `run/dataset`.
 */
export function fingerprints(runs: RunColumns, catalogue: Catalogue): (string | undefined)[] {
  return fingerprintsOf(configurationHashes(runs, catalogue));
}
