// Rows that an import brings for the tables beside Runs: datasets that its runs were given, versions of registered models,
// a colleague's experiments. Each is known by its name and version; one that stands in the table already, as whatever else, is
// not brought again.

import { foldKey } from "../naming/fold-key";
import type { RowValues } from "./plan";

/** The tables that imports bring rows for. */
export const BROUGHT_TABLES = ["Datasets", "Experiments", "Models"] as const;

export type BroughtTable = (typeof BROUGHT_TABLES)[number];

/** Rows by table, by header. */
export type BroughtRows = Readonly<Partial<Record<BroughtTable, readonly RowValues[]>>>;

/** How many rows of each table there are. */
export function broughtCounts(rows: BroughtRows): Partial<Record<BroughtTable, number>> {
  return Object.fromEntries(BROUGHT_TABLES.map((table) => [table, rows[table]?.length ?? 0]));
}

/** What a row is known by: its name and version (`TABLE_VERSIONS`), whatever their case. */
export function broughtKey({ Name, Version }: RowValues): string {
  return `${foldKey(String(Name ?? ""))}\n${foldKey(String(Version ?? ""))}`;
}

/** The rows that are not known yet, the first of equal ones; rows without a name are none. */
export function newRows(rows: readonly RowValues[], known: ReadonlySet<string>): RowValues[] {
  const taken = new Set(known);
  return rows.filter((row) => {
    const key = broughtKey(row);
    if (String(row["Name"] ?? "").trim() === "" || taken.has(key)) {
      return false;
    }
    taken.add(key);
    return true;
  });
}
