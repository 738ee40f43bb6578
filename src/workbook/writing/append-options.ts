import type { TrackedTable } from "../tracked-table";
import type { CellWrite } from "./cell-write";
import type { OwnFormats } from "./own-formats";

/** How rows are written: when to stop, and whom to tell. */
export interface AppendOptions {
  /** The formats of the rows above, which new rows carry on; without them each column has that of its spec. */
  readonly formats?: OwnFormats | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after every sync with the number of rows written so far. */
  readonly onWritten?: ((rows: number) => void) | undefined;
  /** Called after every sync with the rows that it wrote, under the columns of the table as it then stood. */
  readonly onRows?: ((rows: readonly CellWrite[][], table: TrackedTable) => void) | undefined;
  /** Gives the table the columns that the rows need, where somebody took them away meanwhile. */
  readonly complete?: ((table: TrackedTable) => Promise<TrackedTable>) | undefined;
}
