import { fileName, isBuffer, type BundlePart } from "../bundle";
import { isArchive } from "../reading/unpack-zip";
import { directoryOf } from "../reading/zip-directory";

/** The part that each Office file has, and no other archive. */
const CONTENT_TYPES = "[Content_Types].xml";
/** What old workbooks and encrypted ones begin with ([MS-CFB] 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const NAMED = /\.xl(?:s[xmb]|t[xm])$/i;

/** Whether a part is to be read as a workbook: one of Excel's files, be it old, encrypted or cut off. */
export function isWorkbook({ name, content }: BundlePart): boolean {
  if (!isBuffer(content)) {
    return false;
  }
  const bytes = new Uint8Array(content);
  const isNamed = NAMED.test(fileName(name));
  if (isArchive(bytes)) {
    return isNamed || directoryOf(bytes)?.some(({ path }) => path === CONTENT_TYPES) === true;
  }
  return COMPOUND.every((byte, at) => bytes[at] === byte) || (isNamed && isNoText(bytes));
}

/** Texts that are merely called like a workbook are read as texts. */
function isNoText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).includes(0);
}
