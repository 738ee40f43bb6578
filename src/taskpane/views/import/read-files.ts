import type { Bundle } from "../../../importers/bundle";
import { RunsheetError } from "../../../tracking/runsheet-error";
import type { HandedFile } from "./handed-files";

/**
 * Weights, images, databases and the like, by their names: folders of runs are full of them, nothing in them can be read, and
 * they can be huge. What is not read is known by its name alone, and named.
 */
const NO_TEXT =
  /\.(?:pt|pth|ckpt|bin|safetensors|onnx|pb|h5|hdf5|keras|tflite|npy|npz|pkl|pickle|joblib|parquet|feather|arrow|db|sqlite3?|wandb|png|jpe?g|gif|webp|bmp|svg|pdf|mp4|avi|wav|tar|gz|tgz|7z|so|dll|exe)$|(?:^|[./])tfevents\.[^/]*$/i;

/** Files that a person handed over, in the order of their paths, to be imported together. */
export async function readFiles(files: readonly HandedFile[]): Promise<Bundle> {
  const sorted = [...files].sort((a, b) => a.path.localeCompare(b.path, "en", { numeric: true }));
  return Promise.all(sorted.map(async (handed) => ({ name: handed.path, content: await contentOf(handed) })));
}

/** A folder comes as a file that cannot be read where the host does not tell them apart. */
async function contentOf({ path, file }: HandedFile): Promise<ArrayBuffer | string> {
  if (path.includes("/") && NO_TEXT.test(path)) {
    return "";
  }
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new RunsheetError(
      "file-unreadable",
      `${path} cannot be read.`,
      "Make sure that it is still there; choose a folder with its own button.",
      { cause },
    );
  }
}
