import { nearRuns } from "./near-runs";
import type { MatchRule, RowIdentities } from "./row-identities";
import { CONTENT, type IdentityRequest } from "./row-matcher";

/** Compares rows without an id that were not found with the runs that were not found either. */
export function matchNearRuns(
  { candidates, existing, catalogue, unreadable }: IdentityRequest,
  { matches, rules, repeats, sourceIds, empty }: RowIdentities & { rules: (MatchRule | undefined)[] },
  takers: Int32Array,
): void {
  const rows = Int32Array.from(matches.keys()).filter(
    (row) =>
      matches[row] === -1 &&
      repeats[row] === -1 &&
      unreadable[row] !== 1 &&
      empty[row] !== 1 &&
      (sourceIds[row] ?? "").startsWith(CONTENT),
  );
  const free = Int32Array.from(takers.keys()).filter((run) => takers[run] === -1);
  if (rows.length === 0 || free.length === 0) {
    return;
  }
  const isOfSameFile = sameFile(existing.values.texts("import"), takers);
  const near = nearRuns({ candidates, rows, existing: existing.values, free, isOfSameFile, catalogue });
  near.forEach((found, at) => {
    const row = rows[at] ?? 0;
    if (found) {
      matches[row] = found.run;
      rules[row] = found.nearness === "grown" ? "grown-row" : "near-run";
    }
  });
}

/** Whether a run came by an import at least half of whose runs were found. */
function sameFile(imports: readonly string[], takers: Int32Array): (run: number) => boolean {
  const counts = new Map<string, { runs: number; found: number }>();
  imports.forEach((id, run) => {
    const count = counts.get(id) ?? { runs: 0, found: 0 };
    counts.set(id, count);
    count.runs++;
    count.found += takers[run] === -1 ? 0 : 1;
  });
  return (run) => {
    const id = imports[run] ?? "";
    const count = counts.get(id);
    return id !== "" && count !== undefined && count.found * 2 >= count.runs;
  };
}
