// Columns for definitions that Runs lacks. Whole worksheet columns are inserted, so that widths, hidden columns and
// whatever the user keeps to the right move along. Each is placed beside a column that Excel finds by its header, so that
// nothing goes where another column stands by then; what is taken away again is found by its title and loaded first. A batch that stopped
// half-way may have left columns with their titles right of the table, not yet part of it: those are taken in, not inserted
// once more.

import type { CellValue } from "../../tracking/values/cell-value";
import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldHeader } from "../../tracking/naming/fold-header";
import { RunsheetError } from "../../tracking/runsheet-error";
import { addColumns, besideTable, dressNewColumns, leftOf, type AddedColumns } from "../add-columns";
import type { ColumnInsertion } from "../column-insertion";
import { excelErrorCode } from "../explain-excel-error";
import { requireHeaders } from "../header-off";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { queueAsItStood, STOOD, stoodCells } from "./as-it-stood";
import { rereadTable } from "./reread-table";
import { hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";
import { takeAwayColumns } from "./take-away-columns";

const ATTEMPTS = 4;

/**
 * Inserts what the table lacks under the catalogue, and returns the table with it. With `keys` only the columns without
 * which values under these had no place, and those of catalogue entries.
 */
export async function insertColumns(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  keys?: readonly string[],
): Promise<TrackedTable> {
  let current = table;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const insertions = keys ? current.needed(keys) : current.insertions;
    if (insertions.length === 0) {
      return current;
    }
    requireHeaders([current]);
    const behind = await takeIn(context, current, insertions);
    const before = titlesOf(tableInBatch(context, current), current);
    const added = await place(
      context,
      current,
      insertions.filter((one) => one !== behind),
      catalogue,
    );
    // What belongs elsewhere or is missing because of what somebody did, the next attempt gives.
    const isPlaced =
      added !== undefined &&
      !(await takeStrayAway(context, current, added, foldedTitles(before))) &&
      (behind !== undefined || hasHeaders(current, before));
    current = await rereadTable(context, current, catalogue);
    if (isPlaced) {
      return current;
    }
  }
  throw new RunsheetError(
    "workbook-changed",
    `The columns of the table ${table.name} on the sheet ${table.sheetName} kept changing while new ones were added.`,
    "Wait until nobody edits it, then try again.",
  );
}

/**
 * Inserts the columns in one sync; undefined where nothing was written, because a column that they should stand beside has
 * gone. Columns that a batch which broke off left beside the table go again, so that what stands there stays in place.
 */
async function place(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
  catalogue: Catalogue,
): Promise<AddedColumns[] | undefined> {
  const added = addColumns(context, table, insertions);
  try {
    // Once, unless somebody changes the columns at this very moment.
    await context.sync();
    return added;
  } catch (error) {
    const neighbors = added.flatMap(({ neighbor }) => neighbor ?? []);
    if (excelErrorCode(error) === "ItemNotFound") {
      const { headers } = await rereadTable(context, table, catalogue);
      if (neighbors.some((header) => !headers.includes(header))) {
        return undefined;
      }
    }
    try {
      const behind = await leftBehind(context, table, insertions);
      if (behind) {
        await takeAwayColumns(
          context,
          table,
          () => besideTable(context, table, behind.specs.length),
          behind.specs.map(({ header }) => header),
        );
      }
    } catch {
      // The next attempt takes them in. What is told is why this one broke off.
    }
    throw error;
  }
}

/**
 * Takes columns away again that came to stand outside of the table, or that got another title because somebody gave the
 * table one of theirs; whether there were any.
 */
async function takeStrayAway(
  context: WorkbookSession,
  table: TrackedTable,
  added: readonly AddedColumns[],
  before: ReadonlySet<string>,
): Promise<boolean> {
  let isStray = false;
  for (const { specs, neighbor, found, titles } of added) {
    const texts = ((titles.values as CellValue[][])[0] ?? []).map(String);
    if (neighbor !== undefined && found?.index === 0) {
      isStray = true;
      await takeAwayColumns(context, table, () => leftOf(context, table, neighbor, specs.length), texts);
      continue;
    }
    for (const title of texts.filter((_, at) => before.has(foldHeader(specs[at]?.header ?? "")))) {
      isStray = true;
      await takeAwayColumns(
        context,
        table,
        () => tableInBatch(context, table).columns.getItem(title).getRange(),
        [title],
      );
    }
  }
  return isStray;
}

function foldedTitles(header: Excel.Range): ReadonlySet<string> {
  return new Set(((header.values as CellValue[][])[0] ?? []).map((title) => foldHeader(String(title))));
}

/** Takes the columns in whose titles stand right behind the table already; returns them, or undefined without any. */
async function takeIn(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
): Promise<ColumnInsertion | undefined> {
  const behind = await leftBehind(context, table, insertions);
  if (!behind) {
    return undefined;
  }
  const { specs } = behind;
  const beside = queueBeside(context, table, specs.length);
  const found = tableInBatch(context, table);
  found.resize(found.getRange().getResizedRange(0, specs.length));
  await context.sync();
  if (!isBlankBut(beside, specs)) {
    // Somebody has put something else there meanwhile.
    found.resize(found.getRange().getResizedRange(0, -specs.length));
    queueAsItStood(besideTable(context, table, specs.length), stoodCells(beside.titles));
    await context.sync();
    return undefined;
  }
  const titles = found
    .getHeaderRowRange()
    .getLastColumn()
    .getOffsetRange(0, 1 - specs.length)
    .getResizedRange(0, specs.length - 1);
  dressNewColumns(context, table, undefined, titles, specs);
  await context.sync();
  return behind;
}

/** What goes behind the last column, where its titles stand there already, over nothing. */
async function leftBehind(
  context: WorkbookSession,
  table: TrackedTable,
  insertions: readonly ColumnInsertion[],
): Promise<ColumnInsertion | undefined> {
  const [behind, ...more] = insertions.filter(({ position }) => position === table.headers.length);
  if (!behind || more.length > 0) {
    return undefined;
  }
  const beside = queueBeside(context, table, behind.specs.length);
  await context.sync();
  return isBlankBut(beside, behind.specs) ? behind : undefined;
}

/** What stands right behind a table: in the row of its header, and beside its rows. */
interface Beside {
  readonly titles: Excel.Range;
  readonly cells: Excel.Range;
}

function queueBeside(context: WorkbookSession, table: TrackedTable, count: number): Beside {
  return {
    titles: besideTable(context, table, count).load(STOOD),
    cells: tableInBatch(context, table)
      .getDataBodyRange()
      .getLastColumn()
      .getOffsetRange(0, 1)
      .getResizedRange(0, count - 1)
      .getUsedRangeOrNullObject(true)
      .load("address"),
  };
}

/** Whether the titles of columns stand there, over nothing. */
function isBlankBut({ titles, cells }: Beside, specs: ColumnInsertion["specs"]): boolean {
  const [texts = []] = titles.values as CellValue[][];
  return cells.isNullObject && specs.every(({ header }, at) => texts[at] === header);
}
