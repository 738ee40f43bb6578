import type { CellArea } from "./read-areas";
import type { WorkbookSession } from "./run-excel";

/** Lines of an area that its sheet does not show, counted from its first cell. */
export interface HiddenLines {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** An area, and whether rows and columns of it are hidden as far as its range tells: null where some are. */
export interface LinesToRead {
  readonly area: CellArea;
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/** Of more rows than this, all areas together, the answer would be too large. */
const MOST_ROWS = 100_000;

/** What is said of an area of which some rows are hidden, and there are too many to ask which. */
export const ROWS_UNTOLD = "Some of its rows are hidden on the sheet; they were read too.";

/**
 * The hidden lines of areas; asks Excel only about those of which some are hidden. Undefined for the rows of areas that are
 * too long to be asked about.
 */
export async function readHidden(
  context: WorkbookSession,
  areas: readonly LinesToRead[],
): Promise<(Pick<HiddenLines, "hiddenColumns"> & { readonly hiddenRows: readonly number[] | undefined })[]> {
  let room = MOST_ROWS;
  const asked = areas.map(({ area, rowHidden, columnHidden }) => {
    const range = context.workbook.worksheets
      .getItem(area.sheetId)
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const isUntold = rowHidden !== false && area.rows > room;
    const asksRows = rowHidden !== false && !isUntold;
    room -= asksRows ? area.rows : 0;
    return {
      isUntold,
      rows: asksRows ? range.getRowProperties({ rowHidden: true }) : undefined,
      columns: columnHidden === false ? undefined : range.getColumnProperties({ columnHidden: true }),
    };
  });
  if (asked.some(({ rows, columns }) => rows ?? columns)) {
    await context.sync();
  }
  return asked.map(({ isUntold, rows, columns }) => ({
    hiddenRows: isUntold ? undefined : placesOf(rows?.value.map((row) => row.rowHidden)),
    hiddenColumns: placesOf(columns?.value.map((column) => column.columnHidden)),
  }));
}

function placesOf(hidden: readonly (boolean | undefined)[] = []): number[] {
  return hidden.flatMap((isHidden, at) => (isHidden === true ? [at] : []));
}
