import type { TrackedTable } from "../tracked-table";

/** A key that several rows hold, so that it does not say which one is meant. */
export interface DoubledKey {
  readonly key: string;
  /** Rows of the sheet, from 0. */
  readonly sheetRows: readonly number[];
}

const MOST_NAMED = 5;

/** The keys among these that several body rows hold, with their rows on the sheet. */
export function doubledKeys(
  table: TrackedTable,
  wanted: readonly { readonly key: string }[],
  doubled: ReadonlyMap<string, readonly number[]>,
): DoubledKey[] {
  return wanted.flatMap(({ key }) => {
    const rows = doubled.get(key);
    return rows ? [{ key, sheetRows: rows.map((row) => table.headerRow + 1 + row) }] : [];
  });
}

/** A sentence that names the rows, such as "Rows 3 and 7 of Runs have the same Run ID, run-0002." */
export function doubledSentence(table: TrackedTable, { key, sheetRows }: DoubledKey): string {
  const rows = sheetRows.map((row) => (row + 1).toLocaleString("en-US"));
  const last = rows.at(-1) ?? "";
  return `Rows ${rows.slice(0, -1).join(", ")} and ${last} of ${table.sheetName} have the same ${table.keyHeader}, ${key}.`;
}

/** What is to be said of keys that several rows hold, when those rows stayed as they were. */
export function doubledRemarks(table: TrackedTable, doubled: readonly DoubledKey[]): string[] {
  const more = doubled.length - MOST_NAMED;
  return [
    ...doubled
      .slice(0, MOST_NAMED)
      .map((one) => `${doubledSentence(table, one)} They stayed as they were: give one of them another.`),
    ...(more > 0
      ? [`${more.toLocaleString("en-US")} more of ${table.sheetName} are doubled and stayed as well.`]
      : []),
  ];
}
