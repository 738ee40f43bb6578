import { WorkbookFileError } from "../workbook-file-error";

/**
 * Tells by its first bytes what is no zip archive, as workbooks are. Throws `WorkbookFileError` for an empty file, an old
 * .xls, an encrypted workbook, and for anything else that is none.
 */
export function refuseByFirstBytes(bytes: Uint8Array): void {
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

function unreadable(message: string, advice: string): WorkbookFileError {
  return new WorkbookFileError("file-unreadable", message, advice);
}
