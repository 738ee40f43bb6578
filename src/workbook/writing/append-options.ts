import type { TrackedTable } from "../tracked-table";
import type { CellWrite } from "./cell-write";

/** How rows are written: when to stop, and whom to tell. */
export interface AppendOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after every sync with the number of rows written so far. */
  readonly onWritten?: ((rows: number) => void) | undefined;
  /** Called after every sync with the rows that it wrote, under the columns of the table as it then stood. */
  readonly onRows?: ((rows: readonly CellWrite[][], table: TrackedTable) => void) | undefined;
  /** Gives the table the columns that the rows need, where somebody took them away meanwhile. */
  readonly complete?: ((table: TrackedTable) => Promise<TrackedTable>) | undefined;
}
