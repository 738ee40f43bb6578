import type { RowHashes } from "./row-hashes";

/** Finds rows by their hash: the first row that was added with it. */
export class HashIndex {
  private readonly rows = new Map<number, number>();

  constructor(private readonly hashes: RowHashes) {}

  /** Adds a row unless one with the same hash is there. */
  add(row: number): void {
    const key = this.hashes.key(row);
    if (!this.rows.has(key)) {
      this.rows.set(key, row);
    }
  }

  /** The first row with the hash that `row` has among `others`. */
  find(others: RowHashes, row: number): number | undefined {
    const found = this.rows.get(others.key(row));
    return found !== undefined && this.hashes.equals(found, others, row) ? found : undefined;
  }

  get size(): number {
    return this.rows.size;
  }
}
