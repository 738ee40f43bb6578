import { RunsheetError } from "../tracking/runsheet-error";
import type { TableName } from "../tracking/schema/table-specs";
import { appendRows, rowUnder, type RowValues } from "../workbook/append-rows";
import { columnSpecs } from "../workbook/column-specs";
import { usedRows } from "../workbook/read-tables";
import { tableOf, type Tracking } from "../workbook/read-tracking";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import { setUpTables } from "../workbook/set-up-tables";
import type { ActionOptions } from "./action-options";
import { commitImport, prepareImport, type ImportReport } from "./import-runs";
import { SAMPLE_DATASETS, SAMPLE_EXPERIMENTS, SAMPLE_NAME, SAMPLE_RUNS } from "./sample/cats-against-dogs";

/** Sets up tracking and imports the cats-against-dogs sample; refuses when Runs holds rows. */
export async function openSample(options: ActionOptions = {}): Promise<ImportReport> {
  await writeWorkbook(async (context) => {
    const { tracking } = await setUpTables(context, ["Runs", "Datasets", "Experiments"]);
    if (rowsIn(tracking, "Runs") > 0) {
      throw new RunsheetError(
        "invalid-input",
        "Runs holds runs already, and the sample would stand between them.",
        "Open a new workbook, then open the sample there.",
      );
    }
    await fill(context, tracking, "Datasets", SAMPLE_DATASETS);
    await fill(context, tracking, "Experiments", SAMPLE_EXPERIMENTS);
  });
  const prepared = await prepareImport({ name: SAMPLE_NAME, content: SAMPLE_RUNS }, options);
  const report = await commitImport(prepared, options);
  if (report.place) {
    await showSheet(report.place.sheet);
  }
  return report;
}

/** Datasets and experiments of the sample; a table with rows of the user's own is left alone. */
async function fill(
  context: WorkbookSession,
  tracking: Tracking,
  name: TableName,
  rows: readonly RowValues[],
): Promise<void> {
  if (rowsIn(tracking, name) > 0) {
    return;
  }
  const shape = tableOf(tracking.layout, name);
  const specs = columnSpecs(name, shape.headers, tracking.catalogue);
  await appendRows(
    context,
    shape,
    specs,
    rows.map((row) => rowUnder(shape.headers, specs, row)),
  );
}

function rowsIn({ tables, catalogue }: Tracking, name: TableName): number {
  const content = tables.get(name);
  return content ? usedRows(content.rows, columnSpecs(name, content.shape.headers, catalogue)) : 0;
}

function showSheet(sheet: string): Promise<void> {
  return writeWorkbook((context) => activateSheet(context, sheet));
}
