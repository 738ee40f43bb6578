// Where texts stand in a column of a long table, from the bottom up, without reading the column: Excel counts them in parts
// of it, and only the parts that hold any are counted again, until they are short enough to be read.

import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";
import { bodyRows, tableInBatch } from "../../workbook/writing/table-in-batch";

/** Body rows next to each other, and how many of them hold one of the texts. */
export interface HeldRows {
  readonly start: number;
  readonly count: number;
  readonly found: number;
}

/** So many rows are read rather than counted again. */
const SHORT = 32;
const PARTS = 16;
/** Parts that are counted in one sync, at most. */
const MOST_COUNTED = 160;

/**
 * The stretches in which COUNTIF finds any of the patterns, the last ones first, until they hold `most` of them; and how
 * many the whole column holds, in so far as a pattern tells.
 */
export async function findInColumn(
  context: WorkbookSession,
  table: TrackedTable,
  position: number,
  patterns: readonly string[],
  most: number,
): Promise<readonly HeldRows[]> {
  const whole = { start: 0, count: table.rows };
  const each = patterns.map((pattern) => queueCount(context, table, position, whole, [pattern]));
  await context.sync();
  const there = patterns.filter((_, at) => each[at]?.() !== 0);
  // A text that fits two patterns is counted twice; it is one row all the same.
  const found = Math.min(
    table.rows,
    each.reduce((sum, count) => sum + count(), 0),
  );
  const short: HeldRows[] = [];
  let held = 0;
  let waiting: HeldRows[] = found > 0 ? [{ ...whole, found }] : [];
  while (waiting.length > 0 && held < most) {
    while (waiting[0] && waiting[0].count <= SHORT && held < most) {
      const [last, ...others] = waiting;
      short.push(last);
      held += last.found;
      waiting = others;
    }
    const next = waiting.slice(0, Math.max(1, Math.floor(MOST_COUNTED / (PARTS * there.length))));
    if (next.length === 0 || held >= most) {
      break;
    }
    const counted = next
      .flatMap(partsOf)
      .map((part) => ({ part, count: queueCount(context, table, position, part, there) }));
    // Each turn looks closer at a few parts; how many turns there are does not grow with the rows but with their logarithm.
    await context.sync();
    const closer = counted.flatMap(({ part, count }) => (count() > 0 ? [{ ...part, found: count() }] : []));
    waiting = [...closer, ...waiting.slice(next.length)];
  }
  return short;
}

/** Parts of a stretch, the last one first. */
function partsOf({ start, count }: HeldRows): { readonly start: number; readonly count: number }[] {
  const size = Math.max(SHORT, Math.ceil(count / PARTS));
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    start: start + at * size,
    count: Math.min(size, count - at * size),
  })).reverse();
}

function queueCount(
  context: WorkbookSession,
  table: TrackedTable,
  position: number,
  { start, count }: { readonly start: number; readonly count: number },
  patterns: readonly string[],
): () => number {
  const cells = bodyRows(tableInBatch(context, table), start, count).getColumn(position);
  const counts = patterns.map((pattern) => context.workbook.functions.countIf(cells, pattern).load("value"));
  return () => counts.reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
}
