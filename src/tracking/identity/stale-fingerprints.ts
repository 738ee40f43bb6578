import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { fingerprints } from "./fingerprint";

/** A run whose fingerprint is another one than its configuration has. */
export interface StaleFingerprint {
  readonly row: number;
  /** The one that it has. */
  readonly stands: string;
  /** The one of its configuration; "" where nothing of that is known. */
  readonly fingerprint: string;
}

/**
 * The runs whose fingerprints are not those of their configurations any more: a parameter was edited in the sheet, or
 * renamed, or counts otherwise now. A run without a fingerprint has none that could be wrong.
 */
export function staleFingerprints(runs: RunColumns, catalogue: Catalogue): StaleFingerprint[] {
  const kept = new RunValues(runs).texts("fingerprint");
  return fingerprints(runs, catalogue).flatMap((fingerprint = "", row) => {
    const stands = kept[row] ?? "";
    return stands === "" || stands === fingerprint ? [] : [{ row, stands, fingerprint }];
  });
}
