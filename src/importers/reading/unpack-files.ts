// A zip archive -> the files in it. What is too much is refused by what the archive says of itself before anything is
// unpacked; an archive that lies about its sizes breaks off while it is.

import { unzipSync, type UnzipFileInfo } from "fflate";
import type { RunsheetError } from "../../tracking/runsheet-error";
import { directoryOf } from "./zip-directory";
import { crc32 } from "./crc32";

const MOST_FILES = 50_000;
const MOST_BYTES = 400 * 1024 * 1024;
/** A text of one repeated letter is packed about a thousand times; tables of runs about ten. */
const MOST_PACKED = 400;
const SMALL = 10 * 1024 * 1024;

/** What of an archive is unpacked, and how it is refused. */
export interface Unpacking {
  /** Whether a file is wanted, by its path. */
  readonly isWanted: (path: string) => boolean;
  /** The error where it is too much; `limits` are the most files and bytes, in words. */
  readonly tooMuch: (limits: string) => RunsheetError;
}

/** The wanted files of an archive by path. Throws what `tooMuch` says, and whatever shows that the archive is broken. */
export function unpackFiles(bytes: Uint8Array, { isWanted, tooMuch }: Unpacking): Record<string, Uint8Array> {
  const entries = directoryOf(bytes) ?? [];
  const sums = new Map<string, number | undefined>();
  let entry = 0;
  let count = 0;
  let size = 0;
  // Called for each entry of the directory, in its order.
  const filter = (file: UnzipFileInfo): boolean => {
    const sum = entries[entry]?.crc32;
    entry += 1;
    if (!isWanted(file.name)) {
      return false;
    }
    count += 1;
    size += file.originalSize;
    const isBomb = file.originalSize > SMALL && file.originalSize > MOST_PACKED * Math.max(1, file.size);
    if (count > MOST_FILES || size > MOST_BYTES || isBomb) {
      throw tooMuch(`${MOST_FILES.toLocaleString("en-US")} files or ${MOST_BYTES / 1024 ** 2} MB`);
    }
    sums.set(file.name, sum);
    return true;
  };
  const files = unzipSync(bytes, { filter });
  const broken = Object.keys(files).find((path) => !isWhole(files[path], sums.get(path)));
  if (broken !== undefined) {
    throw new RangeError(`${broken} is not what the archive says of it`);
  }
  return files;
}

/** Whether a file is what was packed and how long it was. */
function isWhole(content: Uint8Array | undefined, sum: number | undefined): boolean {
  return content !== undefined && sum !== undefined && crc32(content) === sum;
}
