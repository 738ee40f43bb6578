import { listed } from "../tracking/words/listed";
import type { BinaryKind } from "./reading/binary-kinds";
import type { PartContent } from "./source-content";

/** Files that are named one by one. */
const MOST_NAMED = 5;

/**
 * What is said of files beside the runs that hold no text and may hold runs or curves: what they are, and how to get at them.
 *
 * @param unused the parts that the format has no use for.
 */
export function unreadRemarks(unused: readonly PartContent[]): string[] {
  const byKind = new Map<BinaryKind, string[]>();
  for (const part of unused) {
    const binary = part.kind === "plain" ? part.binary : undefined;
    if (binary?.many !== undefined) {
      const names = byKind.get(binary) ?? [];
      names.push(part.name);
      byKind.set(binary, names);
    }
  }
  return [...byKind].map(([{ name, many = name, advice }, names]) => {
    const which = listed(names.slice(0, MOST_NAMED), names.length);
    return `Not read: ${which}, ${names.length === 1 ? name : many}. ${advice}`;
  });
}
