import type { CellUpdate, RowUpdate } from "../../tracking/planning/plan";
import { targetKey } from "../../tracking/schema/target-key";
import type { CellValue } from "../../tracking/values/cell-value";
import { CHUNK_BYTES } from "../../workbook/sync-in-chunks";
import type { TrackedTable } from "../../workbook/tracked-table";
import { onlyChanges, shownValue } from "../../workbook/writing/changed-cells";
import type { ImportEngine } from "../../worker/import-engine";

/** The cells that an import changes, each with the value that it was planned against, by Run ID. */
export async function collectUpdates(
  engine: ImportEngine,
  preview: string,
  runs: TrackedTable,
): Promise<readonly RowUpdate[]> {
  const rows: RowUpdate[] = [];
  let read = 0;
  for (;;) {
    const block = await engine.updates(preview, read, CHUNK_BYTES, runs.keys);
    if (!block || block.rows.length === 0) {
      return rows;
    }
    block.rows.forEach((cells, index) => {
      const changes = changedCells(runs, block.basedOn[index] ?? [], cells);
      const known = block.keys[index];
      if (known && changes.size > 0) {
        const { runId: key, ...identity } = known;
        rows.push({ key, identity, cells: changes });
      }
    });
    read += block.rows.length;
  }
}

function changedCells(
  runs: TrackedTable,
  before: readonly CellValue[],
  cells: readonly CellValue[],
): Map<string, CellUpdate> {
  // The engine hands out cells as they are written; those that it planned against stand in the sheet as they are shown.
  const stood = before.map((value, position) => shownValue(value, runs.specs[position]));
  const write = onlyChanges(runs.specs, stood, cells);
  return new Map(
    runs.columns.flatMap(({ target, position }) => {
      const after = write[position];
      return target && after !== null && after !== undefined
        ? [[targetKey(target), { before: stood[position] ?? "", after }] as const]
        : [];
    }),
  );
}
