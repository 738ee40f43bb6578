import type { CellValue } from "../../tracking/values/cell-value";
import type { ColumnSpec } from "../../tracking/schema/table-specs";
import type { TableShape } from "../../workbook/layout";
import { readAllAreas } from "../../workbook/read-areas";
import { bodyArea } from "../../workbook/read-tables";
import type { CellRestore } from "../../workbook/restore-tables";
import type { WorkbookSession } from "../../workbook/run-excel";
import { runsOf } from "../../workbook/spans";
import { CHUNK_BYTES } from "../../workbook/sync-in-chunks";
import type { CellWrite } from "../../workbook/write-rows";
import type { ImportEngine, ImportPreview } from "../../worker/import-engine";
import type { ChangeLine } from "../record-change";
import { changesOf, onlyChanges, writeCells } from "./changed-cells";

/** Every update of the plan, by ascending body row of Runs. */
export interface CollectedUpdates {
  readonly tableRows: readonly number[];
  /** What is written into each of those rows; null leaves a cell as it is. */
  readonly writes: readonly CellWrite[][];
  /** The lines for `Changes`. */
  readonly lines: readonly ChangeLine[];
  /** What it takes to put the cells back. */
  readonly restores: readonly CellRestore[];
}

/** Reads the rows that the plan writes over and finds what will change in them. */
export async function collectUpdates(
  context: WorkbookSession,
  engine: ImportEngine,
  runs: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
  { token, importId }: ImportPreview,
): Promise<CollectedUpdates> {
  const planned = await plannedUpdates(engine, token, runs.headers);
  const tableRows = planned.map(({ row }) => row);
  const current = await readRows(context, runs, tableRows);
  const idColumn = specs.findIndex((spec) => spec?.header === "Run ID");
  const lines: ChangeLine[] = [];
  const restores: CellRestore[] = [];
  const writes = planned.map(({ row, cells }, index) => {
    const now = current[index] ?? [];
    const write = onlyChanges(specs, now, cells);
    for (const { before, after } of changesOf(runs.headers, specs, now, write)) {
      restores.push({ row, before });
      lines.push({
        What: "Run updated",
        Sheet: "Runs",
        "Run ID": String(now[idColumn] ?? ""),
        Column: Object.keys(before).join(", "),
        Before: writeCells(before),
        After: writeCells(after),
        Import: importId,
      });
    }
    return write;
  });
  return { tableRows, writes, lines, restores };
}

async function plannedUpdates(
  engine: ImportEngine,
  preview: string,
  headers: readonly string[],
): Promise<{ row: number; cells: CellValue[] }[]> {
  const planned: { row: number; cells: CellValue[] }[] = [];
  for (;;) {
    const block = await engine.updates(preview, planned.length, CHUNK_BYTES, headers);
    if (!block || block.rows.length === 0) {
      return planned.sort((a, b) => a.row - b.row);
    }
    block.rows.forEach((cells, index) => planned.push({ row: block.tableRows[index] ?? 0, cells }));
  }
}

/** Reads body rows (ascending) wherever they stand; neighbours are read together. */
export async function readRows(
  context: WorkbookSession,
  table: TableShape,
  rows: readonly number[],
): Promise<CellValue[][]> {
  const body = bodyArea(table);
  const areas = runsOf(rows).map(({ start, count }) => ({ ...body, row: body.row + start, rows: count }));
  return (await readAllAreas(context, areas)).flat();
}
