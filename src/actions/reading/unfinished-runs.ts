import type { RunStatus } from "../../tracking/schema/run-status";
import { unfinishedStatus } from "../../tracking/schema/unfinished-status";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { WorkbookSession } from "../../workbook/run-excel";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "../../workbook/writing/table-in-batch";
import { placeOfRun } from "../log-run";
import type { CellPlace } from "../show-cell";

/** A run that waits to be finished. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly name: string | undefined;
  readonly status: RunStatus;
  readonly place: CellPlace;
}

/**
 * The unfinished runs among some body rows, in the order of the stretches, the last row of each first; one sync. Undefined
 * when the table has other columns by now.
 */
export async function unfinishedRunsIn(
  context: WorkbookSession,
  table: TrackedTable,
  stretches: readonly { readonly start: number; readonly count: number }[],
): Promise<UnfinishedRun[] | undefined> {
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const read = stretches.map(({ start, count }) => {
    const rows = bodyRows(found, start, count);
    const cells = ["field:id", "field:name", "field:status"].map((key) => {
      const column = table.find(key);
      return column && rows.getColumn(column.position).load("values");
    });
    return { start, count, cells };
  });
  await context.sync();
  if (!hasHeaders(table, titles)) {
    return undefined;
  }
  return read.flatMap(({ start, count, cells }) => {
    const [ids = [], names = [], statuses = []] = cells.map((range) =>
      range ? (range.values as CellValue[][]).map(([value]) => String(value ?? "").trim()) : [],
    );
    const runs = Array.from({ length: count }, (_, at) =>
      unfinishedRun(table, start + at, ids[at] ?? "", names[at] ?? "", statuses[at] ?? ""),
    );
    return runs.reverse().flatMap((run) => run ?? []);
  });
}

function unfinishedRun(
  table: TrackedTable,
  row: number,
  runId: string,
  name: string,
  text: string,
): UnfinishedRun | undefined {
  const status = unfinishedStatus(text);
  return status === undefined || runId === ""
    ? undefined
    : {
        runId,
        name: name === "" ? undefined : name,
        status,
        place: placeOfRun(table, table.headerRow + 1 + row),
      };
}
