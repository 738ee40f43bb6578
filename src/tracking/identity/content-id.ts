// The Source ID of a run that came without one: `content:` and a hash of all that its row said. For a row of a sheet the row
// stands in front, `row 7 content:...`, so that a person finds it again. It is told for reading alone: rows are sorted and
// inserted, so that a run is never known by it.

/** What stands before the hash. */
export const CONTENT = "content:";

const PLACED = /^row (\d+) (content:.*)$/;

/** Where a run stands on a sheet. */
export interface SheetRow {
  readonly sheet: string;
  /** The number that Excel shows, from 1. */
  readonly row: number;
  /** The A1 address of its cells, where the sheet is one of the open workbook. */
  readonly address?: string;
}

/** The id with the row in front, where there is one. */
export function placedId(id: string, place: SheetRow | undefined): string {
  return place && id.startsWith(CONTENT) ? `row ${place.row} ${id}` : id;
}

/** The id without the row in front. */
export function unplacedId(id: string): string {
  return id.startsWith("row ") ? (PLACED.exec(id)?.[2] ?? id) : id;
}

/** The row that an id tells; undefined where it tells none. */
export function rowInId(id: string): number | undefined {
  const row = id.startsWith("row ") ? PLACED.exec(id)?.[1] : undefined;
  return row === undefined ? undefined : Number(row);
}

/** What the Source of a run is that came from a sheet. */
export function sheetSource(sheet: string): string {
  return `Sheet ${sheet}`;
}
