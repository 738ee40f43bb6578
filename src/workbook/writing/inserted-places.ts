// Rows that were inserted and have to be filled once more: since then a person may have sorted the table, or inserted or deleted
// rows of it. So each is looked for where it was inserted, and by its key where it stands there no longer; what stands
// anywhere is taken for it only where that is nothing, or what was written for this very row.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import type { TableName } from "../../tracking/schema/table-names";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { STOOD, stoodCells, type StoodCells } from "./as-it-stood";
import { holdsRow, isBlankPlace, isLeftByUs } from "./left-by-us";
import { locateOnce } from "./locate-rows";
import { rereadTable } from "./reread-table";
import { keyOfRow, rowOf } from "./row-stretch";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";

/** A row, and the body row where it was put. */
export interface PutRow<T> {
  readonly row: T;
  readonly at: number;
}

/** How a row looks under the titles of a table. */
export interface RowUnderTitles {
  /** As it is to stand there. */
  readonly cells: StoodCells;
  /** All that was written for it so far. */
  readonly written: readonly StoodCells[];
  /** The columns that it says something of. */
  readonly known: readonly boolean[];
}

/** What became of a row that was inserted. */
export type RowPlace =
  | { readonly kind: "stands" }
  | { readonly kind: "open"; readonly at: number; readonly isBlank: boolean }
  /** Its key stands nowhere in the table. */
  | { readonly kind: "nowhere" }
  /** It has no key of its own, or something stands under its key that is not what was written. */
  | { readonly kind: "unknown" };

/** Tables of which many rows have one key. */
export const SHARED_KEYS: ReadonlySet<TableName> = new Set<TableName>(["Changes", "History"]);

const ATTEMPTS = 4;

/** Finds rows that were inserted; also the table as it stands by then. */
export async function findInserted<T>(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  rows: readonly PutRow<T>[],
  laid: (row: T, now: TrackedTable) => RowUnderTitles,
): Promise<{ readonly now: TrackedTable; readonly places: ReadonlyMap<T, RowPlace> }> {
  let now = table;
  const places = new Map<T, RowPlace>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    now = await rereadTable(context, now, catalogue);
    const looked = await lookAt(context, now, rows);
    if (!looked) {
      continue;
    }
    for (const [row, stands] of looked) {
      places.set(row.row, placeAt(row.at, stands, laid(row.row, now)));
    }
    const others = rows.filter(({ row }) => (places.get(row)?.kind ?? "unknown") === "unknown");
    const byKey = await findByKey(context, now, catalogue, others, laid);
    if (byKey) {
      return { now, places: new Map([...places, ...byKey]) };
    }
  }
  return { now, places: new Map() };
}

/** Rows in groups of neighbours, from the top down. */
export function neighbours<R extends { readonly at: number }>(rows: readonly R[]): R[][] {
  const groups: R[][] = [];
  for (const row of [...rows].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last?.at(-1)?.at === row.at - 1) {
      last.push(row);
    } else {
      groups.push([row]);
    }
  }
  return groups;
}

/** Syncs; false when Excel refused rows that are not as wide as the table by now, or what a cell holds. */
export async function syncFits(context: WorkbookSession): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (excelErrorCode(error) === "InvalidArgument") {
      return false;
    }
    throw error;
  }
}

/** Looks for rows by what they are known by; undefined where the table changed meanwhile. */
async function findByKey<T>(
  context: WorkbookSession,
  now: TrackedTable,
  catalogue: Catalogue,
  rows: readonly PutRow<T>[],
  laid: (row: T, now: TrackedTable) => RowUnderTitles,
): Promise<Map<T, RowPlace> | undefined> {
  const keyed = rows.flatMap(({ row }) => {
    const key = SHARED_KEYS.has(now.name) ? "" : keyOfRow(now, laid(row, now).cells);
    return key === "" ? [] : [{ row, key }];
  });
  if (keyed.length === 0) {
    return new Map();
  }
  const keys = keyed.map(({ key }) => key);
  const { table, rows: found, doubled } = await locateOnce(context, now, catalogue, now.keyHeader, keys);
  const nowhere = keyed.filter(({ key }) => !found.has(key) && !doubled.has(key));
  const somewhere = keyed.flatMap(({ row, key }) => {
    const at = found.get(key);
    return at === undefined ? [] : [{ row, at }];
  });
  const looked = await lookAt(context, table, somewhere);
  if (!looked || table.headers.join("\n") !== now.headers.join("\n")) {
    return undefined;
  }
  return new Map<T, RowPlace>([
    ...nowhere.map(({ row }): [T, RowPlace] => [row, { kind: "nowhere" }]),
    ...[...looked].map(([{ row, at }, stands]): [T, RowPlace] => [
      row,
      placeAt(at, stands, laid(row, table)),
    ]),
  ]);
}

function placeAt(at: number, stands: StoodCells, { cells, written, known }: RowUnderTitles): RowPlace {
  if (holdsRow(stands, cells, known)) {
    return { kind: "stands" };
  }
  return isLeftByUs(stands, written, known)
    ? { kind: "open", at, isBlank: isBlankPlace(stands, known) }
    : { kind: "unknown" };
}

/** What stands at places of a table, as far as it reaches; undefined where it has changed meanwhile. */
async function lookAt<R extends { readonly at: number }>(
  context: WorkbookSession,
  table: TrackedTable,
  rows: readonly R[],
): Promise<Map<R, StoodCells> | undefined> {
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const groups = neighbours(rows.filter(({ at }) => at >= 0 && at < table.rows));
  const looks = groups.map((group) => ({
    group,
    range: bodyRows(found, group[0]?.at ?? 0, group.length).load(STOOD),
  }));
  if (!(await syncFits(context)) || !hasHeaders(table, titles)) {
    return undefined;
  }
  return new Map(
    looks.flatMap(({ group, range }) =>
      group.map((row, at): [R, StoodCells] => [row, rowOf(stoodCells(range), at)]),
    ),
  );
}
