import type { Finding } from "./finding";

/** From this many rows on, one finding stands for all: it leads to the first and gives their number. */
const MOST_SINGLE = 20;

/**
 * One finding for each row while they are few, one for all of them when they are many, so that a column filled by
 * another habit does not bury everything else.
 *
 * @param all the message for many rows, given their number.
 */
export function groupedFindings(
  rows: readonly number[],
  one: Omit<Finding, "row" | "message"> & { readonly message: string },
  all: (count: number) => string,
): Finding[] {
  const [first] = rows;
  if (first === undefined) {
    return [];
  }
  return rows.length <= MOST_SINGLE
    ? rows.map((row) => ({ ...one, row }))
    : [{ ...one, row: first, message: all(rows.length) }];
}
