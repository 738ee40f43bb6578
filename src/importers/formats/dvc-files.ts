// DVC keeps parameters and metrics by file. Their names are shown without it, as DVC's own tables do, unless two files
// have the same one: then `file:name`.

import type { Scalar } from "../../tracking/values/scalar";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";

/** Files whose name says that they are code or set something, and are no data. */
const CODE = /\.(?:py|ipynb|r|jl|sh|js|ts|scala|java|c|cc|cpp|h|lua|m|ya?ml|toml|cfg|ini|lock|dvc|md)$/i;

/** A value with the file that it stands in. */
interface FileValue {
  readonly file: string;
  readonly name: string;
  readonly value: Scalar;
}

/** What one `params` or `metrics` object of DVC holds: `{file: {data: {...}}}`; a file that DVC could not read holds nothing. */
export function fileValues(files: unknown): FileValue[] {
  const found: FileValue[] = [];
  for (const [file, entry] of entriesOf(files)) {
    const data = isJsonObject(entry) ? entry["data"] : undefined;
    if (isJsonObject(data)) {
      flattenRecord(data, (name, value) => {
        found.push({ file, name, value });
      });
    }
  }
  return found;
}

/** What values are called, given all that there are. */
export function fileValueNames(all: readonly FileValue[]): (value: FileValue) => string {
  const files = new Map<string, Set<string>>();
  for (const { name, file } of all) {
    files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  return ({ name, file }) => ((files.get(name)?.size ?? 0) > 1 ? `${file}:${name}` : name);
}

/** Whether a file that a stage depends on holds data, by its name. */
export function isDataFile(path: string): boolean {
  return !CODE.test(path);
}

function entriesOf(files: unknown): [string, unknown][] {
  const object: JsonObject = isJsonObject(files) ? files : {};
  return Object.entries(object);
}

/** What DVC's exports say that no run of theirs did. */
export const WORKSPACE_REMARK =
  "The workspace was left out: it is what stands in the working folder, and no run.";
export const FAILED_REMARK =
  "DVC shows for an experiment that failed what stood in the working folder when it was queued: those metrics were left out.";

/** Characters of a hash by which DVC's tables call a commit; all its exports know a run by these. */
export const SHORT_HASH = 7;
