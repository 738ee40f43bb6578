import type { WorkbookSession } from "./run-excel";

/** Shows a worksheet and selects cells of it; a hidden sheet is shown first. */
export async function selectCells(context: WorkbookSession, sheet: string, address: string): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.visibility !== Excel.SheetVisibility.visible) {
    worksheet.visibility = Excel.SheetVisibility.visible;
  }
  worksheet.activate();
  selectAndReveal(worksheet, address);
  await context.sync();
}

/**
 * Brings a worksheet to the front where Excel allows it: not while another workbook is. What was queued before is carried
 * out first, and fails as it would have.
 *
 * @param address the cells to be shown.
 */
export async function activateSheet(
  context: WorkbookSession,
  sheet: string,
  address?: string,
): Promise<void> {
  await context.sync();
  try {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (address !== undefined) {
      selectAndReveal(worksheet, address);
    }
    await context.sync();
  } catch {
    // Which sheet is in front changes nothing that was asked for.
  }
}

/** Excel scrolls no further than it must: with the last cell first as much of the range comes into sight as fits. */
function selectAndReveal(worksheet: Excel.Worksheet, address: string): void {
  const range = worksheet.getRange(address);
  if (address.includes(":")) {
    range.getLastCell().select();
  }
  range.select();
}
