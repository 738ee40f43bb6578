import { RunsheetError } from "../../tracking/runsheet-error";
import { fileName, isBuffer, type BundlePart } from "../bundle";
import type { Pace } from "../pace";
import { readWorkbookFile } from "./read-workbook-file";
import type { Sheet } from "./sheet";

/**
 * The sheets of a workbook file, as parts that came together; those that hold nothing are left out. Each has what is said of
 * the file. Throws `file-*` errors, `cancelled`.
 */
export async function workbookParts(part: BundlePart, pace: Pace): Promise<BundlePart[]> {
  const { name, content, insists } = part;
  const bytes = isBuffer(content) ? new Uint8Array(content) : new Uint8Array();
  const { sheets, remarks } = await readWorkbookFile(bytes, name, pace);
  const filled = sheets.filter(({ cells }) => cells.some((row) => row.length > 0));
  if (filled.length === 0) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds no values on the sheets that it shows.`,
      "Show the sheet with the runs (right-click a tab, Unhide), save the workbook and import it again.",
    );
  }
  return filled.map((sheet): BundlePart => ({
    name: `${name}, ${sheet.sheet ?? ""}`,
    content: ofFile(sheet, name, remarks),
    ...(insists && { insists }),
  }));
}

function ofFile(sheet: Sheet, name: string, remarks: readonly string[]): Sheet {
  return { ...sheet, file: fileName(name), ...(remarks.length > 0 && { fileRemarks: remarks }) };
}
