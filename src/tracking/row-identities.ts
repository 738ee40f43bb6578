/**
 * Finds out which runs of an import are known already. Identity, strongest first:
 * 1. (Source, Source ID): the id that the tool itself gave the run.
 * 2. Run ID, where the import carries this workbook's ids.
 * 3. Content: a row without an id gets `content:` and the hash of all its values as its Source ID. The same row of the
 *    same file is thus known again even after the run was renamed or annotated in the workbook.
 * 4. For such a row, also the values in the workbook: the same configuration, seed, start and metrics, under the same
 *    name where both have one. That finds runs that were logged by hand or came by another way.
 */
import type { Catalogue } from "./catalogue";
import { ExistingIndex } from "./existing-index";
import { configurationHashes } from "./fingerprint";
import { RowHashes } from "./row-hashes";
import type { RunColumns } from "./run-columns";
import type { RunFieldKey } from "./run-fields";
import { RunValues } from "./run-values";
import { sameScalar } from "./same-scalar";
import { targetKey } from "./target-key";

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

/** Hashes of everything that a row says about its run. */
function contentHashes(runs: RunColumns): RowHashes {
  const hashes = new RowHashes(runs.count);
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

/** Known runs by the hash of their results; made when the first row without an id asks for it. */
class ResultIndex {
  private readonly rows = new Map<string, number>();
  private readonly candidates: { hashes: RowHashes; results: Uint32Array };
  private readonly candidateNames: RunValues;

  constructor(
    candidates: RunColumns,
    private readonly existing: ExistingIndex,
    catalogue: Catalogue,
  ) {
    this.candidates = resultHashes(candidates, catalogue);
    this.candidateNames = new RunValues(candidates);
    const { runs } = existing.values;
    const { hashes, results } = resultHashes(runs, catalogue);
    for (let row = 0; row < runs.count; row++) {
      const key = hashes.hex(row);
      if ((results[row] ?? 0) > 0 && !this.rows.has(key)) {
        this.rows.set(key, row);
      }
    }
  }

  find(row: number): number | undefined {
    if (this.rows.size === 0 || (this.candidates.results[row] ?? 0) === 0) {
      return undefined;
    }
    const known = this.rows.get(this.candidates.hashes.hex(row));
    if (known === undefined) {
      return undefined;
    }
    const name = this.candidateNames.text("name", row);
    const knownName = this.existing.values.text("name", known);
    return name === "" || knownName === "" || name === knownName ? known : undefined;
  }
}

function sameRow(runs: RunColumns, a: number, b: number): boolean {
  return runs.columns.every(({ values }) => {
    const one = values[a];
    const other = values[b];
    return one === other || (one !== undefined && other !== undefined && sameScalar(one, other));
  });
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
  const matches = new Int32Array(count).fill(-1);
  const repeats = new Int32Array(count).fill(-1);
  const identical = new Uint8Array(count);
  const empty = new Uint8Array(count);
  const rules = new Array<MatchRule | undefined>(count);
  const sources = new Array<string>(count);
  const sourceIds = new Array<string>(count);
  const firsts = new Map<string, number>();
  const claimed = new Map<number, number>();
  let contents: RowHashes | undefined;
  let results: ResultIndex | undefined;

  for (let row = 0; row < count; row++) {
    const rowSource = values.text("source", row) || source;
    const ownId = values.text("sourceId", row);
    const runId = values.text("id", row);
    sources[row] = rowSource;
    sourceIds[row] = ownId;
    if (unreadable[row] === 1) {
      continue;
    }
    let match = ownId === "" ? undefined : existing.withSourceId(rowSource, ownId);
    let rule: MatchRule = "same-source-id";
    if (match === undefined && runId !== "") {
      match = existing.withRunId(runId);
      rule = "same-run-id";
    }
    let identity = ownId === "" ? `run ${runId.toLowerCase()}` : `source ${rowSource}\n${ownId}`;
    if (ownId === "" && runId === "") {
      contents ??= contentHashes(candidates);
      empty[row] = contents.valuesIn(row) === 0 ? 1 : 0;
      identity = `content:${contents.hex(row)}`;
      sourceIds[row] = identity;
      match = existing.withSourceId(rowSource, identity);
      if (match === undefined && existing.values.runs.count > 0) {
        results ??= new ResultIndex(candidates, existing, catalogue);
        match = results.find(row);
      }
      rule = "same-content";
    }
    const first = firsts.get(identity) ?? (match === undefined ? undefined : claimed.get(match));
    if (first !== undefined) {
      repeats[row] = first;
      identical[row] = sameRow(candidates, first, row) ? 1 : 0;
      continue;
    }
    firsts.set(identity, row);
    if (match !== undefined) {
      claimed.set(match, row);
      matches[row] = match;
      rules[row] = rule;
    }
  }
  return { matches, rules, repeats, identical, sources, sourceIds, empty };
}
