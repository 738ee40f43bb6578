import { writeWorkbook } from "../workbook/run-excel";
import { selectCells } from "../workbook/select-cells";

/** A place in the workbook that the pane can lead to. */
export interface CellPlace {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** Activates the sheet and selects the cells. */
export async function showCell(place: CellPlace): Promise<void> {
  await writeWorkbook((context) => selectCells(context, place.sheet, place.address));
}
