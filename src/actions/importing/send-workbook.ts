import { highestNumber } from "../../tracking/identity/run-ids";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { broughtKey, BROUGHT_TABLES, type BroughtTable } from "../../tracking/planning/brought-rows";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { CellValue } from "../../tracking/values/cell-value";
import { bodyArea, usedRows } from "../../workbook/read-tables";
import { readAreas } from "../../workbook/read-areas";
import { headersOf, readTracking, withTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedColumn, TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns, type ReadColumns } from "../../workbook/writing/read-table-columns";
import type { ImportEngine, WorkbookSnapshot } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";
import { letOthersRun } from "../reading/let-others-run";
import { RunDigests, stampedColumns, stampOf, type WorkbookStamp } from "./workbook-stamp";

/** Rows of a few columns that are handed over at once. */
const ROWS_AT_ONCE = 5_000;

/** The workbook as the engine was told. */
export interface SentWorkbook {
  /** What the engine calls this picture of the workbook. */
  readonly picture: string;
  readonly stamp: WorkbookStamp;
  readonly tracking: Tracking;
  /** Body rows of Runs that hold runs. */
  readonly used: number;
}

/** What the workbook is sent for. */
export interface SentFor {
  /** Whether runs may get Run IDs, which is why `Changes` is asked for those that were given. */
  readonly numbersRuns?: boolean;
  /** The columns of Runs that are needed, the others count as blank; all of them where nobody says. */
  readonly columns?: ((catalogue: Catalogue) => readonly ColumnTarget[]) | undefined;
}

/**
 * Reads the catalogues and the Runs table and hands them to the engine, block by block. A workbook that is not set up
 * counts as one with empty tables.
 */
export async function sendWorkbook(
  context: WorkbookSession,
  engine: ImportEngine,
  options: ActionOptions = {},
  { numbersRuns = true, columns }: SentFor = {},
): Promise<SentWorkbook> {
  const tracking = await readTracking(context, ["Datasets", "Experiments", "Models"], options.signal);
  const runs = tracking.tracked.get("Runs");
  const headers = runs?.headers ?? headersOf("Runs");
  const lastRun = numbersRuns ? await highestGiven(context, tracking, options) : 0;
  if (runs && columns) {
    const read = await readTableColumns(
      context,
      runs,
      tracking.catalogue,
      (now) => neededColumns(now, columns(tracking.catalogue)),
      options.signal,
    );
    const needed = neededColumns(read.table, columns(tracking.catalogue));
    return sendColumns(engine, withTable(tracking, read.table), needed, read, lastRun);
  }
  const picture = await engine.setWorkbook({ ...snapshotOf(tracking, headers), lastRun });
  const digests = new RunDigests();
  let used = 0;
  let read = 0;
  if (runs) {
    await readAreas(
      context,
      [bodyArea(runs)],
      async (_area, start, rows) => {
        digests.add(stampedColumns(runs).map(({ position }) => rows.map((row) => row[position] ?? "")));
        read = start + rows.length;
        const filled = usedRows(rows, runs.specs);
        if (filled > 0) {
          // Blank rows count only when a run stands below them, because rows keep their places in the plan.
          const skipped = start - used;
          const blank = new Array<CellValue>(headers.length).fill("");
          const gap = Array.from({ length: skipped }, () => [...blank]);
          await engine.addExistingRows(picture, [...gap, ...rows.slice(0, filled)]);
          used = start + filled;
        }
        options.onProgress?.({ stage: "reading", done: read, total: runs.rows });
      },
      options.signal,
    );
  }
  return { picture, tracking, used, stamp: stampOf(tracking, runs, digests) };
}

/** The names in `Datasets` or `Experiments`, as they were read. */
export function namesIn(tracking: Tracking, table: "Datasets" | "Experiments"): string[] {
  const column = tracking.tracked.get(table)?.key?.position;
  const rows = column === undefined ? [] : (tracking.tables.get(table)?.rows ?? []);
  return rows.map((row) => String(row[column ?? 0] ?? "").trim()).filter((name) => name !== "");
}

/** Hands over columns that were read: those of a stamp, then those that are needed. */
async function sendColumns(
  engine: ImportEngine,
  tracking: Tracking,
  needed: readonly TrackedColumn[],
  { table, columns }: ReadColumns,
  lastRun: number,
): Promise<SentWorkbook> {
  const picture = await engine.setWorkbook({
    ...snapshotOf(tracking, table.headers),
    lastRun,
    positions: needed.map(({ position }) => position),
  });
  const digests = new RunDigests();
  digests.add(columns.slice(0, stampedColumns(table).length));
  let used = table.rows;
  while (used > 0 && columns.every((cells) => cells[used - 1] === "")) {
    used--;
  }
  for (let start = 0; start < used; start += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, used - start);
    const rows = Array.from({ length: count }, (_, row) => columns.map((cells) => cells[start + row] ?? ""));
    await engine.addExistingRows(picture, rows);
    await letOthersRun();
  }
  return { picture, tracking, used, stamp: stampOf(tracking, table, digests) };
}

/** The columns that are read where some are needed: those that a stamp covers first, each once. */
function neededColumns(table: TrackedTable, wanted: readonly ColumnTarget[]): TrackedColumn[] {
  return [...new Set([...stampedColumns(table), ...wanted.flatMap((target) => table.find(target) ?? [])])];
}

/** The highest number of a Run ID that Changes tells of, or that an import left behind in the state. */
async function highestGiven(
  context: WorkbookSession,
  { tracked, catalogue, state }: Tracking,
  { signal }: ActionOptions,
): Promise<number> {
  const changes = tracked.get("Changes");
  const { columns } = changes
    ? await readTableColumns(
        context,
        changes,
        catalogue,
        (now) => now.columns.filter(({ header }) => header === now.find("Run ID")?.header),
        signal,
      )
    : { columns: [] };
  return Math.max(state.lastRun ?? 0, highestNumber(columns.flat().map(String)));
}

function snapshotOf(tracking: Tracking, runHeaders: readonly string[]): WorkbookSnapshot {
  const { workbookId } = tracking.state;
  return {
    ...(workbookId === undefined ? {} : { workbookId }),
    catalogue: tracking.catalogue,
    runHeaders,
    names: tracking.tracked.get("Runs")?.names,
    firstRow: (tracking.tracked.get("Runs")?.headerRow ?? 0) + 2,
    datasetNames: namesIn(tracking, "Datasets"),
    experimentNames: namesIn(tracking, "Experiments"),
    standing: Object.fromEntries(BROUGHT_TABLES.map((table) => [table, keysIn(tracking, table)])),
  };
}

/** What the rows of a table are known by, as they were read. */
function keysIn(tracking: Tracking, table: BroughtTable): string[] {
  const [name, version] = ["Name", "Version"].map(
    (header) => tracking.tracked.get(table)?.find(header)?.position ?? -1,
  );
  const rows = tracking.tables.get(table)?.rows ?? [];
  return rows.map((row) => broughtKey({ Name: row[name ?? -1], Version: row[version ?? -1] }));
}
