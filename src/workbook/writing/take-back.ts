// What a batch that failed left behind is taken away without a word on `Changes`: its rows, its changes, its lines, and
// what a step that stopped half-way leaves: blank rows at the end of a table that had grown, columns that have no name yet.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { RowUpdate } from "../../tracking/planning/plan";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import { readTracking, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { STOOD, stoodCells } from "./as-it-stood";
import { isFormula, rewriteOf } from "./cell-write";
import { shownValue } from "./changed-cells";
import { deleteColumns } from "./delete-columns";
import { dropDefinitions } from "./drop-definitions";
import { syncFits } from "./inserted-places";
import { putBackRows } from "./put-back-rows";
import { removeRows } from "./remove-rows";
import { bodyRows, lastRows, tableInBatch, titlesOf } from "./table-in-batch";
import { undoBatch } from "./undo-batch";
import { updateRows } from "./update-rows";
import { renameColumns } from "./rename-columns";
import type { PlanProgress, TableAdditions, TableRenames, TableUpdates } from "./plan-progress";

/** What a batch said that it writes. */
type Written = Pick<PlanProgress, "definitions" | "additions" | "updates" | "renames" | "inserting">;

/** The tables as they were before a batch began. */
export type TablesBefore = ReadonlyMap<TableName, TrackedTable>;

/** A column that Excel named because its header had not been written yet. */
const UNNAMED = /^Column\d+$/;

/**
 * Brings the workbook back to before a batch, as far as nobody changed it since. What it wrote over, and the rows
 * and catalogue entries that it brought, come from its progress: no line may tell of them yet, or `Changes` may be gone.
 * Throws `cancelled` between two steps when the signal says so; what is left can be taken back by another attempt.
 */
export async function takeBack(
  context: WorkbookSession,
  batch: string,
  before: TablesBefore,
  { definitions, additions, updates, renames, inserting }: Written,
  signal?: AbortSignal,
): Promise<void> {
  const undone = await undoBatch(context, batch, undefined, { signal });
  await renameBack(context, undone.tracking, renames);
  await putBack(context, undone.tracking, updates, signal);
  await removeAdditions(context, undone.tracking, additions, signal);
  await dropDefinitions(context, undone.tracking, definitions);
  const tracking = await readTracking(context, [], signal);
  const lost = [...before.keys()].find((name) => !tracking.tracked.has(name));
  if (lost) {
    throw new RunsheetError(
      "workbook-changed",
      `The table ${lost} is no longer in the workbook.`,
      "Undo what took it away (Ctrl+Z).",
    );
  }
  const changes = tracking.tracked.get("Changes");
  if (changes?.find("Import")) {
    await removeRows(context, changes, tracking.catalogue, { column: "Import", values: [batch] }, { signal });
  }
  if (inserting) {
    await dropUnnamed(context, tracking, before.get("Runs"));
  }
  const after = await readTracking(context, [], signal);
  for (const name of TABLE_NAMES) {
    const was = before.get(name);
    const now = after.tracked.get(name);
    if (was && now && now.rows > was.rows) {
      await trim(context, now, after.catalogue, was.rows);
    }
  }
}

/** Rows of small tables go by what they are known by: their lines come after them, or not at all. */
async function removeAdditions(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  additions: readonly TableAdditions[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { table: name, column, values } of additions) {
    const table = tracked.get(name);
    if (table?.find(column)) {
      await removeRows(context, table, catalogue, { column, values }, { signal });
    }
  }
}

async function renameBack(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  renames: readonly TableRenames[],
): Promise<void> {
  for (const { table: name, columns } of renames) {
    const table = tracked.get(name);
    if (table) {
      const back = columns.map(({ from, to }) => ({ from: to, to: from })).reverse();
      await renameColumns(context, table, catalogue, back);
    }
  }
}

/** Cells get back what they held, where they still hold what the batch wrote. */
async function putBack(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  updates: readonly TableUpdates[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { table: name, rows } of updates) {
    const table = tracked.get(name);
    if (table) {
      await updateRows(
        context,
        table,
        catalogue,
        rows.map((row) => inverseOf(row, table)),
        { signal },
      );
    }
  }
}

function inverseOf({ cells, ...row }: RowUpdate, table: TrackedTable): RowUpdate {
  const newKey = [...cells].find(([name]) => table.find(name) === table.key)?.[1].after;
  return {
    ...row,
    // A row whose key was changed is found by the new one.
    ...(newKey !== undefined && { key: String(shownValue(newKey, table.key?.spec)) }),
    cells: new Map(
      [...cells].map(([name, { before, after }]) => {
        const spec = table.find(name)?.spec;
        return [name, { before: shownValue(after, spec), after: rewriteOf(before, spec) }];
      }),
    ),
  };
}

/**
 * Blank rows at the end go, down to the number that there was; looked at again in the batch that deletes them. Where rows are gone
 * meanwhile there are none too many.
 */
async function trim(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  rows: number,
): Promise<void> {
  const most = table.rows - Math.max(1, rows);
  if (most <= 0) {
    return;
  }
  const found = tableInBatch(context, table);
  const before = lastRows(found, most, 0).load("values,formulas");
  if (!(await syncFits(context))) {
    return;
  }
  const surplus = most - (lastFilled(before) + 1);
  if (surplus <= 0) {
    return;
  }
  const again = tableInBatch(context, table);
  const titles = titlesOf(again, table);
  const body = again.getDataBodyRange().load("rowCount");
  const look = lastRows(again, surplus, 0).load(STOOD);
  // Refused where there are no more rows than these: from the last one up, the titles would be among them.
  bodyRows(again, surplus, 1).load("rowIndex");
  lastRows(again, surplus, 0).delete(Excel.DeleteShiftDirection.up);
  if ((await syncFits(context)) && lastFilled(look) >= 0) {
    const start = body.rowCount - surplus;
    // Under the titles as they stood in that moment: a column may have come since the table was read.
    const [headers = []] = titles.values as CellValue[][];
    const now = table.at({ headers: headers.map(String) });
    await putBackRows(context, now, catalogue, [{ start, rows: stoodCells(look), isFirstLeft: false }]);
  }
}

/** The last row in which somebody wrote anything, -1 where none is; a formula that the table carries on does not count. */
function lastFilled(range: Excel.Range): number {
  const formulas = range.formulas as CellValue[][];
  const isFilled = (row: readonly CellValue[], at: number): boolean =>
    row.some((value, column) => value !== "" && !isFormula(formulas[at]?.[column] ?? "", value));
  return (range.values as CellValue[][]).map(isFilled).lastIndexOf(true);
}

/** Columns that were inserted and did not get their names any more; what is written into one in the same moment stays. */
async function dropUnnamed(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  before: TrackedTable | undefined,
): Promise<void> {
  const runs = tracked.get("Runs");
  if (!runs || !before) {
    return;
  }
  const had = new Set(before.headers);
  const unnamed = runs.columns.filter(({ header }) => UNNAMED.test(header) && !had.has(header));
  if (unnamed.length === 0) {
    return;
  }
  const found = tableInBatch(context, runs);
  const uses = unnamed.map((column) => ({
    column,
    used: found.columns
      .getItem(column.header)
      .getDataBodyRange()
      .getUsedRangeOrNullObject(true)
      .load("rowCount"),
  }));
  await context.sync();
  await deleteColumns(
    context,
    runs,
    catalogue,
    uses.flatMap(({ column, used }) => (used.isNullObject ? [column] : [])),
  );
}
