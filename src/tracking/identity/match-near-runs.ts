import { rowInId } from "./content-id";
import { idKind, leavesOpen, type IdKind, type NamedBy } from "./id-kind";
import { nearRuns, type Tie } from "./near-runs";
import type { MatchRule, RowIdentities } from "./row-identities";
import type { IdentityRequest } from "./row-matcher";

type Found = RowIdentities & { readonly rules: (MatchRule | undefined)[] };

/**
 * Compares the rows that were not found with the runs that were not found either: a row without an id with any run, one with
 * an id with those of which their ids do not say that they are others.
 */
export function matchNearRuns(request: IdentityRequest, found: Found, takers: Int32Array): void {
  const { existing } = request;
  const { matches, rules, sources } = found;
  const groups = unfoundRows(request, found);
  const given = Uint8Array.from(takers, (taker) => (taker === -1 ? 0 : 1));
  if (groups.size === 0 || !given.includes(0)) {
    return;
  }
  const known = existing.sourceIds.map((id, run): NamedBy => ({
    kind: idKind(id),
    source: existing.sources[run] ?? "",
  }));
  const search = {
    candidates: request.candidates,
    existing: existing.values,
    catalogue: request.catalogue,
    isOfSameFile: sameFile(existing.values.texts("import"), takers),
  };
  const standsThere = sameRowOfSheet(request, found);
  for (const [kind, rows] of groups) {
    const own = new Set(rows.map((row) => sources[row] ?? ""));
    const free = Int32Array.from(known.keys()).filter(
      (run) => given[run] === 0 && (kind === "none" || mayMeet(own, kind, known[run])),
    );
    const near = nearRuns({
      ...search,
      rows: Int32Array.from(rows),
      free,
      tie: (row, run) => tieOf({ kind, source: sources[row] ?? "" }, known[run]),
    });
    near.forEach((one, at) => {
      const row = rows[at] ?? 0;
      if (one) {
        given[one.run] = 1;
        matches[row] = one.run;
        rules[row] =
          one.nearness === "grown" ? "grown-row" : standsThere(row, one.run) ? "same-row" : "near-run";
      }
    });
  }
}

/** The rows that were not found, by the kind of their ids. */
function unfoundRows(
  { candidates, unreadable }: IdentityRequest,
  { matches, repeats, sourceIds, empty }: Found,
): Map<IdKind, number[]> {
  const groups = new Map<IdKind, number[]>();
  for (let row = 0; row < candidates.count; row++) {
    if (matches[row] === -1 && repeats[row] === -1 && unreadable[row] !== 1 && empty[row] !== 1) {
      const kind = idKind(sourceIds[row] ?? "");
      const rows = groups.get(kind);
      if (rows) {
        rows.push(row);
      } else {
        groups.set(kind, [row]);
      }
    }
  }
  return groups;
}

/** Whether a run may be one of the rows of these tools with ids of one kind: what cannot be need not be compared. */
function mayMeet(sources: ReadonlySet<string>, kind: IdKind, run: NamedBy | undefined): boolean {
  return (
    run !== undefined &&
    (run.kind === "none" || sources.has(run.source)) &&
    leavesOpen({ kind, source: run.source }, run)
  );
}

function tieOf(row: NamedBy, run: NamedBy | undefined): Tie | undefined {
  if (run === undefined || !leavesOpen(row, run)) {
    return undefined;
  }
  if (row.kind === "none" && run.kind === "none") {
    return "content";
  }
  return row.source === run.source ? "tool" : "ids";
}

/**
 * Whether a run is told to have stood in the very row of the very sheet that a row stands in; it was corrected there, then.
 * Where a run that was found stands in another row by now, rows were moved, and a place tells nothing.
 */
function sameRowOfSheet(
  { existing, sheetRow }: IdentityRequest,
  { matches, sources }: Found,
): (row: number, run: number) => boolean {
  const stoodIn = sheetRow ? existing.values.texts("sourceId").map(rowInId) : [];
  const isOfSheet = (row: number, run: number): boolean =>
    stoodIn[run] !== undefined && sources[row] === existing.sources[run];
  const moved = new Set(
    sources.filter((_, row) => {
      const run = matches[row] ?? -1;
      return run >= 0 && isOfSheet(row, run) && sheetRow?.(row)?.row !== stoodIn[run];
    }),
  );
  return (row, run) =>
    isOfSheet(row, run) && !moved.has(sources[row] ?? "") && sheetRow?.(row)?.row === stoodIn[run];
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
