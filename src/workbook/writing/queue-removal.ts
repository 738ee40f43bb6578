import type { TrackedTable } from "../tracked-table";
import { STOOD } from "./as-it-stood";
import type { NearFormulas } from "./near-formulas";
import { bodyRows } from "./table-in-batch";

/** Neighbouring rows that go in one command. */
export interface GoingStretch {
  readonly start: number;
  readonly count: number;
  /** Their formulas and those around them, where it counts whether a person edited the rows. */
  readonly near: NearFormulas | undefined;
}

/** The same with what stood there, after the sync. */
export interface QueuedStretch extends GoingStretch {
  readonly range: Excel.Range;
}

/** Queues the deletion of rows, behind a look at them; the one row that a table keeps is emptied. */
export function queueRemoval(found: Excel.Table, table: TrackedTable, stretch: GoingStretch): QueuedStretch {
  const { start, count } = stretch;
  const range = bodyRows(found, start, count).load(STOOD);
  if (count < table.rows) {
    bodyRows(found, start, count).delete(Excel.DeleteShiftDirection.up);
  } else {
    bodyRows(found, 0, 1).values = [table.specs.map((spec) => (spec ? "" : null))] as unknown[][];
  }
  return { ...stretch, range };
}
