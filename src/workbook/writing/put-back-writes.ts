// Rows that are put back, as they are queued: into rows of the table that are there already, or into new ones.

import { spansOf } from "../spans";
import { queueAsItStood, STOOD, type StoodCells } from "./as-it-stood";
import { neighbours } from "./inserted-places";
import { joined, type GoneRow } from "./row-stretch";
import { bodyRows, columnsOf, lastRows } from "./table-in-batch";

/** A row that is to be written, and where. */
export interface Write {
  readonly row: GoneRow;
  /** Body row, or `AT_END`. */
  readonly at: number;
  /** What stands there as far as anybody knows: no row yet, nothing, or what was written before. */
  readonly into: "new" | "blank" | "written";
}

/** Rows that were written into what stood there, and the look at it. */
export interface Filled {
  readonly group: readonly Write[];
  readonly look: Excel.Range;
}

/** In place of a body row: behind the last one. */
export const AT_END = -1;

/** Queues what goes into rows that are there already: what they hold is looked at in the same batch. */
export function queueFilled(
  found: Excel.Table,
  writes: readonly Write[],
  known: readonly boolean[],
  laid: (write: Write) => StoodCells,
): Filled[] {
  return neighbours(writes.filter(({ into }) => into !== "new")).map((group) => {
    const place = (): Excel.Range => bodyRows(found, group[0]?.at ?? 0, group.length);
    const look = place().load(STOOD);
    queueCells(place(), joined(group.map(laid)), known);
    return { group, look };
  });
}

/** Queues new rows. All are inserted before any is filled: then those of a batch that Excel refuses half-way are found where they belong. */
export function queueInserted(
  found: Excel.Table,
  writes: readonly Write[],
  known: readonly boolean[],
  laid: (write: Write) => StoodCells,
): void {
  const fresh = writes.filter(({ into }) => into === "new");
  const end = fresh.filter(({ at }) => at === AT_END);
  const groups = neighbours(fresh.filter(({ at }) => at !== AT_END));
  const blanks = (group: readonly Write[]): string[][] => group.map(() => known.map(() => ""));
  for (const group of groups) {
    found.rows.add(group[0]?.at, blanks(group));
  }
  if (end.length > 0) {
    found.rows.add(undefined, blanks(end));
  }
  for (const group of groups) {
    queueCells(bodyRows(found, group[0]?.at ?? 0, group.length), joined(group.map(laid)), known);
  }
  if (end.length > 0) {
    queueCells(lastRows(found, end.length, 0), joined(end.map(laid)), known);
  }
}

/** What stands in columns that the rows know nothing of is left alone. */
function queueCells(range: Excel.Range, cells: StoodCells, known: readonly boolean[]): void {
  for (const { start, count } of spansOf(known.map((isKnown) => isKnown || undefined))) {
    const cut = <T>(matrix: readonly (readonly T[])[]): T[][] =>
      matrix.map((row) => row.slice(start, start + count));
    queueAsItStood(columnsOf(range, start, count), {
      values: cut(cells.values),
      formulas: cut(cells.formulas),
      numberFormat: cut(cells.numberFormat),
    });
  }
}
