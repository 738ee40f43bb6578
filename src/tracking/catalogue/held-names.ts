import { foldHeader } from "../naming/fold-header";
import type { KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";
import { namesNow } from "./names-now";
import type { RunHeaders } from "./run-headers";

/**
 * Whose the columns are as they stand, and whatever else was known of the names before. A column of the user's own is theirs
 * as long as it stands: when it went its header is free, and a column that gets it later is another one.
 */
export function heldNames(standing: RunHeaders): KnownNames {
  const { headers, known } = standing;
  const { placed } = namesNow(standing);
  const keys = new Set(placed.map(targetKey));
  const others = (known?.columns ?? []).filter((column) => !keys.has(targetKey(column)));
  const present = new Set(headers.map(foldHeader));
  const own = (known?.own ?? []).filter((header) => present.has(foldHeader(header)));
  return { columns: [...placed, ...others], own };
}
