import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { PreviewPart } from "../../worker/import-preview";

/** Files named at most of each kind. */
const NAMED = 20;
/** Of more files than these the kinds are told with their numbers: the names of a whole folder say nothing to anybody. */
const MOST_TOLD_APART = 8;
/** Files named at most of a kind among many. */
const NAMED_OF_MANY = 2;
const UNUSED = "not used";

/**
 * What the files of an import are to it: "a.csv and b.csv" where all are the same, else by kind: "log: train/results.csv;
 * parameters: train/args.yaml; not used: train/best.pt", of many files "runs: 4 files; parameters: 7 files". Undefined where the name of the whole says it: for one file, and
 * for two of a kind.
 */
export function partsWords(parts: readonly PreviewPart[]): string | undefined {
  const byRole = new Map<string, string[]>();
  const file = fileOfAll(parts);
  for (const { name, role = UNUSED } of parts) {
    const names = byRole.get(role) ?? [];
    names.push(name.slice(file.length));
    byRole.set(role, names);
  }
  const kinds = [...byRole].sort(([one], [other]) => Number(one === UNUSED) - Number(other === UNUSED));
  const [[, names] = ["", []], ...others] = kinds;
  if (parts.length < 2 || (parts.length === 2 && others.length === 0)) {
    return undefined;
  }
  if (others.length === 0) {
    return listed(names.slice(0, NAMED), names.length);
  }
  const most = parts.length > MOST_TOLD_APART ? NAMED_OF_MANY : NAMED;
  return kinds.map(([role, files]) => `${role}: ${filesWords(role, files, most)}`).join("; ");
}

/** The file that all sheets are of, which the title says: "log.xlsx, "; "" where they are of several. */
function fileOfAll(parts: readonly PreviewPart[]): string {
  const [file = ""] = /^[^,]+\.\w+, /.exec(parts[0]?.name ?? "") ?? [];
  return parts.every(({ name }) => name.startsWith(file)) ? file : "";
}

/** What is not used is named in any case, at least some of it. */
function filesWords(role: string, names: readonly string[], most: number): string {
  return names.length > most && most < NAMED && role !== UNUSED
    ? counted(names.length, "file")
    : listed(names.slice(0, most), names.length);
}
