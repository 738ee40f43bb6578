import { selectCells } from "../workbook/select-cells";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";

/** A place in the workbook that the pane can lead to. */
export interface CellPlace {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** Activates the sheet and selects the cells. */
export async function showCell(place: CellPlace, options: ActionOptions = {}): Promise<void> {
  await writeInLane("showing a cell", options, (context) => selectCells(context, place.sheet, place.address));
}
