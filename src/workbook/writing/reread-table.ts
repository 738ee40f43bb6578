import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import { readLayout } from "../layout";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";

/** The table as it stands now; two syncs. Throws `workbook-changed` when it is gone. */
export async function rereadTable(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
): Promise<TrackedTable> {
  const { tables } = await readLayout(context, [table.name]);
  const shape = tables.get(table.name);
  if (shape) {
    return table.as(shape, catalogue);
  }
  throw new RunsheetError(
    "workbook-changed",
    `The table ${table.name} is no longer in the workbook.`,
    "Undo what took it away (Ctrl+Z), or set up tracking again on Home.",
  );
}
