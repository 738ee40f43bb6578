import { findRenames, type OpenRename } from "./find-renames";
import { loose, namesNow } from "./names-now";
import { foldHeader } from "../naming/fold-header";
import { plainHeader } from "../schema/plain-header";
import type { KnownColumn, KnownNames } from "../schema/known-names";
import { targetKey } from "../schema/target-key";
import { RunHeaders } from "./run-headers";

/**
 * What is known of the names from now on: what stands, and of what was known before whatever a rename is still to be told
 * by: columns whose definition is gone, definitions whose column is gone.
 *
 * @param dismissed renames that a person did not want: their columns are the user's own from now on, and
 *   their definitions have none.
 * @param accepted columns that a person said are those of definitions of their name.
 */
export function rememberNames(
  standing: RunHeaders,
  dismissed: readonly OpenRename[] = [],
  accepted: readonly AcceptedColumn[] = [],
): KnownNames {
  const headers = accepted.length > 0 ? withAccepted(standing, accepted) : standing;
  const { known } = headers;
  const now = namesNow(headers);
  const ownNow = new Set(
    dismissed.flatMap(({ candidates }) => candidates.map(({ header }) => foldHeader(header))),
  );
  // A column that is the user's own is not that of a definition of its name either.
  const namesakes = now.unplaced.filter(({ name }) => ownNow.has(foldHeader(plainHeader(name))));
  const refused = new Set([...dismissed, ...namesakes].map(targetKey));
  const { ghosts, bereft } = known ? loose(known, now) : { ghosts: [], bereft: [] };
  const alone = now.unplaced
    .filter((one) => refused.has(targetKey(one)))
    .map(({ role, name, row }) => ({ role, name, row, header: "", position: -1 }));
  const kept = [
    ...ghosts.filter(({ header }) => !ownNow.has(foldHeader(header))),
    ...bereft.filter((one) => !refused.has(targetKey(one))),
    ...alone,
  ];
  // What was the user's own stays so while it is asked whether it is that of a definition of its name.
  const wereOwn = new Set((known?.own ?? []).map(foldHeader));
  const waiting = new Set(
    [...ghosts, ...findRenames(headers).flatMap(({ candidates }) => candidates)]
      .map(({ header }) => foldHeader(header))
      .filter((header) => !ownNow.has(header) && !wereOwn.has(header)),
  );
  return {
    columns: [...now.placed, ...kept],
    own: now.free.map(({ header }) => header).filter((header) => !waiting.has(foldHeader(header))),
  };
}

/** The column of a definition, as a person said. */
export type AcceptedColumn = Pick<KnownColumn, "role" | "name" | "header">;

function withAccepted(
  { headers, catalogue, known }: RunHeaders,
  accepted: readonly AcceptedColumn[],
): RunHeaders {
  const keys = new Set(accepted.map(targetKey));
  const theirs = new Set(accepted.map(({ header }) => foldHeader(header)));
  return new RunHeaders(headers, catalogue, {
    ...known,
    columns: [
      ...(known?.columns ?? []).filter((column) => !keys.has(targetKey(column))),
      ...accepted.map((column) => ({ ...column, row: -1, position: -1 })),
    ],
    own: (known?.own ?? []).filter((header) => !theirs.has(foldHeader(header))),
  });
}
