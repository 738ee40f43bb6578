import { notBuilt } from "./not-built";

/** A place in the workbook that the pane can lead to. */
export interface CellPlace {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** Activates the sheet and selects the cells. */
export function showCell(_place: CellPlace): Promise<void> {
  return Promise.reject(notBuilt("Show cell"));
}
