// Opening a file that claims to be a workbook. Everything that is not a readable xlsx ends here, in one sentence each.
import { unzipSync } from "fflate";
import { WorkbookFileError } from "../workbook-file-error";
import { WorkbookPackage } from "./workbook-package";

/** What the unpacked parts may take together; a sheet of 1,048,576 x 16 numbers fits. */
const MOST_BYTES = 768 * 1024 * 1024;
const MOST_PARTS = 20_000;

/**
 * Unpacks a workbook file. Throws `WorkbookFileError` for an empty file, an old .xls, an encrypted, binary (.xlsb) or macro (.xlsm) workbook,
 * another kind of zip, a damaged zip, and for one that would unpack to more than 768 MB.
 */
export function unpack(bytes: Uint8Array): WorkbookPackage {
  refuseByFirstBytes(bytes);
  const workbook = new WorkbookPackage(inflate(bytes));
  const main = workbook.relationshipsOf("").ofType("officeDocument")[0]?.target;
  if (main?.endsWith(".bin")) {
    throw unreadable(
      "This is a binary workbook (.xlsb), which cannot be opened here.",
      "Open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  if (main === undefined || !workbook.find(main) || !workbook.contentTypes.of(main).includes("sheet")) {
    throw unreadable(
      "The file is a zip archive, but there is no Excel workbook in it.",
      "Choose a file that Excel saved as .xlsx.",
    );
  }
  if (workbook.contentTypes.of(main).includes("macroEnabled")) {
    throw unreadable(
      "This is a workbook with macros (.xlsm), which could not be kept here.",
      "Open it in Excel and save a copy as an Excel workbook (.xlsx).",
    );
  }
  return workbook;
}

function refuseByFirstBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new WorkbookFileError("file-empty", "The file is empty.", "Choose another workbook (.xlsx).");
  }
  // Compound files hold both old .xls workbooks and encrypted .xlsx packages ([MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4.4).
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) {
    if (holdsName(bytes, "EncryptedPackage")) {
      throw unreadable(
        "The workbook is protected by a password.",
        "Open it in Excel, remove the password under File, Info, and save it again.",
      );
    }
    throw unreadable(
      "This is an old Excel workbook (.xls), which cannot be opened here.",
      "Open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw unreadable("The file is not an Excel workbook.", "Choose a file that Excel saved as .xlsx.");
  }
}

/** Directory entries of a compound file name their streams in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (matched < name.length && bytes[at + matched * 2] === name.charCodeAt(matched)) {
      matched++;
    }
    if (matched === name.length) {
      return true;
    }
  }
  return false;
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
