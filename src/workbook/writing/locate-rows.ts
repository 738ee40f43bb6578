import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldKey } from "../../tracking/naming/fold-key";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { readTableColumns } from "./read-table-columns";
import { rereadTable } from "./reread-table";
import { hasHeaders, tableInBatch } from "./table-in-batch";

/** Rows that were found, and the table as it then stood. */
export interface LocatedRows {
  readonly table: TrackedTable;
  /** The first body row that holds each value; values that are not there are left out. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Values that are looked for in one column of one table. */
export interface Lookup {
  readonly table: TrackedTable;
  readonly header: string;
  readonly values: readonly string[];
}

/** Up to so many values are looked for by Excel; for more the whole column is read. */
const MOST_MATCHED = 24;
/** What MATCH can look for (Microsoft, MATCH function: texts longer than 255 characters give no match). */
const LONGEST_MATCH = 255;

/**
 * Finds rows by what stands in a column, whatever its case. A few are found by Excel itself, without reading the column:
 * what that costs does not grow with the table.
 */
export async function locateRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  header: string,
  values: readonly string[],
): Promise<LocatedRows> {
  if (values.length <= MOST_MATCHED && values.every((value) => value.length <= LONGEST_MATCH)) {
    return matchRows(context, catalogue, { table, header, values });
  }
  const read = await readTableColumns(context, table, catalogue, (now) => [keyColumn(now, header)]);
  const rows = new Map<string, number>();
  read.columns[0]?.forEach((cell, row) => {
    const key = foldKey(cell);
    if (!rows.has(key)) {
      rows.set(key, row);
    }
  });
  return {
    table: read.table,
    rows: new Map(
      values.flatMap((value) => {
        const row = rows.get(foldKey(value));
        return row === undefined ? [] : [[value, row] as const];
      }),
    ),
  };
}

/** Finds a few short values in each of several columns by Excel itself; one sync for all of them. */
export async function matchInEach(
  context: WorkbookSession,
  catalogue: Catalogue,
  lookups: readonly Lookup[],
  again = true,
): Promise<LocatedRows[]> {
  const queued = lookups.map((lookup) => queueMatches(context, lookup));
  if (lookups.length > 0) {
    await context.sync();
  }
  const located: LocatedRows[] = [];
  for (const { lookup, titles, matches } of queued) {
    const { table } = lookup;
    if (again && !hasHeaders(table, titles)) {
      const now = { ...lookup, table: await rereadTable(context, table, catalogue) };
      located.push(...(await matchInEach(context, catalogue, [now], false)));
    } else {
      located.push({ table, rows: rowsOf(matches) });
    }
  }
  return located;
}

/** The column of a header; throws `schema-conflict` when it is gone. */
export function keyColumn(table: TrackedTable, header: string): TrackedColumn {
  const column = table.find(header);
  if (column) {
    return column;
  }
  throw new RunsheetError(
    "schema-conflict",
    `The table ${table.name} on the sheet ${table.sheetName} has no column ${header}, by which its rows are known.`,
    "Choose Set up tracking on Home, which adds the columns that are missing, then try again.",
  );
}

async function matchRows(
  context: WorkbookSession,
  catalogue: Catalogue,
  lookup: Lookup,
): Promise<LocatedRows> {
  const none = { table: lookup.table, rows: new Map<string, number>() };
  const [located = none] = lookup.values.length > 0 ? await matchInEach(context, catalogue, [lookup]) : [];
  return located;
}

interface QueuedMatches {
  readonly lookup: Lookup;
  readonly titles: Excel.Range;
  readonly matches: readonly {
    readonly value: string;
    readonly found: readonly Excel.FunctionResult<number>[];
  }[];
}

function queueMatches(context: WorkbookSession, lookup: Lookup): QueuedMatches {
  const { table, header, values } = lookup;
  const inBatch = tableInBatch(context, table);
  const titles = inBatch.getHeaderRowRange().load("values");
  const cells = inBatch.getDataBodyRange().getColumn(keyColumn(table, header).position);
  const matches = values.map((value) => ({
    value,
    found: lookedFor(value).map((key) => context.workbook.functions.match(key, cells, 0).load("value,error")),
  }));
  return { lookup, titles, matches };
}

function rowsOf(matches: QueuedMatches["matches"]): Map<string, number> {
  return new Map(
    matches.flatMap(({ value, found }) => {
      // Without a match there is an error and no value, whatever Excel's types say.
      const places = found.map((match): unknown => match.value).filter((place) => typeof place === "number");
      return places.length > 0 ? [[value, Math.min(...places) - 1] as const] : [];
    }),
  );
}

/** What MATCH is asked for: the text and, where it reads as a number, the number, which MATCH holds to be something else. */
function lookedFor(value: string): (string | number)[] {
  const text = value.trim();
  const number = Number(text);
  return String(number) === text && Number.isFinite(number) ? [text, number] : [plainPattern(text)];
}

/** MATCH takes ? and * for wildcards and ~ before them for the character itself. */
function plainPattern(value: string): string {
  return value.replace(/[~*?]/g, "~$&");
}
