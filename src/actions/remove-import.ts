import { RunsheetError } from "../tracking/runsheet-error";
import { columnSpecs } from "../workbook/column-specs";
import { deleteRows } from "../workbook/delete-rows";
import type { TableShape } from "../workbook/layout";
import { readAllAreas } from "../workbook/read-areas";
import { bodyArea, columnArea, usedRows, type TableContent } from "../workbook/read-tables";
import { readTracking, tableOf } from "../workbook/read-tracking";
import { checkUnfiltered, checkUnprotected } from "../workbook/resize-table";
import { restoreCells, type CellRestore } from "../workbook/restore-tables";
import { readWorkbook, writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import type { ActionOptions } from "./action-options";
import { refreshHighlight } from "./highlighting/refresh-highlight";
import { count } from "./in-words";
import { readCells, type CellsByHeader } from "./importing/changed-cells";
import { readRows } from "./importing/collect-updates";
import { ChangeReader, importOf, readImports, type ImportRecord } from "./importing/import-records";
import { recordChanges } from "./record-change";

export type { ImportRecord } from "./importing/import-records";

/** Every import of this workbook, the latest first. */
export async function listImports(): Promise<readonly ImportRecord[]> {
  return readWorkbook(async (context) => readImports(context, (await readTracking(context)).layout));
}

/**
 * Takes an import back: deletes the runs it added and restores the values it changed, as far as nobody has changed them
 * since. Works for an import that was written half as well, and again after a cancel.
 */
export async function removeImport(
  importId: string,
  { signal }: ActionOptions = {},
): Promise<{ removed: number; restored: number; message: string }> {
  return writeWorkbook(async (context) => {
    const tracking = await readTracking(context, ["Changes"], signal);
    const runs = tableOf(tracking.layout, "Runs");
    const rows = await rowsOfImport(context, runs, importId);
    const updates = updatesOf(tracking.tables.get("Changes"), importId);
    if (
      rows.added.length === 0 &&
      updates.length === 0 &&
      !importOf(tracking.tables.get("Changes"), importId)
    ) {
      throw new RunsheetError(
        "invalid-input",
        `There is no import ${importId} in this workbook.`,
        "Choose one of the imports listed on Changes.",
      );
    }
    checkUnprotected(runs);
    if (rows.added.length > 0) {
      checkUnfiltered(runs);
    }

    const restores = await restorable(context, runs, rows.byRunId, updates);
    await restoreCells(context, runs, restores.cells, tracking.catalogue);
    const specs = columnSpecs("Runs", runs.headers, tracking.catalogue);
    await deleteRows(context, runs, specs, rows.added, signal);
    const removed = rows.added.length;
    const planned = importOf(tracking.tables.get("Changes"), importId)?.counts.add ?? 0;
    // An import that stopped half-way left blank rows behind its last run.
    if (removed < planned) {
      await deleteBlankTail(context);
    }
    const restored = restores.runs;
    const message = sentence(removed, restored, restores.kept);
    await recordChanges(
      context,
      tableOf(tracking.layout, "Changes"),
      [{ What: "Import removed", Sheet: "Runs", Import: importId, After: message }],
      Date.now(),
    );
    const after = await readTracking(context);
    await refreshHighlight(context, tableOf(after.layout, "Runs"), after.catalogue);
    return { removed, restored, message };
  });
}

async function deleteBlankTail(context: WorkbookSession): Promise<void> {
  const { layout, catalogue } = await readTracking(context);
  const runs = tableOf(layout, "Runs");
  const specs = columnSpecs("Runs", runs.headers, catalogue);
  const [rows = []] = await readAllAreas(context, [bodyArea(runs)]);
  const used = usedRows(rows, specs);
  const blank = Array.from({ length: runs.rows - used }, (_, index) => used + index);
  await deleteRows(context, runs, specs, blank);
}

interface RunUpdate {
  readonly runId: string;
  readonly before: CellsByHeader;
  readonly after: CellsByHeader;
}

function updatesOf(changes: TableContent | undefined, importId: string): RunUpdate[] {
  if (!changes) {
    return [];
  }
  return changes.rows.flatMap((row) => {
    const line = new ChangeReader(changes.shape.headers, row);
    if (line.text("What") !== "Run updated" || line.text("Import") !== importId) {
      return [];
    }
    const before = readCells(line.text("Before"));
    const after = readCells(line.text("After"));
    return before && after ? [{ runId: line.text("Run ID"), before, after }] : [];
  });
}

async function rowsOfImport(
  context: WorkbookSession,
  runs: TableShape,
  importId: string,
): Promise<{ readonly added: number[]; readonly byRunId: ReadonlyMap<string, number> }> {
  const specs = columnSpecs("Runs", runs.headers, { parameters: [], metrics: [] });
  const positions = ["Import", "Run ID"].map((header) => specs.findIndex((spec) => spec?.header === header));
  const [imports = [], ids = []] = await readAllAreas(
    context,
    positions.map((position) => ({
      ...columnArea(runs, Math.max(0, position)),
      rows: position < 0 ? 0 : runs.rows,
    })),
  );
  const added = imports.flatMap(([value], row) => (String(value) === importId ? [row] : []));
  return { added, byRunId: new Map(ids.map(([id], row) => [String(id), row])) };
}

interface Restorable {
  readonly cells: readonly CellRestore[];
  readonly runs: number;
  /** Cells that somebody changed after the import, and that therefore stay. */
  readonly kept: number;
}

async function restorable(
  context: WorkbookSession,
  runs: TableShape,
  byRunId: ReadonlyMap<string, number>,
  updates: readonly RunUpdate[],
): Promise<Restorable> {
  const placed = updates
    .flatMap((update) => {
      const row = byRunId.get(update.runId);
      return row === undefined ? [] : [{ ...update, row }];
    })
    .sort((a, b) => a.row - b.row);
  const rows = [...new Set(placed.map(({ row }) => row))];
  const current = await readRows(context, runs, rows);
  const nowAt = new Map(rows.map((row, index) => [row, current[index] ?? []]));
  let kept = 0;
  const cells = placed.map(({ row, before, after }): CellRestore => {
    const now = nowAt.get(row) ?? [];
    const untouched = Object.entries(before).filter(([header]) => {
      const same = now[runs.headers.indexOf(header)] === after[header];
      if (!same) {
        kept += 1;
      }
      return same;
    });
    return { row, before: Object.fromEntries(untouched) };
  });
  const restored = cells.filter(({ before }) => Object.keys(before).length > 0);
  return { cells: restored, runs: new Set(restored.map(({ row }) => row)).size, kept };
}

function sentence(removed: number, restored: number, kept: number): string {
  const parts = [
    `${count(removed, "run")} removed`,
    `${count(restored, "updated run")} put back`,
    ...(kept > 0 ? [`${count(kept, "value")} left as edited since`] : []),
  ];
  return `Import taken back: ${parts.join(", ")}.`;
}
