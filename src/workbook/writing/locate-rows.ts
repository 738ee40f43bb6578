// The one answer to the question which row holds a key: rows are compared by `rowKey`, whether Excel looks for a few keys
// or the whole column is read for many. Two rows that hold one key are told, so that nobody writes into the wrong one.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { canMatch, queueMatches, type QueuedMatches } from "./match-rows";
import { readTableColumns } from "./read-table-columns";
import { rereadTable } from "./reread-table";
import { isOfNames, rowKey } from "./row-key";
import { hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";

/** Rows that were found, and the table as it then stood. */
export interface LocatedRows {
  readonly table: TrackedTable;
  /** The first body row that holds each value; values that are not there are left out. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Rows of which each is the only one that holds its value. */
export interface LocatedOnce extends LocatedRows {
  /** Body rows that hold the same value; such a value is not among `rows`. */
  readonly doubled: ReadonlyMap<string, readonly number[]>;
}

/** Values that are looked for in one column of one table. */
export interface Lookup {
  readonly table: TrackedTable;
  readonly header: string;
  readonly values: readonly string[];
}

/** Finds whether and where values stand in a column: the first row of each. What it costs for a few does not grow with the table. */
export async function locateRows(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  header: string,
  values: readonly string[],
): Promise<LocatedRows> {
  const located = await locate(context, { table, header, values }, catalogue, false);
  return firstOfEach(located);
}

/** Finds the rows that are to be opened or written over: each value in one row alone, doubled ones apart. */
export async function locateOnce(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  header: string,
  values: readonly string[],
): Promise<LocatedOnce> {
  const { rows, ...located } = await locate(context, { table, header, values }, catalogue, true);
  return {
    table: located.table,
    rows: new Map(
      [...rows].flatMap(([value, [row, ...more]]) =>
        row === undefined || more.length > 0 ? [] : [[value, row] as const],
      ),
    ),
    doubled: new Map([...rows].filter(([, all]) => all.length > 1)),
  };
}

/** Finds a few short values in each of several columns; one sync for all of them, as long as Excel can tell. */
export async function matchInEach(
  context: WorkbookSession,
  catalogue: Catalogue,
  lookups: readonly Lookup[],
): Promise<LocatedRows[]> {
  return (await match(context, catalogue, lookups, false)).map(firstOfEach);
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

/** All rows of each value, as far as they were asked for. */
interface Located {
  readonly table: TrackedTable;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

async function locate(
  context: WorkbookSession,
  lookup: Lookup,
  catalogue: Catalogue,
  counted: boolean,
): Promise<Located> {
  if (lookup.values.length === 0) {
    return { table: lookup.table, rows: new Map() };
  }
  if (!canMatch(lookup.values) || isOfNames(lookup.table.name, lookup.header)) {
    return readRows(context, lookup, catalogue);
  }
  const [located] = await match(context, catalogue, [lookup], counted);
  return located ?? { table: lookup.table, rows: new Map() };
}

async function match(
  context: WorkbookSession,
  catalogue: Catalogue,
  lookups: readonly Lookup[],
  counted: boolean,
): Promise<Located[]> {
  const queued = lookups.map((lookup) => {
    const found = tableInBatch(context, lookup.table);
    const cells = found.getDataBodyRange().getColumn(keyColumn(lookup.table, lookup.header).position);
    return {
      lookup,
      titles: titlesOf(found, lookup.table),
      matches: queueMatches(context, cells, lookup.values, counted),
    };
  });
  if (lookups.length > 0) {
    await context.sync();
  }
  const located: Located[] = [];
  for (const { lookup, titles, matches } of queued) {
    const stands = hasHeaders(lookup.table, titles);
    located.push(
      stands && isTold(matches)
        ? { table: lookup.table, rows: eachAlone(matches.rows()) }
        : await readRows(context, await asItStands(context, lookup, catalogue, stands), catalogue),
    );
  }
  return located;
}

function isTold(matches: QueuedMatches): boolean {
  return matches.isPlain() && !matches.isDoubled();
}

async function asItStands(
  context: WorkbookSession,
  lookup: Lookup,
  catalogue: Catalogue,
  stands: boolean,
): Promise<Lookup> {
  return stands ? lookup : { ...lookup, table: await rereadTable(context, lookup.table, catalogue) };
}

/** The same by reading the column. */
async function readRows(
  context: WorkbookSession,
  { table, header, values }: Lookup,
  catalogue: Catalogue,
): Promise<Located> {
  const read = await readTableColumns(context, table, catalogue, (now) => [keyColumn(now, header)]);
  const keyOf = rowKey(table.name, header);
  const wanted = new Map(
    values.filter((value) => value !== "").map((value) => [keyOf(value), [] as number[]]),
  );
  read.columns[0]?.forEach((cell, row) => {
    wanted.get(keyOf(cell))?.push(row);
  });
  return {
    table: read.table,
    rows: new Map(
      values.flatMap((value) => {
        const rows = wanted.get(keyOf(value)) ?? [];
        return rows.length > 0 ? [[value, rows] as const] : [];
      }),
    ),
  };
}

function eachAlone(rows: ReadonlyMap<string, number>): Map<string, readonly number[]> {
  return new Map([...rows].map(([value, row]) => [value, [row]]));
}

function firstOfEach({ table, rows }: Located): LocatedRows {
  return {
    table,
    rows: new Map([...rows].flatMap(([value, [row]]) => (row === undefined ? [] : [[value, row] as const]))),
  };
}
