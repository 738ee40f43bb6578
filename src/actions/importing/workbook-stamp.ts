// What the workbook was like when a plan was made, small enough to be compared before anything is written.

import { ValuesDigest } from "../../tracking/identity/values-digest";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import { readTracking, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedColumn, TrackedTable } from "../../workbook/tracked-table";
import { readTableColumns } from "../../workbook/writing/read-table-columns";

/** The workbook as far as a plan goes by it. */
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

/** The columns of Runs that a stamp covers: the ids, and the fingerprints where there are any. */
export function stampedColumns(runs: TrackedTable): readonly TrackedColumn[] {
  const ids = runs.columns.slice(runs.key?.position ?? 0).slice(0, 1);
  return [...ids, ...[runs.find("field:fingerprint") ?? []].flat()];
}

/** Digests of the columns that a stamp covers, in their order. */
export class RunDigests {
  readonly ids = new ValuesDigest();
  readonly fingerprints = new ValuesDigest();

  /** Takes in the cells that follow, column by column. */
  add([ids = [], fingerprints = []]: readonly (readonly CellValue[])[]): void {
    this.ids.add(ids);
    this.fingerprints.add(fingerprints);
  }
}

/** The stamp of a workbook as it was read. */
export function stampOf(
  tracking: Tracking,
  runs: TrackedTable | undefined,
  digests: RunDigests,
): WorkbookStamp {
  return {
    tables: [...tracking.tracked.keys()],
    headers: JSON.stringify(runs ? [runs.headers, runs.keys] : []),
    rows: runs?.rows ?? 0,
    runIds: digests.ids.text(),
    fingerprints: digests.fingerprints.text(),
    catalogue: JSON.stringify(tracking.catalogue),
  };
}
