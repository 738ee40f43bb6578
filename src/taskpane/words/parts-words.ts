import { listed } from "../../tracking/words/listed";
import type { PreviewPart } from "../../worker/import-engine";

/** Files named at most of each kind. */
const NAMED = 20;

/**
 * What the files of an import are to it: "a.csv and b.csv" where all are the same, else by kind: "log: train/results.csv;
 * parameters: train/args.yaml; not used: train/best.pt". Undefined where the name of the whole says it: for one file, and
 * for two of a kind.
 */
export function partsWords(parts: readonly PreviewPart[]): string | undefined {
  const byRole = new Map<string, string[]>();
  for (const { name, role = "not used" } of parts) {
    const names = byRole.get(role) ?? [];
    names.push(name);
    byRole.set(role, names);
  }
  const named = ([role, names]: readonly [string, readonly string[]]): string =>
    `${role}: ${listed(names.slice(0, NAMED), names.length)}`;
  const kinds = [...byRole].sort(
    ([one], [other]) => Number(one === "not used") - Number(other === "not used"),
  );
  const [[, names] = ["", []], ...others] = kinds;
  if (parts.length < 2 || (parts.length === 2 && others.length === 0)) {
    return undefined;
  }
  return others.length === 0 ? listed(names.slice(0, NAMED), names.length) : kinds.map(named).join("; ");
}
