// Columns get other headers. Each is found by its header when Excel runs the batch: one that is gone meanwhile stops the
// batch before anything is written, and one that moved is still the one. The headers are loaded before in the same batch;
// when another column had the new header already, which Excel then spells otherwise, the old one is put back.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { ColumnRename } from "../../tracking/planning/plan";
import { RunsheetError } from "../../tracking/runsheet-error";
import { guardText } from "../../cells/guard-text";
import { explainExcelError } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { rereadTable } from "./reread-table";
import { tableInBatch, titlesOf } from "./table-in-batch";

/** What became of columns that were to be renamed. */
export interface RenameOutcome {
  readonly table: TrackedTable;
  readonly renamed: number;
  /** Headers of columns that are gone, and so are the ones that they were to get. */
  readonly missing: readonly string[];
}

/** Renames what still has its old header. A column renamed before is left so. */
export async function renameColumns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  columns: readonly ColumnRename[],
): Promise<RenameOutcome> {
  let current = await rereadTable(context, table, catalogue);
  let renamed = 0;
  const missing: string[] = [];
  for (const { from, to } of columns) {
    const column = current.headed(from)?.header;
    if (column !== undefined) {
      current = await renameOne(context, current, catalogue, { from: column, to });
      renamed += 1;
    } else if (!current.headed(to)) {
      missing.push(from);
    }
  }
  return { table: current, renamed, missing };
}

async function renameOne(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  { from, to }: ColumnRename,
): Promise<TrackedTable> {
  const before = titlesOf(tableInBatch(context, table), table);
  queueHeader(context, table, from, to);
  try {
    await context.sync();
  } catch (cause) {
    const error = explainExcelError(cause);
    throw error.code === "workbook-changed" ? changed(table, from) : error;
  }
  const [titles = []] = before.values as unknown[][];
  const stood = titles.map(String);
  const now = await rereadTable(context, table, catalogue);
  if (!table.at({ headers: stood.filter((header) => header !== from) }).headed(to)) {
    return now;
  }
  const other = now.headers.find((header) => !stood.includes(header));
  if (other !== undefined) {
    queueHeader(context, now, other, from);
    await context.sync();
  }
  throw taken(table, to);
}

function queueHeader(context: WorkbookSession, table: TrackedTable, from: string, to: string): void {
  const { columns } = tableInBatch(context, table);
  columns.getItem(from).getHeaderRowRange().values = [[guardText(to, false)]];
}

function changed({ sheetName }: TrackedTable, header: string): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The sheet ${sheetName} has no column ${header} any more.`,
    "Somebody renamed or deleted it meanwhile: look at the sheet, then try again. Nothing was written.",
  );
}

function taken({ sheetName }: TrackedTable, header: string): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The sheet ${sheetName} has another column ${header} already.`,
    "Rename or delete one of the two, then try again. Nothing was written.",
  );
}
