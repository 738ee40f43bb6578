// Opening a file that claims to be a workbook. Everything that is not a readable xlsx ends here, in one sentence each.
import { unzipSync } from "fflate";
import { mainPart, openPackage } from "../../../ooxml/package/open-package";
import { refuseByFirstBytes } from "../../../ooxml/package/refuse-by-first-bytes";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";

/** What the unpacked parts may take together; a sheet of 1,048,576 x 16 numbers fits. */
const MOST_BYTES = 768 * 1024 * 1024;
const MOST_PARTS = 20_000;

/**
 * Unpacks a workbook file. Throws `WorkbookFileError` for an empty file, an old .xls, an encrypted, binary (.xlsb) or macro (.xlsm) workbook,
 * another kind of zip, a damaged zip, and for one that would unpack to more than 768 MB.
 */
export function unpack(bytes: Uint8Array): WorkbookPackage {
  refuseByFirstBytes(bytes);
  const workbook = openPackage(inflate(bytes));
  if (workbook.contentTypes.of(mainPart(workbook) ?? "").includes("macroEnabled")) {
    throw unreadable(
      "This is a workbook with macros (.xlsm), which could not be kept here.",
      "Open it in Excel and save a copy as an Excel workbook (.xlsx).",
    );
  }
  return workbook;
}

function inflate(bytes: Uint8Array): [string, Uint8Array][] {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      // fflate never writes past the size an entry declares, so declared sizes bound the memory.
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES || ++count > MOST_PARTS) {
          throw unreadable(
            "The workbook unpacks to more than can be opened here.",
            "Make it smaller, or split it into several workbooks.",
          );
        }
        return !name.endsWith("/");
      },
    });
    return Object.entries(files);
  } catch (cause) {
    if (cause instanceof WorkbookFileError) {
      throw cause;
    }
    throw unreadable(
      "The workbook file is damaged: its zip archive cannot be unpacked.",
      "Get the file again, or let Excel repair it (Open, Open and Repair).",
      cause,
    );
  }
}

function unreadable(message: string, advice: string, cause?: unknown): WorkbookFileError {
  return new WorkbookFileError("file-unreadable", message, advice, { cause });
}
