import { WorkbookFileError } from "../workbook-file-error";
import { WorkbookPackage } from "./workbook-package";

/**
 * The parts of an unpacked archive as a workbook. Throws `WorkbookFileError` for a binary workbook (.xlsb) and for an
 * archive that holds none.
 */
export function openPackage(parts: Iterable<readonly [path: string, bytes: Uint8Array]>): WorkbookPackage {
  const workbook = new WorkbookPackage(parts);
  const main = mainPart(workbook);
  if (main?.endsWith(".bin")) {
    throw new WorkbookFileError(
      "file-unreadable",
      "This is a binary workbook (.xlsb), which cannot be opened here.",
      "Open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  if (main === undefined || !workbook.find(main) || !workbook.contentTypes.of(main).includes("sheet")) {
    throw new WorkbookFileError(
      "file-unreadable",
      "The file is a zip archive, but there is no Excel workbook in it.",
      "Choose a file that Excel saved as .xlsx.",
    );
  }
  return workbook;
}

/** The path of the part that lists the sheets. */
export function mainPart(workbook: WorkbookPackage): string | undefined {
  return workbook.relationshipsOf("").ofType("officeDocument")[0]?.target;
}
