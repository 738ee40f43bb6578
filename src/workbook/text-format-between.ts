import { TEXT_FORMAT, columnRange, type PlacedColumn } from "./typed-column";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks } from "./sync-in-chunks";

/** What the format of one cell costs in a message, roughly. */
export const FORMAT_BYTES = 16;

/** Some rows of a column whose formats were asked for. */
interface Piece {
  readonly column: PlacedColumn;
  readonly end: number;
  readonly cells: Excel.Range;
}

/**
 * Which columns have the text format in any of their cells. Excel tells formats cell by cell alone, so this reads them
 * all, as many in one sync as fit.
 */
export async function columnsWithTextFormat(
  context: WorkbookSession,
  columns: readonly PlacedColumn[],
): Promise<ReadonlySet<PlacedColumn>> {
  const found = new Set<PlacedColumn>();
  const seen = new Map<PlacedColumn, number>();
  let pieces: Piece[] = [];
  await syncInChunks(context, {
    queue: (maxBytes) => {
      pieces = [];
      let room = Math.max(1, Math.floor(maxBytes / FORMAT_BYTES));
      for (const column of columns) {
        const start = seen.get(column) ?? 0;
        const count = found.has(column) ? 0 : Math.min(room, column.table.rows - start);
        if (count > 0) {
          const cells = columnRange(context, column, start, count).load("numberFormat");
          pieces.push({ column, end: start + count, cells });
          room -= count;
        }
      }
      return pieces.length > 0;
    },
    accept: () => {
      for (const { column, end, cells } of pieces) {
        seen.set(column, end);
        if (hasTextFormat(cells)) {
          found.add(column);
        }
      }
    },
  });
  return found;
}

/** Whether any of the cells, whose formats are loaded, has the text format. */
export function hasTextFormat({ numberFormat }: Excel.Range): boolean {
  return (numberFormat as unknown[][]).some((row) => row.includes(TEXT_FORMAT));
}
