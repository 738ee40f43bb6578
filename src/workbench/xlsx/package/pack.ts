import { zipSync, type Zippable } from "fflate";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";

const ALREADY_PACKED = /\.(png|jpe?g|gif|webp|emz|wmz|mp[34]|zip|xlsx|docx|pptx)$/i;
/** Beyond this size speed counts more than the last percent. */
const LARGE = 4 * 1024 * 1024;
/** Zip times start in 1980; one time for all keeps equal workbooks equal byte by byte. */
const TIME = new Date(1980, 0, 1, 12);

/** Packs the parts into the bytes of an .xlsx file. */
export function pack(workbook: WorkbookPackage): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of workbook.entries()) {
    const level = ALREADY_PACKED.test(path) ? 0 : bytes.length > LARGE ? 1 : 6;
    files[path] = [bytes, { level, mtime: TIME }];
  }
  return zipSync(files);
}
