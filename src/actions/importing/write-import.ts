// The order in which an import is written: first everything that could refuse is asked, then tables, columns and the
// lines of `Changes` (by which an import can be taken back even if the rest never came), then the runs. Whatever goes
// wrong on the way is undone at once; what cannot be undone is said.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { ColumnSpec, TableName } from "../../tracking/schema/table-specs";
import { addDefinitions } from "../../workbook/add-definitions";
import { firstFreeRow } from "../../workbook/append-rows";
import { columnSpecs } from "../../workbook/column-specs";
import type { TableShape } from "../../workbook/layout";
import { readTracking, tableOf, type Tracking } from "../../workbook/read-tracking";
import { refreshRules } from "../../workbook/rules/refresh-rules";
import { checkGrowth, checkUnprotected, resizeTable } from "../../workbook/resize-table";
import type { CellRestore, TableMark } from "../../workbook/restore-tables";
import type { WorkbookSession } from "../../workbook/run-excel";
import { setUpTables } from "../../workbook/set-up-tables";
import { throwIfCancelled } from "../../workbook/sync-in-chunks";
import { keepText, prepareRows, writeRows, writeScattered } from "../../workbook/write-rows";
import type { ImportEngine, ImportPreview } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";
import { recordChanges, type ChangeLine } from "../record-change";
import { collectUpdates, type CollectedUpdates } from "./collect-updates";

/** Everything that was changed so far, so that it can be undone. */
export interface ImportMemory {
  readonly marks: TableMark[];
  restores: readonly CellRestore[];
  catalogue: Catalogue;
  added: number;
  updated: number;
}

/** A written import. */
export interface WrittenImport {
  /** The Runs table with the new rows, and the first of them. */
  readonly runs: TableShape;
  readonly firstRow: number;
  readonly catalogue: Catalogue;
}

/** Refuses, before anything is written, what the Runs table as it stands could not take. */
export async function checkRoom(
  context: WorkbookSession,
  runs: TableShape | undefined,
  used: number,
  preview: ImportPreview,
): Promise<void> {
  if (!runs) {
    return;
  }
  const { add, update } = preview.counts;
  if (add + update === 0) {
    return;
  }
  checkUnprotected(runs);
  await checkGrowth(context, [{ table: runs, rows: used + add }]);
}

/** Writes the plan that the engine holds; `memory` knows at every moment what has been done. */
export async function writeImport(
  context: WorkbookSession,
  engine: ImportEngine,
  preview: ImportPreview,
  used: number,
  memory: ImportMemory,
  options: ActionOptions,
): Promise<WrittenImport> {
  const { signal } = options;
  const { add, update } = preview.counts;
  const { tracking: before } = await setUpTables(context);
  throwIfCancelled(signal);
  await markTables(context, before, used, memory);
  if (add + update > 0) {
    await addMissingDefinitions(context, before, preview);
  }
  const { layout, catalogue } = await readTracking(context);
  const runs = tableOf(layout, "Runs");
  const specs = columnSpecs("Runs", runs.headers, catalogue);

  const updates = await collectUpdates(context, engine, runs, specs, preview);
  throwIfCancelled(signal);
  await recordChanges(
    context,
    tableOf(layout, "Changes"),
    [importLine(preview), ...updates.lines],
    Date.now(),
  );
  if (add + update === 0) {
    return { runs, firstRow: used, catalogue };
  }

  memory.restores = updates.restores;
  memory.catalogue = catalogue;
  const grown = await growRuns(context, { layout, catalogue }, used, add);
  await writeRuns(
    context,
    engine,
    { preview: preview.token, table: grown, specs, used, updates, total: add + update },
    memory,
    options,
  );
  return { runs: grown, firstRow: used, catalogue };
}

/** Makes room for the new runs, formatted, and lets dropdowns and ranges reach over it. */
async function growRuns(
  context: WorkbookSession,
  { layout, catalogue }: Pick<Tracking, "layout" | "catalogue">,
  used: number,
  add: number,
): Promise<TableShape> {
  const runs = tableOf(layout, "Runs");
  const grown = resizeTable(context, runs, Math.max(runs.rows, used + add));
  const specs = columnSpecs("Runs", runs.headers, catalogue);
  if (add > 0) {
    prepareRows(context, grown, specs, used, add);
  }
  const resized = { ...layout, tables: new Map(layout.tables).set("Runs", grown) };
  await refreshRules(context, resized, catalogue);
  return grown;
}

interface RunsToWrite {
  /** The preview that is written. */
  readonly preview: string;
  readonly table: TableShape;
  readonly specs: readonly (ColumnSpec | undefined)[];
  /** Body rows that hold runs already; the new ones follow. */
  readonly used: number;
  readonly updates: CollectedUpdates;
  readonly total: number;
}

async function writeRuns(
  context: WorkbookSession,
  engine: ImportEngine,
  { preview, table, specs, used, updates, total }: RunsToWrite,
  memory: ImportMemory,
  { signal, onProgress }: ActionOptions,
): Promise<void> {
  const report = (): void => onProgress?.({ stage: "writing", done: memory.added + memory.updated, total });
  report();
  if (updates.writes.length > 0) {
    keepText(context, table, specs, 0, used);
  }
  await writeScattered(context, table, specs, updates, {
    signal,
    onWritten: (rows) => {
      memory.updated = rows;
      report();
    },
  });
  const next = (start: number, maxBytes: number): ReturnType<ImportEngine["additions"]> =>
    engine.additions(preview, start, maxBytes, table.headers);
  await writeRows(context, table, specs, used, next, {
    signal,
    onWritten: (rows) => {
      memory.added = rows;
      report();
    },
  });
}

/** The tables that an import writes to, as they are before it does. */
async function markTables(
  context: WorkbookSession,
  { layout, catalogue }: Tracking,
  usedRuns: number,
  memory: ImportMemory,
): Promise<void> {
  for (const name of ["Runs", "Params", "Metrics", "Changes"] as const satisfies readonly TableName[]) {
    const shape = tableOf(layout, name);
    const specs = columnSpecs(name, shape.headers, catalogue);
    const used = name === "Runs" ? usedRuns : await firstFreeRow(context, shape, specs);
    const own = shape.headers.filter((_header, column) => !specs[column]);
    memory.marks.push({ name, rows: shape.rows, used, headers: shape.headers, own });
  }
}

/** The plan may have been made before the catalogues had their present entries; only the missing ones are added. */
async function addMissingDefinitions(
  context: WorkbookSession,
  tracking: Tracking,
  preview: ImportPreview,
): Promise<void> {
  const { catalogue } = tracking;
  const parameters = new Set(catalogue.parameters.map(({ name }) => name));
  const metrics = new Set(catalogue.metrics.map(({ name }) => name));
  const added = {
    parameters: preview.newParameters.filter(({ name }) => !parameters.has(name)),
    metrics: preview.newMetrics.filter(({ name }) => !metrics.has(name)),
  };
  if (added.parameters.length + added.metrics.length > 0) {
    await addDefinitions(context, tracking, added);
  }
}

function importLine(preview: ImportPreview): ChangeLine {
  const { add, update, skip, reject } = preview.counts;
  return {
    What: "Import",
    Sheet: "Runs",
    Import: preview.importId,
    Source: preview.sourceName,
    Added: add,
    Updated: update,
    Skipped: skip,
    Rejected: reject,
  };
}
