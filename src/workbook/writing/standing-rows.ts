// Runs that an earlier attempt of a plan has added. What a person corrected between two attempts is written over, and what
// they are called is read from the sheet: the next free id is another one by now.

import { toSpecCell } from "../../cells/to-cell";
import type { CellUpdate, RowUpdate, TableWrite } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import type { AddedRun } from "./added-runs";
import { isSameCell, shownValue } from "./changed-cells";
import { standingDigest } from "./row-digest";
import { rowKey } from "./row-key";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";

type Addition = Extract<TableWrite, { kind: "add" }>;

/** Runs that are there, and what is to be written over in them. */
export interface StandingRuns {
  /** As they will be once they are corrected. */
  readonly runs: readonly AddedRun[];
  readonly corrections: readonly RowUpdate[];
}

/** Reads the rows that were found (by the text in the column `onceBy`); one sync where there are any. */
export async function standingRuns(
  context: WorkbookSession,
  table: TrackedTable,
  write: Addition,
  found: ReadonlyMap<string, number>,
): Promise<StandingRuns> {
  const { onceBy } = write;
  const once = onceBy === undefined ? undefined : table.find(onceBy);
  if (table.name !== "Runs" || found.size === 0 || onceBy === undefined || !once) {
    return { runs: [], corrections: [] };
  }
  const inBatch = tableInBatch(context, table);
  const titles = titlesOf(inBatch, table);
  const read = [...found].map(([key, row]) => ({ key, cells: bodyRows(inBatch, row, 1).load("values") }));
  await context.sync();
  if (!hasHeaders(table, titles)) {
    return { runs: [], corrections: [] };
  }
  const keyOf = rowKey(table.name, once.header);
  const runs: AddedRun[] = [];
  const corrections: RowUpdate[] = [];
  for (const { key, cells } of read) {
    const [now = []] = cells.values as CellValue[][];
    const wanted = write.rows.find((row) => keyOf(row[onceBy] ?? "") === keyOf(key));
    const runId = String(now[table.key?.position ?? -1] ?? "");
    // Rows may have been sorted since they were found, or columns moved; then none is corrected, and the id is not told.
    if (wanted && runId !== "" && keyOf(now[once.position] ?? "") === keyOf(key)) {
      const changed = correctedCells(table, now, wanted, write.corrects ?? []);
      if (changed.size > 0) {
        corrections.push({ key: runId, cells: changed });
      }
      runs.push({ runId, digest: standingDigest(corrected(table, now, changed), table.specs) });
    }
  }
  return { runs, corrections };
}

function correctedCells(
  table: TrackedTable,
  now: readonly CellValue[],
  wanted: Addition["rows"][number],
  keys: readonly string[],
): Map<string, CellUpdate> {
  return new Map(
    keys.flatMap((key) => {
      const column = table.find(key);
      if (!column?.spec) {
        return [];
      }
      const before = now[column.position] ?? "";
      const after = toSpecCell(wanted[key], column.spec);
      return isSameCell(before, shownValue(after, column.spec), column.spec)
        ? []
        : [[key, { before, after }] as const];
    }),
  );
}

function corrected(
  table: TrackedTable,
  now: readonly CellValue[],
  changed: ReadonlyMap<string, CellUpdate>,
): CellValue[] {
  const cells = [...now];
  for (const [key, { after }] of changed) {
    const column = table.find(key);
    if (column) {
      cells[column.position] = shownValue(after, column.spec);
    }
  }
  return cells;
}
