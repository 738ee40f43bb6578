import { overlaps, type Area } from "../../book/area";

/** Some cells of a sheet that something read or that changed. */
export interface CellsRead {
  readonly sheetId: string;
  readonly area: Area;
}

/** Whether two stretches of cells share one. */
export function touches(a: CellsRead, b: CellsRead): boolean {
  return a.sheetId === b.sheetId && overlaps(a.area, b.area);
}

/** Notes which cells are read while something is computed; computations nest, and the outer ones read all of it. */
export class ReadLog {
  private readonly open: CellsRead[][] = [];

  note(read: CellsRead): void {
    this.open.at(-1)?.push(read);
  }

  noteAll(reads: readonly CellsRead[]): void {
    const target = this.open.at(-1);
    if (target) {
      for (const read of reads) {
        target.push(read);
      }
    }
  }

  /** Runs a computation and tells what it read. */
  during<T>(compute: () => T): { result: T; reads: readonly CellsRead[] } {
    const reads: CellsRead[] = [];
    this.open.push(reads);
    try {
      return { result: compute(), reads };
    } finally {
      this.open.pop();
      this.noteAll(reads);
    }
  }
}
