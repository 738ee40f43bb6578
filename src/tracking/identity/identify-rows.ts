// Finds out which runs of an import are known already. Identity, strongest first:
// 1. (Source, Source ID): the id that the tool gave the run. An id that is made to be the only one anywhere is trusted,
//    from whatever source it comes; one that other studies may give again ("12") only as far as settings, start and
//    study do not speak against it.
// 2. Run ID, where the rows are known to come from this very workbook. Everywhere else run-0001 is another run.
// 3. Content: a row without an id gets `content:` and the hash of all its values as its Source ID. The same row of the
//    same file is thus known again even after the run was renamed or annotated in the workbook.
// 4. For such a row, also the values in the workbook: the same configuration, seed, start and metrics, under the same
//    name where both have one. That finds runs that were logged by hand or came by another way.
// 5. What is left is compared with the runs that nothing was found for, as far as their ids leave that open: an export with
//    ids and one without may tell of one run; see id-kind.ts and near-runs.ts.
// A match of which only a person can say whether it is one says so by its rule.

import { FirstRows } from "../planning/first-rows";
import { foldKey } from "../naming/fold-key";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { sameScalar } from "../values/same-scalar";
import { contentHashes } from "./content-hashes";
import { CONTENT, sheetSource, unplacedId } from "./content-id";
import { isGlobalId } from "./is-global-id";
import { matchNearRuns } from "./match-near-runs";
import type { MatchRule, RowIdentities } from "./row-identities";
import { RowMatcher, type IdentityRequest } from "./row-matcher";

/** Recognises every row of an import. */
export function identifyRows(request: IdentityRequest): RowIdentities {
  const { candidates, existing, unreadable } = request;
  const { count } = candidates;
  const values = new RunValues(candidates);
  const sources = values.texts("source").map((text, row) => (text === "" ? sourceOf(request, row) : text));
  const sourceIds = values.texts("sourceId").map(unplacedId);
  const runIds = values.texts("id");
  const matches = new Int32Array(count).fill(-1);
  const repeats = new Int32Array(count).fill(-1);
  const identical = new Uint8Array(count);
  const rules = new Array<MatchRule | undefined>(count);
  const empty = nameAnonymous(candidates, runIds, sourceIds);
  const firstRows = new FirstRows(
    sources,
    sourceIds.map((id, row) =>
      id.startsWith(CONTENT) && runIds[row] !== "" ? `run:${foldKey(runIds[row] ?? "")}` : id,
    ),
  );
  const matcher = new RowMatcher(request);
  /** The row of the import that each known run was matched by first. */
  const takers = new Int32Array(existing.values.runs.count).fill(-1);

  for (let row = 0; row < count; row++) {
    if (unreadable[row] === 1 || empty[row] === 1) {
      continue;
    }
    const match =
      takers.length === 0
        ? undefined
        : matcher.match(row, sources[row] ?? "", sourceIds[row] ?? "", runIds[row] ?? "");
    const taker = match === undefined ? -1 : (takers[match.run] ?? -1);
    const first = firstRows.claim(row) ?? (taker < 0 ? undefined : taker);
    if (first !== undefined) {
      repeats[row] = first;
      identical[row] = sameRow(candidates, first, row) ? 1 : 0;
    } else if (match !== undefined) {
      takers[match.run] = row;
      matches[row] = match.run;
      rules[row] = match.rule;
    }
  }
  const found = { matches, rules, repeats, identical, sources, sourceIds, empty };
  settleReusedIds(found);
  matchNearRuns(request, found, takers);
  return found;
}

/** Where a row came from that does not say it itself. */
function sourceOf({ source, sheetRow }: IdentityRequest, row: number): string {
  const place = sheetRow?.(row);
  return place ? sheetSource(place.sheet) : source;
}

/** Of so many rows with ids that another study may give again at most one is contradicted where it is the same study. */
const FEW = 10;

/**
 * Where most rows with ids that another study may give again are contradicted, it is another study. Where hardly any are,
 * those runs were corrected. In between nobody can say but a person.
 */
function settleReusedIds({
  rules,
  sourceIds,
}: {
  rules: (MatchRule | undefined)[];
  sourceIds: readonly string[];
}): void {
  const local = rules.flatMap((rule, row) =>
    (rule === "id-reused" || rule === "same-source-id") && !isGlobalId(sourceIds[row] ?? "") ? [row] : [],
  );
  const reused = local.filter((row) => rules[row] === "id-reused");
  if (reused.length * 2 <= local.length) {
    const isSameStudy = reused.length * FEW <= local.length;
    for (const row of reused) {
      rules[row] = isSameStudy ? "same-source-id" : "id-corrected";
    }
  }
}

/** Gives rows without a source id their content as one; marks with 1 those that have no content either. */
function nameAnonymous(candidates: RunColumns, runIds: readonly string[], sourceIds: string[]): Uint8Array {
  const empty = new Uint8Array(candidates.count);
  let hashes: ReturnType<typeof contentHashes> | undefined;
  for (let row = 0; row < candidates.count; row++) {
    if (sourceIds[row] === "") {
      hashes ??= contentHashes(candidates);
      empty[row] = hashes.valuesIn(row) === 0 && runIds[row] === "" ? 1 : 0;
      sourceIds[row] = CONTENT + hashes.hex(row);
    }
  }
  return empty;
}

function sameRow(runs: RunColumns, a: number, b: number): boolean {
  return runs.columns.every(({ values }) => {
    const one = values[a];
    const other = values[b];
    return one === other || (one !== undefined && other !== undefined && sameScalar(one, other));
  });
}
