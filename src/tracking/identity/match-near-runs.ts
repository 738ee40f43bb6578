import { nearRuns } from "./near-runs";
import type { MatchRule, RowIdentities } from "./row-identities";
import { CONTENT, rowInId } from "./content-id";
import type { IdentityRequest } from "./row-matcher";

/** Compares rows without an id that were not found with the runs that were not found either. */
export function matchNearRuns(
  { candidates, existing, catalogue, unreadable, sheetRow }: IdentityRequest,
  {
    matches,
    rules,
    repeats,
    sources,
    sourceIds,
    empty,
  }: RowIdentities & { rules: (MatchRule | undefined)[] },
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
  // A run that is told to have stood in this very row of this very sheet, and is nearly the same, was corrected there.
  // Where a run that was found stands in another row by now, rows were moved, and a place tells nothing.
  const stoodIn = sheetRow ? existing.values.texts("sourceId").map(rowInId) : [];
  const standsElsewhere = (row: number, run: number): boolean =>
    stoodIn[run] !== undefined &&
    sources[row] === existing.sources[run] &&
    sheetRow?.(row)?.row !== stoodIn[run];
  const moved = new Set(
    sources.filter((_, row) => (matches[row] ?? -1) >= 0 && standsElsewhere(row, matches[row] ?? -1)),
  );
  near.forEach((found, at) => {
    const row = rows[at] ?? 0;
    if (found) {
      matches[row] = found.run;
      const stands = sheetRow?.(row)?.row;
      const isThere =
        stands !== undefined &&
        !moved.has(sources[row] ?? "") &&
        sources[row] === existing.sources[found.run] &&
        stands === stoodIn[found.run];
      rules[row] = found.nearness === "grown" ? "grown-row" : isThere ? "same-row" : "near-run";
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
