/**
 * Finds out which runs of an import are known already. Identity, strongest first:
 * 1. (Source, Source ID): the id that the tool itself gave the run.
 * 2. Run ID, where the import carries this workbook's ids.
 * 3. Content: a row without an id gets `content:` and the hash of all its values as its Source ID. The same row of the
 *    same file is thus known again even after the run was renamed or annotated in the workbook.
 * 4. For such a row, also the values in the workbook: the same configuration, seed, start and metrics, under the same
 *    name where both have one. That finds runs that were logged by hand or came by another way.
 */
import type { Catalogue } from "../catalogue/catalogue";
import type { ExistingIndex } from "./existing-index";
import { configurationHashes } from "./fingerprint";
import { FirstRows } from "../planning/first-rows";
import { HashIndex } from "./hash-index";
import { RowHashes } from "./row-hashes";
import type { RunColumns } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { RunValues } from "../schema/run-values";
import { sameScalar } from "../values/same-scalar";
import { targetKey } from "../schema/target-key";

/** How a row was recognised. */
export type MatchRule = "same-source-id" | "same-run-id" | "same-content";

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

const PROVENANCE: ReadonlySet<RunFieldKey> = new Set(["id", "source", "sourceId", "import", "fingerprint"]);

/** Known runs by the hash of their results; made when the first row without an id asks for it. */
class ResultIndex {
  private readonly known: HashIndex;
  private readonly candidates: { readonly hashes: RowHashes; readonly results: Uint32Array };
  private readonly names: readonly string[];
  private readonly knownNames: readonly string[];

  constructor(candidates: RunColumns, existing: RunValues, catalogue: Catalogue) {
    this.candidates = resultHashes(candidates, catalogue);
    this.names = new RunValues(candidates).texts("name");
    this.knownNames = existing.texts("name");
    const { hashes, results } = resultHashes(existing.runs, catalogue);
    this.known = new HashIndex(hashes);
    for (let row = 0; row < existing.runs.count; row++) {
      if ((results[row] ?? 0) > 0) {
        this.known.findOrAdd(row);
      }
    }
  }

  find(row: number): number | undefined {
    const { hashes, results } = this.candidates;
    const known = (results[row] ?? 0) === 0 ? undefined : this.known.find(hashes, row);
    if (known === undefined) {
      return undefined;
    }
    const name = this.names[row] ?? "";
    const knownName = this.knownNames[known] ?? "";
    return name === "" || knownName === "" || name === knownName ? known : undefined;
  }
}

/** What stands before the hash in the Source ID of a row that came without one. */
const CONTENT = "content:";

/** Looks rows up among the known runs, strongest identity first. */
class Matcher {
  private results: ResultIndex | undefined;
  /** How the last match was made. */
  rule: MatchRule = "same-source-id";

  constructor(
    private readonly candidates: RunColumns,
    private readonly existing: ExistingIndex,
    private readonly catalogue: Catalogue,
  ) {}

  match(row: number, source: string, sourceId: string, runId: string): number | undefined {
    const anonymous = sourceId.startsWith(CONTENT);
    const bySource = sourceId === "" ? undefined : this.existing.withSourceId(source, sourceId);
    if (bySource !== undefined) {
      this.rule = anonymous ? "same-content" : "same-source-id";
      return bySource;
    }
    const byRunId = runId === "" ? undefined : this.existing.withRunId(runId);
    if (byRunId !== undefined || !anonymous) {
      this.rule = "same-run-id";
      return byRunId;
    }
    this.results ??= new ResultIndex(this.candidates, this.existing.values, this.catalogue);
    this.rule = "same-content";
    return this.results.find(row);
  }
}

/**
 * Recognises every row of an import.
 *
 * @param source what `Source` becomes where a row does not say it.
 * @param unreadable rows to leave alone; 1 for each.
 */
export function identifyRows(
  candidates: RunColumns,
  existing: ExistingIndex,
  catalogue: Catalogue,
  source: string,
  unreadable: Uint8Array,
): RowIdentities {
  const { count } = candidates;
  const values = new RunValues(candidates);
  const sources = values.texts("source").map((text) => (text === "" ? source : text));
  const sourceIds = values.texts("sourceId");
  const runIds = values.texts("id");
  const matches = new Int32Array(count).fill(-1);
  const repeats = new Int32Array(count).fill(-1);
  const identical = new Uint8Array(count);
  const empty = new Uint8Array(count);
  const rules = new Array<MatchRule | undefined>(count);
  nameAnonymous(candidates, runIds, sourceIds, empty);
  const firstRows = new FirstRows(
    sources,
    sourceIds.map((id, row) => (id === "" ? `run:${(runIds[row] ?? "").toLowerCase()}` : id)),
  );
  const matcher = new Matcher(candidates, existing, catalogue);
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
    const taker = match === undefined ? -1 : (takers[match] ?? -1);
    const first = firstRows.claim(row) ?? (taker < 0 ? undefined : taker);
    if (first !== undefined) {
      repeats[row] = first;
      identical[row] = sameRow(candidates, first, row) ? 1 : 0;
    } else if (match !== undefined) {
      takers[match] = row;
      matches[row] = match;
      rules[row] = matcher.rule;
    }
  }
  return { matches, rules, repeats, identical, sources, sourceIds, empty };
}

/** Hashes of everything that a row says about its run. */
function contentHashes(runs: RunColumns): RowHashes {
  const hashes = new RowHashes(runs.count, "quick");
  for (const { target, values } of runs.columns) {
    if (target.role !== "field" || !PROVENANCE.has(target.key)) {
      hashes.add(targetKey(target), values);
    }
  }
  return hashes;
}

/** Hashes of configuration, seed, start and metrics, and how many of the last two each row has. */
function resultHashes(runs: RunColumns, catalogue: Catalogue): { hashes: RowHashes; results: Uint32Array } {
  const hashes = configurationHashes(runs, catalogue);
  const before = Uint32Array.from({ length: runs.count }, (_, row) => hashes.valuesIn(row));
  for (const { target, values } of runs.columns) {
    if (target.role === "metric" || (target.role === "field" && target.key === "started")) {
      hashes.add(targetKey(target), values);
    }
  }
  const results = before.map((count, row) => hashes.valuesIn(row) - count);
  for (const { target, values } of runs.columns) {
    if (target.role === "field" && target.key === "seed") {
      hashes.add(targetKey(target), values);
    }
  }
  return { hashes, results };
}

/** Gives rows without any id their content as source id, and marks those that have no content either. */
function nameAnonymous(
  candidates: RunColumns,
  runIds: readonly string[],
  sourceIds: string[],
  empty: Uint8Array,
): void {
  let hashes: RowHashes | undefined;
  for (let row = 0; row < candidates.count; row++) {
    if (sourceIds[row] === "" && runIds[row] === "") {
      hashes ??= contentHashes(candidates);
      empty[row] = hashes.valuesIn(row) === 0 ? 1 : 0;
      sourceIds[row] = CONTENT + hashes.hex(row);
    }
  }
}

function sameRow(runs: RunColumns, a: number, b: number): boolean {
  return runs.columns.every(({ values }) => {
    const one = values[a];
    const other = values[b];
    return one === other || (one !== undefined && other !== undefined && sameScalar(one, other));
  });
}
