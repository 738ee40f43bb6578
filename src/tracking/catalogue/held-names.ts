import type { KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";
import type { Catalogue } from "./catalogue";
import { namesNow } from "./names-now";

/** Whose the columns are as they stand, and whatever else was known of the names before. */
export function heldNames(
  headers: readonly string[],
  catalogue: Catalogue,
  known: KnownNames | undefined,
): KnownNames {
  const { placed } = namesNow(headers, catalogue, known);
  const standing = new Set(placed.map(targetKey));
  const others = (known?.columns ?? []).filter((column) => !standing.has(targetKey(column)));
  return { own: [], ...known, columns: [...placed, ...others] };
}
