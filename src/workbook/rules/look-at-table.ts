import type { CellValue } from "../../tracking/values/cell-value";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";

/** A table as it stands when the batch runs that it was queued in; to be read after the sync. */
export interface TableLook {
  /** Throws `workbook-changed` where the batch broke off, because the table has gone or has another name by then. */
  now(): TrackedTable;
}

/** Queues a look at where a table stands and how its columns are called, to be held against what was read before. */
export function lookAtTable(context: WorkbookSession, table: TrackedTable): TableLook {
  const found = context.workbook.tables.getItem(table.name);
  const header = table.headerShown ? found.getHeaderRowRange().load("values") : undefined;
  const body = found.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  return {
    now() {
      if (!wasSeen(body)) {
        throw new RunsheetError(
          "workbook-changed",
          `The table ${table.name} on the sheet ${table.sheetName} is no longer there under this name.`,
          "Undo what renamed or deleted it (Ctrl+Z), or set up tracking again on Home.",
        );
      }
      const [titles = table.headers] = (header?.values ?? []) as CellValue[][];
      return table.at({
        headerRow: body.rowIndex - 1,
        column: body.columnIndex,
        rows: body.rowCount,
        headers: titles.map(String),
      });
    },
  };
}

/** Whether a table stands where it stood, with the same columns and as many rows. */
export function standsAlike(one: TrackedTable, other: TrackedTable): boolean {
  const placeOf = ({ headerRow, column, rows, headers }: TrackedTable): string =>
    JSON.stringify([headerRow, column, rows, headers]);
  return placeOf(one) === placeOf(other);
}

/** Whoever reads formats one by one where reading all fails goes on behind a batch that broke off at the table. */
function wasSeen(range: Excel.Range): boolean {
  const { rowCount } = range.toJSON();
  return rowCount !== undefined;
}
