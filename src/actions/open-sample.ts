import type { RowValues, TableWrite } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import type { TableName } from "../tracking/schema/table-names";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import { readWorkbook, writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import { emptyRows } from "../workbook/writing/ask-first";
import type { ActionOptions } from "./action-options";
import { commitNow, type ImportReport } from "./commit-import";
import { prepareNow } from "./prepare-import";
import { inLane } from "./lane";
import { SAMPLE_DATASETS, SAMPLE_EXPERIMENTS, SAMPLE_NAME } from "./sample/cats-against-dogs";
import { SAMPLE_RUNS } from "./sample/generated/sample-runs";

/** Sets up tracking and imports the cats-against-dogs sample; refuses when Runs holds rows. */
export async function openSample(options: ActionOptions = {}): Promise<ImportReport> {
  return inLane("opening the sample", options, async () => {
    const along = await readWorkbook(whatComesAlong, options);
    const prepared = await prepareNow({ name: SAMPLE_NAME, content: SAMPLE_RUNS }, options);
    const report = await commitNow(prepared, options, along);
    const { place } = report;
    if (place) {
      await writeWorkbook((context) => activateSheet(context, place.sheet), options);
    }
    return report;
  });
}

/** Datasets and experiments of the sample; a table with rows of the user's own is left alone. */
async function whatComesAlong(context: WorkbookSession): Promise<TableWrite[]> {
  const tracking = await readTracking(context);
  if (await holdsRows(context, tracking, "Runs")) {
    throw new RunsheetError(
      "invalid-input",
      "Runs holds runs already, and the sample would stand between them.",
      "Open a new workbook, then open the sample there. Nothing was written.",
    );
  }
  const writes: TableWrite[] = [];
  for (const [table, rows] of [
    ["Datasets", SAMPLE_DATASETS],
    ["Experiments", SAMPLE_EXPERIMENTS],
  ] as const satisfies readonly (readonly [TableName, readonly RowValues[]])[]) {
    if (!(await holdsRows(context, tracking, table))) {
      writes.push({ table, reason: "The sample refers to it.", kind: "add", rows, onceBy: "Name" });
    }
  }
  return writes;
}

async function holdsRows(context: WorkbookSession, { tracked }: Tracking, name: TableName): Promise<boolean> {
  const table = tracked.get(name);
  return table !== undefined && (await emptyRows(context, table)) < table.rows;
}
