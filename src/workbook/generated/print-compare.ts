// How the Compare sheet is printed: lying down, so many columns a page that they can be read, with the names of the columns and of
// the lines on every page; what the lines go by is left out.

import { addressOf } from "../../cells/address";
import type { WorkbookSession } from "../run-excel";

/** Columns of values on a page. */
const COLUMNS_A_PAGE = 7;

/** Sets up how the sheet is printed; a computer without a printer may refuse, and nothing else is lost. */
export async function printCompare(
  context: WorkbookSession,
  sheet: Excel.Worksheet,
  shape: {
    readonly rows: number;
    readonly columns: number; /** The rows that every page repeats; absent where somebody may have set up how the sheet is printed. */
    readonly titles: string | undefined;
  },
): Promise<void> {
  try {
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(addressOf(0, 0, shape.rows, 1 + shape.columns));
    if (shape.titles !== undefined) {
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: Math.ceil(shape.columns / COLUMNS_A_PAGE) };
      pageLayout.setPrintTitleRows(shape.titles);
      pageLayout.setPrintTitleColumns("A:A");
    }
    await context.sync();
  } catch {
    // How a sheet is printed changes nothing that was asked for.
  }
}
