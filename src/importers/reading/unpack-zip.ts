// A zip archive -> its files, each under the archive's name and its own path, as if the folder had been handed over.

import { RunsheetError } from "../../tracking/runsheet-error";
import type { BundlePart } from "../bundle";
import { unpackFiles } from "./unpack-files";

/** Whether bytes begin as a zip archive, of files or of the parts of a workbook. */
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
  try {
    return unpackFiles(bytes, {
      isWanted: (path) => !isClutter(path),
      tooMuch: (limits) =>
        new RunsheetError(
          "file-too-long",
          `${name} holds more than ${limits} once it is unpacked.`,
          "Pack the runs alone, without checkpoints and images, or in several archives.",
        ),
    });
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
