// A zip archive -> its files, each under the archive's name and its own path, as if the folder had been handed over. What is
// too much is refused by what the archive says of itself before anything is unpacked; an archive that lies about its sizes
// breaks off while it is.

import { unzipSync, type UnzipFileInfo } from "fflate";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { BundlePart } from "../bundle";
import { checksumsOf, crc32 } from "./zip-checksums";

const MOST_FILES = 50_000;
const MOST_BYTES = 400 * 1024 * 1024;
/** A text of one repeated letter is packed about a thousand times; tables of runs about ten. */
const MOST_PACKED = 400;
const SMALL = 10 * 1024 * 1024;

/** Whether bytes are a zip archive of files; an Excel workbook is one of parts, and is not. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The files of an archive. Throws `file-too-long` where it is too much, `file-unreadable` where it is broken or locked. */
export function unpackZip(bytes: Uint8Array, name: string): BundlePart[] {
  const folder = name.replace(/\.zip$/i, "");
  const files = Object.entries(unpack(bytes, name));
  return files.map(([path, content]) => ({
    name: `${folder}/${cleanPath(path)}`,
    content: exactBuffer(content),
  }));
}

function unpack(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
  const sums = checksumsOf(bytes) ?? [];
  const wanted = new Map<string, number | undefined>();
  let entry = 0;
  let count = 0;
  let size = 0;
  // Called for each entry of the directory, in its order.
  const isWanted = (file: UnzipFileInfo): boolean => {
    const sum = sums[entry];
    entry += 1;
    if (isClutter(file.name)) {
      return false;
    }
    count += 1;
    size += file.originalSize;
    const isBomb = file.originalSize > SMALL && file.originalSize > MOST_PACKED * Math.max(1, file.size);
    if (count > MOST_FILES || size > MOST_BYTES || isBomb) {
      throw tooMuch(name);
    }
    wanted.set(file.name, sum);
    return true;
  };
  try {
    const files = unzipSync(bytes, { filter: isWanted });
    const broken = Object.keys(files).find((path) => !isWhole(files[path], wanted.get(path)));
    if (broken !== undefined) {
      throw new RangeError(`${broken} is not what the archive says of it`);
    }
    return files;
  } catch (cause) {
    if (cause instanceof RunsheetError) {
      throw cause;
    }
    throw new RunsheetError(
      "file-unreadable",
      `${name} cannot be unpacked: it is broken, or locked with a password.`,
      "Pack the folder once more without a password, or unpack it and choose its files.",
      { cause },
    );
  }
}

/** Whether a file is what was packed and how long it was. */
function isWhole(content: Uint8Array | undefined, sum: number | undefined): boolean {
  return content !== undefined && sum !== undefined && crc32(content) === sum;
}

/** Folders, and what macOS and Windows put beside files. */
function isClutter(path: string): boolean {
  return path.endsWith("/") || /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:\/|$)/.test(path);
}

/** A path is a name here and never opened; one that climbs is written without that. */
function cleanPath(path: string): string {
  return path
    .split(/[/\\]/)
    .filter((step) => step !== "" && step !== "." && step !== "..")
    .join("/");
}

function exactBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy;
}

function tooMuch(name: string): RunsheetError {
  return new RunsheetError(
    "file-too-long",
    `${name} holds more than ${MOST_FILES.toLocaleString("en-US")} files or ${MOST_BYTES / 1024 ** 2} MB once it is unpacked.`,
    "Pack the runs alone, without checkpoints and images, or in several archives.",
  );
}
