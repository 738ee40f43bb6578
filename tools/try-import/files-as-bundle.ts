import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { BundlePart } from "../../src/importers/bundle";

/** Files, and all files of folders, as they would be dropped together; those of a folder have its name in front. */
export function filesAsBundle(files: readonly string[]): BundlePart[] {
  return files.flatMap((file): BundlePart[] => {
    const folder = path.dirname(path.resolve(file));
    const paths = statSync(file).isDirectory() ? filesIn(path.resolve(file)) : [path.resolve(file)];
    return paths.map((one) => ({ name: path.relative(folder, one), content: bytesOf(one) }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}

function bytesOf(file: string): ArrayBuffer {
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
