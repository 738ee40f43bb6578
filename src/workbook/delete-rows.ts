import type { TableShape } from "./layout";
import { bodyRange } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { runsOf } from "./spans";
import { syncInChunks, type ChunkSource } from "./sync-in-chunks";
import type { ColumnSpec } from "../tracking/schema/table-specs";

/** Stretches that one sync deletes: a command is about 600 bytes, and shifting cells takes Excel time. */
const STRETCHES_PER_SYNC = 500;

/**
 * Deletes body rows (ascending) of a table, bottom-up, so that the rows above keep their places; what stands below or
 * beside the table moves as Excel moves it. A table keeps one row: when all go, the first is emptied instead.
 * The signal stops between two syncs with `cancelled`, the rows above not yet deleted.
 */
export async function deleteRows(
  context: WorkbookSession,
  table: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<void> {
  const all = rows.length === table.rows;
  const stretches = runsOf(all ? rows.slice(1) : rows).reverse();
  let done = 0;
  let queued = 0;
  const source: ChunkSource = {
    queue() {
      const next = stretches.slice(done, done + STRETCHES_PER_SYNC);
      for (const { start, count } of next) {
        bodyRange(context, table, start, count).delete(Excel.DeleteShiftDirection.up);
      }
      queued = next.length;
      return queued > 0;
    },
    accept() {
      done += queued;
    },
  };
  await syncInChunks(context, source, signal);
  if (!all) {
    return;
  }
  const blank = specs.map((spec) => (spec ? "" : null));
  bodyRange(context, table, 0, 1).values = [blank];
  await context.sync();
}
