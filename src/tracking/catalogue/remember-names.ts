import type { Catalogue } from "./catalogue";
import { findRenames, type OpenRename } from "./find-renames";
import { loose, namesNow } from "./names-now";
import { foldHeader } from "../naming/fold-header";
import type { KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";

/**
 * What is known of the names from now on: what stands, and of what was known before whatever a rename is still to be told
 * by: columns whose definition is gone, definitions whose column is gone.
 *
 * @param dismissed renames that a person did not want: their columns are the user's own from now on, and
 *   their definitions have none.
 */
export function rememberNames(
  headers: readonly string[],
  catalogue: Catalogue,
  known: KnownNames | undefined,
  dismissed: readonly OpenRename[] = [],
): KnownNames {
  const now = namesNow(headers, catalogue, known);
  const ownNow = new Set(
    dismissed.flatMap(({ candidates }) => candidates.map(({ header }) => foldHeader(header))),
  );
  const refused = new Set(dismissed.map(targetKey));
  const { ghosts, bereft } = known ? loose(known, now) : { ghosts: [], bereft: [] };
  const alone = now.unplaced
    .filter((one) => refused.has(targetKey(one)))
    .map(({ role, name, row }) => ({ role, name, row, header: "", position: -1 }));
  const kept = [
    ...ghosts.filter(({ header }) => !ownNow.has(foldHeader(header))),
    ...bereft.filter((one) => !refused.has(targetKey(one))),
    ...alone,
  ];
  const waiting = new Set(
    [...ghosts, ...findRenames(headers, catalogue, known).flatMap(({ candidates }) => candidates)]
      .map(({ header }) => foldHeader(header))
      .filter((header) => !ownNow.has(header)),
  );
  return {
    columns: [...now.placed, ...kept],
    own: now.free.map(({ header }) => header).filter((header) => !waiting.has(foldHeader(header))),
  };
}
