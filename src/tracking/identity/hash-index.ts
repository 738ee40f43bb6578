import type { RowHashes } from "./row-hashes";

const EMPTY = -1;

/**
 * Finds rows by their hash: for each hash the first row that was added with it. A table of row numbers with open
 * addressing, because a map of 100,000 numbers beyond 31 bits costs five times as much.
 */
export class HashIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly hashes: RowHashes) {
    let size = 16;
    while (size < hashes.count * 2) {
      size *= 2;
    }
    this.slots = new Int32Array(size).fill(EMPTY);
    this.mask = size - 1;
  }

  /** Adds a row, or gives the row that has the same hash already. */
  findOrAdd(row: number): number | undefined {
    const slot = this.slotOf(this.hashes, row);
    const found = this.slots[slot] ?? EMPTY;
    if (found === EMPTY) {
      this.slots[slot] = row;
      return undefined;
    }
    return found;
  }

  /** The first row with the hash that `row` has among `others`. */
  find(others: RowHashes, row: number): number | undefined {
    const found = this.slots[this.slotOf(others, row)] ?? EMPTY;
    return found === EMPTY ? undefined : found;
  }

  /** The slot that holds the hash, or the free one where it belongs. */
  private slotOf(others: RowHashes, row: number): number {
    let slot = others.word(row) & this.mask;
    for (;;) {
      const found = this.slots[slot] ?? EMPTY;
      if (found === EMPTY || this.hashes.equals(found, others, row)) {
        return slot;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}
