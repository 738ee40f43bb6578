/**
 * Finds out which runs of an import are known already. Identity, strongest first:
 * 1. (Source, Source ID): the id that the tool gave the run. An id that is made to be the only one anywhere is trusted,
 *    from whatever source it comes; one that other studies may give again ("12") only as far as settings, start and
 *    study do not speak against it.
 * 2. Run ID, where the rows are known to come from this very workbook. Everywhere else run-0001 is another run.
 * 3. Content: a row without an id gets `content:` and the hash of all its values as its Source ID. The same row of the
 *    same file is thus known again even after the run was renamed or annotated in the workbook.
 * 4. For such a row, also the values in the workbook: the same configuration, seed, start and metrics, under the same
 *    name where both have one. That finds runs that were logged by hand or came by another way.
 * 5. What is left is compared with the runs that nothing was found for; see near-runs.ts.
 * A match of which only a person can say whether it is one says so by its rule.
 */
import { foldKey } from "../naming/fold-key";
import type { Catalogue } from "../catalogue/catalogue";
import type { ExistingIndex } from "./existing-index";
import { FirstRows } from "../planning/first-rows";
import { contentHashes } from "./content-hashes";
import { isGlobalId } from "./is-global-id";
import { nearRuns } from "./near-runs";
import { ResultIndex } from "./result-index";
import { isContradicted, isSupported, RunComparer } from "./run-comparer";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { sameScalar } from "../values/same-scalar";

/** How a row was recognised. The open ones at the end are asked about: a person decides what becomes of such a row. */
export type MatchRule = "same-source-id" | "same-run-id" | "same-content" | "grown-row" | OpenRule;

/** Matches that are asked about. */
export const OPEN_RULES = ["id-reused", "id-corrected", "id-elsewhere", "near-run"] as const;

export type OpenRule = (typeof OPEN_RULES)[number];

export interface RowIdentities {
  /** Body row of the known run, or -1. */
  readonly matches: Int32Array;
  readonly rules: readonly (MatchRule | undefined)[];
  /** The first row of the import with the same identity, or -1. */
  readonly repeats: Int32Array;
  /** Whether a repeated row also has the same values; 1 when it has. */
  readonly identical: Uint8Array;
  /** What `Source` and `Source ID` of each row become. */
  readonly sources: readonly string[];
  readonly sourceIds: readonly string[];
  /** Rows without a single value; 1 when it is one. */
  readonly empty: Uint8Array;
}

/** What rows are identified by. */
export interface IdentityRequest {
  readonly candidates: RunColumns;
  readonly existing: ExistingIndex;
  readonly catalogue: Catalogue;
  /** What `Source` becomes where a row does not say it. */
  readonly source: string;
  /** Rows to leave alone; 1 for each. */
  readonly unreadable: Uint8Array;
  /** Whether Run IDs of the rows are known to be this workbook's. */
  readonly ownRunIds: boolean;
}

/** What stands before the hash in the Source ID of a row that came without one. */
const CONTENT = "content:";

interface Match {
  readonly run: number;
  readonly rule: MatchRule;
}

/** Looks rows up among the known runs, strongest identity first. */
class Matcher {
  private results: ResultIndex | undefined;
  private comparer: RunComparer | undefined;

  constructor(private readonly request: IdentityRequest) {}

  match(row: number, source: string, sourceId: string, runId: string): Match | undefined {
    const anonymous = sourceId.startsWith(CONTENT);
    const known = this.request.existing.withSourceId(source, sourceId);
    if (anonymous) {
      const [run] = known;
      return (
        (run === undefined ? undefined : { run, rule: "same-content" }) ??
        this.withRunId(row, runId) ??
        this.withResults(row)
      );
    }
    return (
      this.withSourceId(row, sourceId, known) ?? this.elsewhere(row, sourceId) ?? this.withRunId(row, runId)
    );
  }

  /** Studies number their runs alike: of the runs under one id, the one that nothing speaks against. */
  private withSourceId(row: number, sourceId: string, known: readonly number[]): Match | undefined {
    const [first] = known;
    if (first === undefined || (known.length === 1 && isGlobalId(sourceId))) {
      return first === undefined ? undefined : { run: first, rule: "same-source-id" };
    }
    const run = known.find((one) => !isContradicted(this.compare(row, one)));
    return run === undefined ? { run: first, rule: "id-reused" } : { run, rule: "same-source-id" };
  }

  /** The same id under another source: an export of another format, or a spreadsheet program took its zeros away. */
  private elsewhere(row: number, sourceId: string): Match | undefined {
    const run = this.request.existing.withLooseId(sourceId).find((one) => {
      const comparison = this.compare(row, one);
      return isGlobalId(sourceId) || (!isContradicted(comparison) && isSupported(comparison));
    });
    return run === undefined ? undefined : { run, rule: "id-elsewhere" };
  }

  private withRunId(row: number, runId: string): Match | undefined {
    const run = runId === "" ? undefined : this.request.existing.withRunId(runId);
    if (run === undefined) {
      return undefined;
    }
    if (this.request.ownRunIds) {
      return { run, rule: "same-run-id" };
    }
    // Another workbook's run-0001, unless everything says that it is ours.
    const comparison = this.compare(row, run);
    const ours = !isContradicted(comparison) && isSupported(comparison) && comparison.name.differing === 0;
    return ours ? { run, rule: "near-run" } : undefined;
  }

  private withResults(row: number): Match | undefined {
    const { candidates, existing, catalogue } = this.request;
    this.results ??= new ResultIndex(candidates, existing.values, catalogue);
    const run = this.results.find(row);
    return run === undefined ? undefined : { run, rule: "same-content" };
  }

  private compare(row: number, run: number): ReturnType<RunComparer["compare"]> {
    const { candidates, existing, catalogue } = this.request;
    this.comparer ??= new RunComparer(candidates, existing.values, catalogue);
    return this.comparer.compare(row, run);
  }
}

/** Recognises every row of an import. */
export function identifyRows(request: IdentityRequest): RowIdentities {
  const { candidates, existing, source, unreadable } = request;
  const { count } = candidates;
  const values = new RunValues(candidates);
  const sources = values.texts("source").map((text) => (text === "" ? source : text));
  const sourceIds = values.texts("sourceId");
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
  const matcher = new Matcher(request);
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

/** Compares rows without an id that were not found with the runs that were not found either. */
function matchNearRuns(
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
