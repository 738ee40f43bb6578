import { foldHeader } from "../tracking/naming/fold-header";
import { RunsheetError } from "../tracking/runsheet-error";
import type { TableName } from "../tracking/schema/table-names";
import { TABLE_SPECS } from "../tracking/schema/table-specs";
import { createTable } from "./create-table";
import { freeSheetName, sheetNameOf } from "./generated/free-sheet-name";
import { requireHeaders } from "./header-off";
import { keepFreed } from "./open-renames";
import { readTracking, withTable, type Tracking } from "./read-tracking";
import { repairFormats, type RepairedFormats, type RepairOptions } from "./repair-formats";
import type { WorkbookSession } from "./run-excel";
import { addedColumnsWords } from "./writing/added-columns-words";
import { askFirst } from "./writing/ask-first";
import { insertColumns } from "./writing/insert-columns";

/** What was created, what was given the columns it lacked, and the workbook as it is now. */
export interface SetUpOutcome {
  readonly created: readonly TableName[];
  readonly repaired: readonly TableName[];
  /** Which columns those were given, in sentences. */
  readonly added: readonly string[];
  /** Columns of numbers that had the format of texts or held texts. */
  readonly retyped: RepairedFormats;
  readonly tracking: Tracking;
}

/** How the tables are set up. */
interface SetUpOptions extends Pick<RepairOptions, "valuesStay"> {
  /** Whether it is refused where the header row of any table is turned off, though nothing of it were to be completed. */
  readonly headersShown?: boolean;
}

/**
 * Creates the tables that are missing and adds the columns that existing ones lack, among them a column in Runs for
 * every entry of the catalogues. What is there already stays as it is, but for dropdowns and ranges, which follow the
 * catalogues. The rows of `names` are read along. Throws, before anything is made, when a name of the workbook is in the
 * way or a table that must be completed cannot be written to; `onBegin` is told right before the first write what will be created, and may refuse it.
 * Where values stay, texts that are numbers wait for whoever asks for set-up itself.
 */
export async function setUpTables(
  context: WorkbookSession,
  names: readonly TableName[] = [],
  onBegin: (missing: readonly TableName[]) => void = () => undefined,
  { valuesStay = false, headersShown = false }: SetUpOptions = {},
): Promise<SetUpOutcome> {
  const before = await readTracking(context, names);
  if (headersShown) {
    requireHeaders(before.tracked.values());
  }
  await requireFreeNames(context, before.missing);
  const incomplete = [...before.tracked.values()].filter(({ insertions }) => insertions.length > 0);
  await askFirst(
    context,
    incomplete.map((table) => ({
      table,
      columns: table.insertions.reduce((sum, { specs }) => sum + specs.length, 0),
    })),
  );
  const retyped = await repairFormats(context, before, {
    valuesStay,
    onBegin: () => {
      onBegin(before.missing);
    },
  });
  if (before.missing.length === 0 && incomplete.length === 0) {
    const now = retyped.tables.length > 0 ? await readTracking(context, names) : before;
    return { created: [], repaired: [], added: [], retyped, tracking: now };
  }
  onBegin(before.missing);
  createTables(context, before);
  await context.sync();
  let tracking = before.missing.length > 0 ? await readTracking(context, names) : before;
  // Runs is created with its fields alone; catalogues that were there before have columns waiting.
  for (const table of tracking.tracked.values()) {
    tracking = withTable(tracking, await insertColumns(context, table, tracking.catalogue));
  }
  await keepFreed(context, tracking);
  tracking = await readTracking(context, names);
  const added = incomplete.map(({ name, insertions }) =>
    addedColumnsWords(
      name,
      insertions.flatMap(({ specs }) => specs.map(({ header }) => header)),
    ),
  );
  const repaired = incomplete.map(({ name }) => name);
  return { created: before.missing, repaired, added, retyped, tracking };
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
  const taken = new Set(layout.sheets.map(({ name }) => foldHeader(name)));
  for (const name of missing) {
    const sheetName = freeSheetName(sheetNameOf(name), taken);
    taken.add(foldHeader(sheetName));
    createTable(context, TABLE_SPECS[name], sheetName);
  }
}
