import { configurationHashes } from "./fingerprint";
import type { Catalogue } from "./catalogue";
import type { RowHashes } from "./row-hashes";
import type { RunColumns } from "./run-columns";

const END = -1;

/** Finds all runs with a configuration. */
export class ConfigurationIndex {
  private readonly hashes: RowHashes;
  /** Last row by key; `next` leads from each row to the one above it with the same key. */
  private readonly last = new Map<number, number>();
  private readonly next: Int32Array;

  constructor(
    runs: RunColumns,
    private readonly catalogue: Catalogue,
  ) {
    this.hashes = configurationHashes(runs, catalogue);
    this.next = new Int32Array(runs.count).fill(END);
    for (let row = 0; row < runs.count; row++) {
      if (this.hashes.valuesIn(row) > 0) {
        const key = this.hashes.key(row);
        this.next[row] = this.last.get(key) ?? END;
        this.last.set(key, row);
      }
    }
  }

  /** The rows with the configuration of a single run, the last first, at most so many; none for an empty one. */
  find(run: RunColumns, most: number): number[] {
    const wanted = configurationHashes(run, this.catalogue);
    const rows: number[] = [];
    let row = wanted.valuesIn(0) === 0 ? END : (this.last.get(wanted.key(0)) ?? END);
    while (row !== END && rows.length < most) {
      if (this.hashes.equals(row, wanted, 0)) {
        rows.push(row);
      }
      row = this.next[row] ?? END;
    }
    return rows;
  }
}
