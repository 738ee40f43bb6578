import { configurationHashes } from "./fingerprint";
import type { Catalogue } from "../catalogue/catalogue";
import { HashIndex } from "./hash-index";
import type { RunColumns } from "../schema/run-columns";

const END = -1;

/** Finds all runs with a configuration. */
export class ConfigurationIndex {
  private readonly firsts: HashIndex;
  /** For the first row of each configuration its last one; for every row the one above it with the same configuration. */
  private readonly last: Int32Array;
  private readonly above: Int32Array;

  constructor(
    runs: RunColumns,
    private readonly catalogue: Catalogue,
  ) {
    const hashes = configurationHashes(runs, catalogue);
    this.firsts = new HashIndex(hashes);
    this.last = new Int32Array(runs.count).fill(END);
    this.above = new Int32Array(runs.count).fill(END);
    for (let row = 0; row < runs.count; row++) {
      if (hashes.valuesIn(row) > 0) {
        const first = this.firsts.findOrAdd(row) ?? row;
        this.above[row] = this.last[first] ?? END;
        this.last[first] = row;
      }
    }
  }

  /** The rows with the configuration of a single run, the last first, at most so many; none for an empty one. */
  find(run: RunColumns, most: number): number[] {
    const wanted = configurationHashes(run, this.catalogue);
    const first = wanted.valuesIn(0) === 0 ? undefined : this.firsts.find(wanted, 0);
    const rows: number[] = [];
    let row = first === undefined ? END : (this.last[first] ?? END);
    while (row !== END && rows.length < most) {
      rows.push(row);
      row = this.above[row] ?? END;
    }
    return rows;
  }
}
