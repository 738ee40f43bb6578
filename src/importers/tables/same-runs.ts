import { foldHeader } from "../../tracking/naming/fold-header";
import { foldKey } from "../../tracking/naming/fold-key";
import { fieldNamed } from "../../tracking/naming/field-names";
import { countNames } from "./count-names";
import type { Belonging, FoundTable } from "./found-table";
import type { GridCell } from "./grid";
import { sharedHeaders } from "./shared-headers";

/** How the rows of a table meet those of another. */
type Meeting = Pick<Belonging, "by" | "keys" | "isUnsure">;

/** The columns of names, in the table itself and in that of the runs. */
type Keys = NonNullable<Belonging["keys"]>;

/**
 * How the rows of a table say more of the runs of another: by the names of the runs, or one beside the other; undefined
 * where they do not. By their names each row of one has its row in the other, and what both hold of a run is the same.
 */
export function sameRuns(table: FoundTable, runs: FoundTable, isBeside: boolean): Meeting | undefined {
  if (table.isTransposed !== runs.isTransposed || table.rows.length < 2 || runs.rows.length < 2) {
    return undefined;
  }
  const keys = keysOf(table, runs);
  if (keys) {
    return { by: "names", keys, ...(!isSureKey(table, runs, keys) && { isUnsure: true }) };
  }
  const isSameLines =
    table.rows.length === runs.rows.length && table.lines.every((line, at) => line === runs.lines[at]);
  const isUnnamed = !hasNames(table) || !hasNames(runs);
  return isBeside && isSameLines && isUnnamed && sharedHeaders(table, runs).size === 0
    ? { by: "rows" }
    : undefined;
}

/** The columns by which each row of a table finds its run, in the table and in the other: sure ones, else the first. */
function keysOf(table: FoundTable, runs: FoundTable): Keys | undefined {
  let unsure: Keys | undefined;
  for (const [own, { header }] of table.columns.entries()) {
    for (const [other, column] of runs.columns.entries()) {
      const isFirst = own === 0 && other === 0 && foldHeader(header) === foldHeader(column.header);
      const isKey = isFirst || (namesRuns(header) && namesRuns(column.header));
      if (isKey && isSameRuns(table, runs, own, other)) {
        const keys: Keys = [own, other];
        if (isSureKey(table, runs, keys)) {
          return keys;
        }
        unsure ??= keys;
      }
    }
  }
  return unsure;
}

/**
 * Whether names can only be those of the same runs: they are called the same, and do not merely count the rows. Counts with
 * a text around them (run1) are those of the same runs where nothing says that the tables are of different things.
 */
function isSureKey(table: FoundTable, runs: FoundTable, [own, other]: Keys): boolean {
  if (foldHeader(table.columns[own]?.header ?? "") !== foldHeader(runs.columns[other]?.header ?? "")) {
    return false;
  }
  const names = table.rows.map((row) => fold(row[own]));
  switch (countNames(names, Math.max(table.rows.length, runs.rows.length))) {
    case "plain":
      return false;
    case "affixed":
      return fold(table.title) === fold(runs.title);
    case "no":
      return true;
  }
}

/** Whether a header is one of names or ids of runs. */
function namesRuns(header: string): boolean {
  const key = fieldNamed(header);
  return key === "name" || key === "sourceId";
}

function isSameRuns(table: FoundTable, runs: FoundTable, own: number, other: number): boolean {
  const byName = new Map(runs.rows.map((row) => [fold(row[other]), row]));
  const names = new Set(table.rows.map((row) => fold(row[own])));
  if (byName.size < runs.rows.length || names.size < table.rows.length || names.has("")) {
    return false;
  }
  const shared = sharedPlaces(table, runs);
  let matching = 0;
  for (const row of table.rows) {
    const run = byName.get(fold(row[own]));
    matching += Number(run !== undefined);
    if (run && !shared.every(([at, of]) => at === own || fold(row[at]) === fold(run[of]))) {
      return false;
    }
  }
  return matching === Math.min(byName.size, names.size);
}

/** Where two tables have columns of one header. */
function sharedPlaces(table: FoundTable, runs: FoundTable): [own: number, other: number][] {
  const places = new Map(runs.columns.map(({ header }, at) => [foldHeader(header), at]));
  return table.columns.flatMap(({ header }, own): [number, number][] => {
    const other = places.get(foldHeader(header));
    return other === undefined ? [] : [[own, other]];
  });
}

/** Whether the first column holds texts that are all different. */
function hasNames({ rows }: FoundTable): boolean {
  const names = rows.map((row) => row[0]);
  return (
    names.every((name) => typeof name === "string" && name !== "") && new Set(names).size === names.length
  );
}

function fold(cell: GridCell): string {
  return foldKey(cell ?? "");
}
