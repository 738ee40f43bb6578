import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";
import { configurationHashes } from "./fingerprint";
import { HashIndex } from "./hash-index";
import type { RowHashes } from "./row-hashes";

/** Known runs by the hash of their configuration and results. */
export class ResultIndex {
  private readonly known: HashIndex;
  private readonly candidates: { readonly hashes: RowHashes; readonly results: Uint32Array };
  private readonly names: readonly string[];
  private readonly knownNames: readonly string[];

  constructor(candidates: RunColumns, existing: RunValues, catalogue: Catalogue) {
    this.candidates = resultHashes(candidates, catalogue);
    this.names = new RunValues(candidates).texts("name");
    this.knownNames = existing.texts("name");
    const { hashes, results } = resultHashes(existing.runs, catalogue);
    this.known = new HashIndex(hashes);
    for (let row = 0; row < existing.runs.count; row++) {
      if ((results[row] ?? 0) > 0) {
        this.known.findOrAdd(row);
      }
    }
  }

  /** The run with the configuration, seed, start and metrics of a row of the import, under its name where both have one. */
  find(row: number): number | undefined {
    const { hashes, results } = this.candidates;
    const known = (results[row] ?? 0) === 0 ? undefined : this.known.find(hashes, row);
    if (known === undefined) {
      return undefined;
    }
    const name = this.names[row] ?? "";
    const knownName = this.knownNames[known] ?? "";
    return name === "" || knownName === "" || name === knownName ? known : undefined;
  }
}

/** Hashes of configuration, seed, start and metrics, and how many of the last two each row has. */
function resultHashes(runs: RunColumns, catalogue: Catalogue): { hashes: RowHashes; results: Uint32Array } {
  const hashes = configurationHashes(runs, catalogue);
  const before = Uint32Array.from({ length: runs.count }, (_, row) => hashes.valuesIn(row));
  for (const { target, values } of runs.columns) {
    if (target.role === "metric" || (target.role === "field" && target.key === "started")) {
      hashes.add(targetKey(target), values);
    }
  }
  const results = before.map((count, row) => hashes.valuesIn(row) - count);
  for (const { target, values } of runs.columns) {
    if (target.role === "field" && target.key === "seed") {
      hashes.add(targetKey(target), values);
    }
  }
  return { hashes, results };
}
