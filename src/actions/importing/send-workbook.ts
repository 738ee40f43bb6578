import { highestNumber } from "../../tracking/identity/run-ids";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { broughtKey, BROUGHT_TABLES, type BroughtTable } from "../../tracking/planning/brought-rows";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { headersOf, readTracking, withTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedColumn, TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns, streamTableColumns } from "../../workbook/writing/read-table-columns";
import type { ImportEngine, WorkbookSnapshot } from "../../worker/import-engine";
import type { ActionOptions } from "../action-options";
import { SentRows } from "./sent-rows";
import { RunDigests, stampedColumns, stampOf, type WorkbookStamp } from "./workbook-stamp";

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
  const lastRun = numbersRuns ? await highestGiven(context, tracking, options) : 0;
  if (!runs) {
    const picture = await engine.setWorkbook({ ...snapshotOf(tracking), lastRun });
    return { picture, tracking, used: 0, stamp: stampOf(tracking, runs, new RunDigests()) };
  }
  const pick = (now: TrackedTable): readonly TrackedColumn[] =>
    columns ? neededColumns(now, columns(tracking.catalogue)) : now.columns;
  const begin = async (table: TrackedTable): Promise<SentRows> => {
    const positions = pick(table).map(({ position }) => position);
    const snapshot = { ...snapshotOf(withTable(tracking, table)), lastRun, positions };
    return new SentRows(table, pick(table), await engine.setWorkbook(snapshot));
  };
  let sent: SentRows | undefined;
  const table = await streamTableColumns(
    context,
    runs,
    tracking.catalogue,
    pick,
    async (now, start, cells) => {
      sent = start === 0 || !sent ? await begin(now) : sent;
      await sent.add(engine, start, cells);
      const done = start + (cells[0]?.length ?? 0);
      options.onProgress?.({ stage: "reading", done, total: now.rows });
    },
    options.signal,
  );
  const { picture, used, digests } = sent ?? (await begin(table));
  const now = withTable(tracking, table);
  return { picture, tracking: now, used, stamp: stampOf(now, table, digests) };
}

/** The names in `Datasets` or `Experiments`, as they were read. */
export function standingNames(tracking: Tracking, table: "Datasets" | "Experiments"): string[] {
  const column = tracking.tracked.get(table)?.key?.position;
  const rows = column === undefined ? [] : (tracking.tables.get(table)?.rows ?? []);
  return rows.map((row) => String(row[column ?? 0] ?? "").trim()).filter((name) => name !== "");
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

function snapshotOf(tracking: Tracking): WorkbookSnapshot {
  const { workbookId } = tracking.state;
  const runs = tracking.tracked.get("Runs");
  return {
    ...(workbookId === undefined ? {} : { workbookId }),
    catalogue: tracking.catalogue,
    runHeaders: runs?.headers ?? headersOf("Runs"),
    names: runs?.names,
    firstRow: (runs?.headerRow ?? 0) + 2,
    datasetNames: standingNames(tracking, "Datasets"),
    experimentNames: standingNames(tracking, "Experiments"),
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
