import { highestNumber } from "../../tracking/identity/run-ids";
import { ValuesDigest } from "../../tracking/identity/values-digest";
import { broughtKey, BROUGHT_TABLES, type BroughtTable } from "../../tracking/planning/brought-rows";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import { bodyArea, usedRows } from "../../workbook/read-tables";
import { readAreas } from "../../workbook/read-areas";
import { headersOf, readTracking, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedColumn, TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns } from "../../workbook/writing/read-table-columns";
import type { ImportEngine, WorkbookSnapshot } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";

/** What the workbook was like when a plan was made, small enough to be compared before anything is written. */
export interface WorkbookStamp {
  /** The tables of Runsheet's that there were. */
  readonly tables: readonly TableName[];
  /** The headers of Runs, and what its columns stand for. */
  readonly headers: string;
  readonly rows: number;
  readonly runIds: string;
  /** A plan leaves those alone that are right as it saw them. */
  readonly fingerprints: string;
  readonly catalogue: string;
}

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
}

/**
 * Reads the catalogues and the Runs table and hands them to the engine, block by block. A workbook that is not set up
 * counts as one with empty tables.
 */
export async function sendWorkbook(
  context: WorkbookSession,
  engine: ImportEngine,
  options: ActionOptions = {},
  { numbersRuns = true }: SentFor = {},
): Promise<SentWorkbook> {
  const tracking = await readTracking(context, ["Datasets", "Experiments", "Models"], options.signal);
  const runs = tracking.tracked.get("Runs");
  const headers = runs?.headers ?? headersOf("Runs");
  const lastRun = numbersRuns ? await highestGiven(context, tracking, options) : 0;
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

/** Whether the workbook is still as it was stamped; reads the ids and fingerprints of the runs and the catalogues alone. */
export async function isUnchanged(context: WorkbookSession, stamp: WorkbookStamp): Promise<boolean> {
  const tracking = await readTracking(context);
  const runs = tracking.tracked.get("Runs");
  const digests = new RunDigests();
  if (!runs) {
    return JSON.stringify(stampOf(tracking, undefined, digests)) === JSON.stringify(stamp);
  }
  const { table, columns } = await readTableColumns(context, runs, tracking.catalogue, stampedColumns);
  digests.add(columns);
  return JSON.stringify(stampOf(tracking, table, digests)) === JSON.stringify(stamp);
}

/**
 * Refuses to go on where a table has gone since a stamp was made: what was planned belongs into it, and an empty one by
 * its name would be made beside it if it was renamed. Throws `workbook-changed`.
 */
export function requireTables({ tables }: WorkbookStamp, missing: readonly TableName[]): void {
  const gone = tables.find((name) => missing.includes(name));
  if (gone !== undefined) {
    throw new RunsheetError(
      "workbook-changed",
      `The table ${gone} is no longer in the workbook under this name, as it was at the preview.`,
      "Undo what renamed or deleted it (Ctrl+Z), then try again. Nothing was written.",
    );
  }
}

/** The names in `Datasets` or `Experiments`, as they were read. */
export function namesIn(tracking: Tracking, table: "Datasets" | "Experiments"): string[] {
  const column = tracking.tracked.get(table)?.key?.position;
  const rows = column === undefined ? [] : (tracking.tables.get(table)?.rows ?? []);
  return rows.map((row) => String(row[column ?? 0] ?? "").trim()).filter((name) => name !== "");
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

/** The columns of Runs that a stamp covers: the ids, and the fingerprints where there are any. */
function stampedColumns(runs: TrackedTable): readonly TrackedColumn[] {
  const ids = runs.columns.slice(runs.key?.position ?? 0).slice(0, 1);
  return [...ids, ...[runs.find("field:fingerprint") ?? []].flat()];
}

/** Digests of the columns that a stamp covers, in their order. */
class RunDigests {
  readonly ids = new ValuesDigest();
  readonly fingerprints = new ValuesDigest();

  /** Takes in the cells that follow, column by column. */
  add([ids = [], fingerprints = []]: readonly (readonly CellValue[])[]): void {
    this.ids.add(ids);
    this.fingerprints.add(fingerprints);
  }
}

function stampOf(tracking: Tracking, runs: TrackedTable | undefined, digests: RunDigests): WorkbookStamp {
  return {
    tables: [...tracking.tracked.keys()],
    headers: JSON.stringify(runs ? [runs.headers, runs.keys] : []),
    rows: runs?.rows ?? 0,
    runIds: digests.ids.text(),
    fingerprints: digests.fingerprints.text(),
    catalogue: JSON.stringify(tracking.catalogue),
  };
}
