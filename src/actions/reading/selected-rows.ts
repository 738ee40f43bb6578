import { RunsheetError } from "../../tracking/runsheet-error";
import { readHidden } from "../../workbook/read-hidden";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { TrackedTable } from "../../workbook/tracked-table";

/** Body rows that follow one another, from `start` to `end` (not included). */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Whether the sheet shows them, as far as Excel tells: null where it shows some. */
  readonly rowHidden: boolean | null;
}

/**
 * The body rows of Runs in which cells are selected, each once and from the top, without those that a filter or a person hides:
 * nobody sees that they are selected. Rows may be selected one by one, with Ctrl held. One sync, two where some are hidden.
 * Throws `invalid-input` for a selection elsewhere.
 */
export async function selectedRows(context: WorkbookSession, runs: TrackedTable): Promise<number[]> {
  const selected = context.workbook.getSelectedRanges();
  const { areas } = selected;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/rowHidden");
  const sheet = selected.worksheet.load("id");
  await context.sync();
  const stretches = sheet.id === runs.sheetId ? areas.items.flatMap((area) => stretchOf(area, runs)) : [];
  const hidden = await hiddenRows(context, runs, stretches);
  const rows = stretches.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  const seen = [...new Set(rows)].filter((row) => !hidden.has(row)).sort((a, b) => a - b);
  if (seen.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      "No row of Runs is selected.",
      "Select cells in the rows of the runs on Runs, with Ctrl held for one here and one there, then try again.",
    );
  }
  return seen;
}

function stretchOf(area: Excel.Range, { headerRow, rows }: TrackedTable): Stretch[] {
  const start = Math.max(0, area.rowIndex - headerRow - 1);
  const end = Math.min(rows, area.rowIndex + area.rowCount - headerRow - 1);
  const rowHidden = area.rowHidden as boolean | null;
  return end > start ? [{ start, end, column: area.columnIndex, rowHidden }] : [];
}

/** Those of the body rows that the sheet does not show. */
async function hiddenRows(
  context: WorkbookSession,
  { sheetId, headerRow }: TrackedTable,
  stretches: readonly Stretch[],
): Promise<ReadonlySet<number>> {
  const asked = stretches.filter(({ rowHidden }) => rowHidden !== false);
  const found = await readHidden(
    context,
    asked.map(({ start, end, column }) => ({
      area: { sheetId, row: headerRow + 1 + start, column, rows: end - start, columns: 1 },
      rowHidden: null,
      columnHidden: false,
    })),
  );
  return new Set(
    found.flatMap(({ hiddenRows: rows = [] }, at) => rows.map((row) => (asked[at]?.start ?? 0) + row)),
  );
}
