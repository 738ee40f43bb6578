import { foldHeader } from "../tracking/naming/fold-header";
import { RunsheetError } from "../tracking/runsheet-error";
import type { TableName } from "../tracking/schema/table-names";
import { TABLE_SPECS } from "../tracking/schema/table-specs";
import { createTable } from "./create-table";
import { mayBeTaken, MOST_ATTEMPTS } from "./generated/add-sheet";
import { countsFrom1904Error, requireShownDays } from "./date-system";
import { freeSheetName, sheetNameOf } from "./generated/free-sheet-name";
import { requireHeaders } from "./header-off";
import { keepFreed } from "./open-renames";
import { readLayout } from "./layout";
import { readTracking, withTable, type Tracking } from "./read-tracking";
import { repairFormats, type RepairedFormats, type RepairOptions } from "./repair-formats";
import type { WorkbookSession } from "./run-excel";
import { structureProtected } from "./structure-protected";
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

const NOTHING_WRITTEN = " Nothing was written.";

/** How the tables are set up. */
interface SetUpOptions extends Pick<RepairOptions, "valuesStay"> {
  /** Whether it is refused where the header row of any table is turned off, though nothing of it were to be completed. */
  readonly headersShown?: boolean;
}

/**
 * Creates the tables that are missing and adds the columns that existing ones lack, among them a column in Runs for
 * every entry of the catalogues. What is there already stays as it is, but for dropdowns and ranges, which follow the
 * catalogues. The rows of `names` are read along. Throws, before anything is made, when a name of the workbook is in the
 * way, its structure is protected or a table that must be completed cannot be written to; `onBegin` is told right before the first write what will be created, and may refuse it.
 * Where values stay, texts that are numbers wait for whoever asks for set-up itself.
 */
export async function setUpTables(
  context: WorkbookSession,
  names: readonly TableName[] = [],
  onBegin: (missing: readonly TableName[]) => void = () => undefined,
  { valuesStay = false, headersShown = false }: SetUpOptions = {},
): Promise<SetUpOutcome> {
  const before = await readTracking(context, names);
  requireShownDays(before);
  if (before.countsFrom1904) {
    throw countsFrom1904Error();
  }
  if (headersShown) {
    requireHeaders(before.tracked.values());
  }
  await requireRoom(context, before.missing);
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
  await createTables(
    context,
    before.missing,
    before.layout.sheets.map(({ name }) => name),
  );
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

/** Excel takes no sheet where the structure is protected, and refuses a table by the name of a defined name after its sheet has been made. */
async function requireRoom(context: WorkbookSession, missing: readonly TableName[]): Promise<void> {
  if (missing.length === 0) {
    return;
  }
  const { names, protection } = context.workbook;
  names.load("items/name");
  protection.load("protected");
  await context.sync();
  if (protection.protected) {
    throw structureProtected(missing.map(sheetNameOf), NOTHING_WRITTEN);
  }
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

/**
 * Makes the tables that are missing, each on a sheet of its own; one sync. A chart sheet is in no list of worksheets and keeps its
 * name all the same: where Excel refuses a sheet, what was made before it stays, and it gets the next name that is free.
 */
async function createTables(
  context: WorkbookSession,
  missing: readonly TableName[],
  takenNames: readonly string[],
  attemptsLeft = MOST_ATTEMPTS * missing.length,
): Promise<void> {
  const wanted = queueTables(context, missing, takenNames);
  try {
    await context.sync();
  } catch (error) {
    if (!mayBeTaken(error) || attemptsLeft <= 1) {
      throw error;
    }
    const { sheets, tables } = await readLayout(context, missing);
    const names = sheets.map(({ name }) => name);
    const left = missing.filter((name) => !tables.has(name));
    const refused = left[0] === undefined ? undefined : wanted.get(left[0]);
    if (refused === undefined || names.includes(refused)) {
      throw error;
    }
    await createTables(context, left, [...takenNames, ...names, refused], attemptsLeft - 1);
  }
}

/** Queues tables on sheets by names that are free; returns the names of the sheets. */
function queueTables(
  context: WorkbookSession,
  tables: readonly TableName[],
  takenNames: readonly string[],
): ReadonlyMap<TableName, string> {
  const given = new Set(takenNames.map(foldHeader));
  const sheets = new Map<TableName, string>();
  for (const name of tables) {
    const sheetName = freeSheetName(sheetNameOf(name), given);
    given.add(foldHeader(sheetName));
    sheets.set(name, sheetName);
    createTable(context, TABLE_SPECS[name], sheetName);
  }
  return sheets;
}
