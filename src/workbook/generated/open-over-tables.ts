import { RunsheetError } from "../../tracking/runsheet-error";
import { excelErrorCode } from "../explain-excel-error";
import { lookAtTable, type TableLook } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { openGenerated, type GeneratedKind, type OpenedSheet } from "./generated-sheet";

/** A generated sheet, and the batch that writes formulas over tables to it. */
export interface OpenOverTables extends OpenedSheet {
  readonly batch: {
    /** Sends it. Throws `workbook-changed`, naming the table, where one has gone or lacks columns by then. */
    sync(): Promise<void>;
  };
}

/**
 * Opens a generated sheet for formulas over tables. Its batch begins with a look at them: Excel refuses a formula over what
 * is not there without saying why, and the sheet keeps what it showed where a table has gone.
 */
export async function openOverTables(
  context: WorkbookSession,
  kind: GeneratedKind,
  tables: readonly TrackedTable[],
): Promise<OpenOverTables> {
  const looks: { readonly table: TrackedTable; readonly look: TableLook }[] = [];
  const opened = await openGenerated(context, kind, () => {
    looks.push(...tables.map((table) => ({ table, look: lookAtTable(context, table) })));
  });
  return {
    ...opened,
    batch: {
      async sync() {
        try {
          await context.sync();
        } catch (error) {
          const code = excelErrorCode(error);
          if (code === "ItemNotFound" || code === "InvalidArgument") {
            for (const { table, look } of looks) {
              requireHeaders(table, look.now().headers);
            }
          }
          throw error;
        }
      },
    },
  };
}

function requireHeaders({ name, sheetName, headers }: TrackedTable, now: readonly string[]): void {
  const lost = headers.find((header) => !now.includes(header));
  if (lost !== undefined) {
    throw new RunsheetError(
      "workbook-changed",
      `The column ${lost} of the table ${name} on the sheet ${sheetName} was renamed or deleted meanwhile.`,
      "Try again: Runsheet reads the workbook afresh.",
    );
  }
}
