import { planHeaders } from "../tracking/schema/column-headers";
import { runColumnSpec } from "../tracking/schema/run-column-spec";
import { TABLE_NAMES, TABLE_SPECS, type ColumnSpec, type TableName } from "../tracking/schema/table-specs";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { addColumns, type ColumnInsertion } from "./add-columns";
import { insertionPoint, missingColumns } from "./column-specs";
import { createTable } from "./create-table";
import { freeSheetName, sheetNameOf } from "./generated/free-sheet-name";
import type { TableShape } from "./layout";
import { readTracking, type Tracking } from "./read-tracking";
import { refreshRules } from "./rules/refresh-rules";
import { checkUnprotected } from "./resize-table";
import type { WorkbookSession } from "./run-excel";

/** What was created, what was given the columns it lacked, and the workbook as it is now. */
export interface SetUpOutcome {
  readonly created: readonly TableName[];
  readonly repaired: readonly TableName[];
  readonly tracking: Tracking;
  /** What dropdowns and ranges could not follow. */
  readonly remarks: readonly string[];
}

/**
 * Creates the tables that are missing and adds the columns that existing ones lack, among them a column in Runs for
 * every entry of the catalogues. What is there already stays as it is, but for dropdowns and ranges, which follow the
 * catalogues. The rows of `names` are read along.
 */
export async function setUpTables(
  context: WorkbookSession,
  names: readonly TableName[] = [],
): Promise<SetUpOutcome> {
  const before = await readTracking(context, names);
  const taken = new Set(before.layout.sheets.map(({ name }) => name.toLowerCase()));
  for (const name of before.missing) {
    const sheetName = freeSheetName(sheetNameOf(name), taken);
    taken.add(sheetName.toLowerCase());
    createTable(context, TABLE_SPECS[name], sheetName);
  }
  const repaired = TABLE_NAMES.filter((name) => repair(context, name, before));
  if (before.missing.length === 0 && repaired.length === 0) {
    // An earlier try may have ended before its rules.
    const remarks = await refreshRules(context, before.layout, before.catalogue);
    return { created: [], repaired, tracking: before, remarks };
  }

  await context.sync();
  let tracking = await readTracking(context, names);
  // Runs is created with its fields alone; catalogues that were there before have columns waiting.
  if (before.missing.includes("Runs") && repair(context, "Runs", tracking)) {
    await context.sync();
    tracking = await readTracking(context, names);
  }
  const remarks = await refreshRules(context, tracking.layout, tracking.catalogue);
  return { created: before.missing, repaired, tracking, remarks };
}

/** Columns that Runs lacks for its fields and for every entry of the catalogue, and where they belong. */
export function runColumnInsertions(shape: TableShape, catalogue: Catalogue): ColumnInsertion[] {
  const plan = planHeaders(shape.headers, catalogue);
  const specs = [
    ...plan.missingFields.map((field) =>
      TABLE_SPECS.Runs.columns.find(({ header }) => header === field.header),
    ),
    ...plan.additions.map(({ target, header }) => runColumnSpec(target, header, catalogue)),
  ].filter((spec): spec is ColumnSpec => spec !== undefined);
  return (["run", "parameter", "metric", "provenance"] as const).flatMap((group) => {
    const added = specs.filter((spec) => spec.group === group);
    return added.length > 0 ? [{ position: insertionPoint(plan, group), specs: added }] : [];
  });
}

/** Queues the columns that an existing table lacks; false when it lacks none. */
function repair(context: WorkbookSession, name: TableName, { layout, catalogue }: Tracking): boolean {
  const shape = layout.tables.get(name);
  if (!shape) {
    return false;
  }
  const insertions =
    name === "Runs"
      ? runColumnInsertions(shape, catalogue)
      : [{ position: shape.headers.length, specs: missingColumns(name, shape.headers) }];
  if (insertions.every(({ specs }) => specs.length === 0)) {
    return false;
  }
  checkUnprotected(shape);
  addColumns(context, shape, insertions);
  return true;
}
