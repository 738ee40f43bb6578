// Cells written over in rows that are found by their key at the moment of writing. The key, the header and the cells
// themselves are loaded in the same batch before they are written; what turns out to have been another row, or a cell that
// somebody changed meanwhile, is put back from what was loaded.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { RowUpdate } from "../../tracking/planning/plan";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import type { AppendOptions } from "./append-options";
import type { UpdateOutcome } from "./update-outcome";
import { UpdateSource } from "./update-source";

/** Writes cells over; never a cell that holds something else than `before`, nor one that computes what it shows. */
export async function updateRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  updates: readonly RowUpdate[],
  options: AppendOptions = {},
): Promise<UpdateOutcome> {
  return new UpdateSource(context, table, catalogue, updates, options).write(options.signal);
}
