import { touches, type CellsRead, type ReadLog } from "./read-log";

interface Remembered {
  readonly value: unknown;
  readonly reads: readonly CellsRead[];
}

/** Results by name, kept until a cell changes that they were computed from. */
export class Memory {
  private readonly entries = new Map<string, Remembered>();

  constructor(private readonly log: ReadLog) {}

  /** The value under this name, computed if need be and kept unless `keeps` refuses. One name must always stand for one computation. */
  remember<T>(name: string, compute: () => T, keeps?: (result: T) => boolean): T {
    const known = this.entries.get(name);
    if (known) {
      this.log.noteAll(known.reads);
      // One name stands for one computation, so the value is of its type.
      return known.value as T;
    }
    const { result, reads } = this.log.during(compute);
    if (!keeps || keeps(result)) {
      this.entries.set(name, { value: result, reads });
    }
    return result;
  }

  forget(changes: readonly CellsRead[]): void {
    for (const [name, { reads }] of this.entries) {
      if (reads.some((read) => changes.some((change) => touches(read, change)))) {
        this.entries.delete(name);
      }
    }
  }

  forgetAll(): void {
    this.entries.clear();
  }
}
