import type { BundlePart } from "../importers/bundle";
import type { CellArea } from "../workbook/read-areas";
import { readSelectedCells } from "../workbook/read-selected-cells";
import { readTracking } from "../workbook/read-tracking";
import type { TrackedTable } from "../workbook/tracked-table";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/**
 * The selected range as a part to import; throws `invalid-input` when it holds nothing but a single cell. Of a selection
 * within Runs the Run IDs are this workbook's for certain. On any other sheet they may have been pasted from elsewhere,
 * where run-0001 is another run.
 */
export async function readSelection(options: ActionOptions = {}): Promise<BundlePart> {
  return readInLane("reading the selection", options, async (context) => {
    const { address, rows, area, ...known } = await readSelectedCells(context);
    const { tracked, state } = await readTracking(context);
    const runs = tracked.get("Runs");
    const isOwn = state.workbookId !== undefined && runs !== undefined && isWithin(area, runs);
    const content = { ...known, cells: rows, origin: { row: area.row, column: area.column } };
    return { name: address, content, ...(isOwn && { workbookId: state.workbookId }) };
  });
}

function isWithin(area: CellArea, { sheetId, headerRow, column, rows, headers }: TrackedTable): boolean {
  return (
    area.sheetId === sheetId &&
    area.row >= headerRow &&
    area.row + area.rows <= headerRow + 1 + rows &&
    area.column >= column &&
    area.column + area.columns <= column + headers.length
  );
}
