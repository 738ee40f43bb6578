import type { Bundle } from "../../../importers/bundle";
import { RunsheetError } from "../../../tracking/runsheet-error";

/** Files that a person chose, in the order of their names, to be imported together. */
export async function readFiles(files: readonly File[]): Promise<Bundle> {
  const sorted = [...files].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return Promise.all(sorted.map(async (file) => ({ name: file.name, content: await contentOf(file) })));
}

/** A folder that was dropped comes as a file that cannot be read. */
async function contentOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new RunsheetError(
      "file-unreadable",
      `${file.name} cannot be read.`,
      "Choose files, not folders, and make sure that they are still there.",
      { cause },
    );
  }
}
