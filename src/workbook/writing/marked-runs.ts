import type { WrittenDigests } from "../../tracking/planning/plan";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { ColumnFormulas } from "./column-formulas";
import { editedRuns, type FoundRuns, type StandingRun } from "./edited-runs";
import { keyColumn } from "./locate-rows";
import { readTableColumns } from "./read-table-columns";
import { rereadTable } from "./reread-table";
import { keptChanging } from "./kept-changing";

/** How often runs are read anew while somebody moves them. */
const ATTEMPTS = 4;

/** A run with the batch that brought it. */
export interface MarkedRun extends StandingRun {
  readonly batch: string;
}

/** All runs, and among those that are asked for what there is to say of edits. */
export interface MarkedRuns extends FoundRuns {
  readonly runs: readonly MarkedRun[];
  /** What the columns compute in them. */
  readonly formulas: ColumnFormulas;
}

/**
 * Reads all runs, and which of those that are asked for were edited since; read anew while somebody moves rows. Throws
 * `workbook-changed` where that does not end.
 */
export async function markedRuns(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  asks: (run: MarkedRun) => boolean,
  written: WrittenDigests,
): Promise<MarkedRuns> {
  let table = tracked.get("Runs");
  for (let attempt = 0; table?.find("Import") && attempt < ATTEMPTS; attempt++) {
    const read = await readTableColumns(context, table, catalogue, (now) => [
      keyColumn(now, "Import"),
      keyColumn(now, now.keyHeader),
    ]);
    const [imports = [], ids = []] = read.columns;
    const runs = imports.map((value, row) => ({ id: String(ids[row] ?? ""), batch: String(value), row }));
    const formulas = new ColumnFormulas();
    const found = await editedRuns(context, read.table, runs.filter(asks), { written, formulas });
    if (found) {
      return { runs, formulas, ...found };
    }
    table = await rereadTable(context, table, catalogue);
  }
  if (!table?.find("Import")) {
    return { runs: [], edited: [], constants: false, formulas: new ColumnFormulas() };
  }
  throw keptChanging(table, "it was read", " Nothing was written.");
}
