import { foldHeader } from "../tracking/naming/fold-header";
import { RunsheetError } from "../tracking/runsheet-error";
import { planHeaders } from "../tracking/schema/column-headers";
import { runColumnSpec } from "../tracking/schema/run-column-spec";
import { TABLE_NAMES, TABLE_SPECS, type ColumnSpec, type TableName } from "../tracking/schema/table-specs";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { ColumnInsertion } from "./add-columns";
import { insertionPoint } from "./column-specs";
import { createTable } from "./create-table";
import { freeSheetName, sheetNameOf } from "./generated/free-sheet-name";
import type { TableShape } from "./layout";
import { readTracking, trackedTable, type Tracking } from "./read-tracking";
import { repairFormats } from "./repair-formats";
import type { WorkbookSession } from "./run-excel";
import type { TrackedTable } from "./tracked-table";
import { askFirst } from "./writing/ask-first";
import { insertColumns } from "./writing/insert-columns";

/** What was created, what was given the columns it lacked, and the workbook as it is now. */
export interface SetUpOutcome {
  readonly created: readonly TableName[];
  readonly repaired: readonly TableName[];
  /** Tables of an earlier version whose numbers were text and are numbers now. */
  readonly retyped: readonly TableName[];
  readonly tracking: Tracking;
}

/**
 * Creates the tables that are missing and adds the columns that existing ones lack, among them a column in Runs for
 * every entry of the catalogues. What is there already stays as it is, but for dropdowns and ranges, which follow the
 * catalogues. The rows of `names` are read along. Throws, before anything is made, when a name of the workbook is in the
 * way or a table that must be completed cannot be written to; `onBegin` is told right before the first write.
 */
export async function setUpTables(
  context: WorkbookSession,
  names: readonly TableName[] = [],
  onBegin: () => void = () => undefined,
): Promise<SetUpOutcome> {
  const before = await readTracking(context, names);
  await requireFreeNames(context, before.missing);
  const incomplete = TABLE_NAMES.filter((name) => insertionsFor(name, before).length > 0);
  await askFirst(
    context,
    incomplete.map((name) => ({
      table: trackedTable(before, name),
      columns: insertionsFor(name, before).reduce((sum, { specs }) => sum + specs.length, 0),
    })),
  );
  const retyped = await repairFormats(context, before);
  if (before.missing.length === 0 && incomplete.length === 0) {
    const now = retyped.length > 0 ? await readTracking(context, names) : before;
    return { created: [], repaired: [], retyped, tracking: now };
  }
  onBegin();
  createTables(context, before);
  await context.sync();
  let tracking = before.missing.length > 0 ? await readTracking(context, names) : before;
  // Runs is created with its fields alone; catalogues that were there before have columns waiting.
  for (const name of TABLE_NAMES) {
    const table = tracking.tracked.get(name);
    if (table && insertionsFor(name, tracking).length > 0) {
      const { catalogue } = tracking;
      await insertColumns(context, table, catalogue, (now) => insertionsOf(name, now, catalogue));
    }
  }
  tracking = await readTracking(context, names);
  return { created: before.missing, repaired: incomplete, retyped, tracking };
}

/** Excel refuses a table by the name of a defined name, after its sheet has been made. */
async function requireFreeNames(context: WorkbookSession, missing: readonly TableName[]): Promise<void> {
  if (missing.length === 0) {
    return;
  }
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  const wanted = new Set(missing.map(foldHeader));
  const taken = names.items.find(({ name }) => wanted.has(foldHeader(name)));
  if (taken) {
    throw new RunsheetError(
      "schema-conflict",
      `The workbook has a defined name ${taken.name}, which Excel does not let a table have as well.`,
      "Rename or delete it (Formulas > Name Manager), then set up tracking again. Nothing was written.",
    );
  }
}

function createTables(context: WorkbookSession, { missing, layout }: Tracking): void {
  const taken = new Set(layout.sheets.map(({ name }) => name.toLowerCase()));
  for (const name of missing) {
    const sheetName = freeSheetName(sheetNameOf(name), taken);
    taken.add(sheetName.toLowerCase());
    createTable(context, TABLE_SPECS[name], sheetName);
  }
}

function insertionsFor(name: TableName, { tracked, catalogue }: Tracking): readonly ColumnInsertion[] {
  const table = tracked.get(name);
  return table ? insertionsOf(name, table, catalogue) : [];
}

/** Columns that a table lacks, and where they belong. */
function insertionsOf(
  name: TableName,
  table: TrackedTable,
  catalogue: Catalogue,
): readonly ColumnInsertion[] {
  const insertions =
    name === "Runs"
      ? runColumnInsertions(table, catalogue)
      : [{ position: table.headers.length, specs: table.missing.specs }];
  return insertions.filter(({ specs }) => specs.length > 0);
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
