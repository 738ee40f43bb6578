// Finds, for a row without an id that is not in the workbook as it stands, the run that it may have been before:
// - `grown`: nothing that both say differs; the row brings more (a value filled in, a column gained) or says it less
//   exactly. It is that run.
// - `near`: something differs, yet the name and the settings, or the start, or all results are the same. It may be that
//   run, corrected, or a repeat of it; only a person knows.

import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import type { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";
import { HashIndex } from "./hash-index";
import { looseHashes } from "./loose-hashes";
import type { RowHashes } from "./row-hashes";
import { RunComparer, type RunAgreement } from "./run-comparer";

export type Nearness = "grown" | "near";

/**
 * By what a row and a run may be one: their content alone, where neither has an id; or `ids`, of which one run may have two,
 * because one export of a tool has ids and another has not; or `tool`, where both came from that tool. Exports tell times by
 * other clocks, and a person may have renamed the run.
 */
export type Tie = "content" | "ids" | "tool";

export interface NearRun {
  readonly run: number;
  readonly nearness: Nearness;
}

/** Runs looked at for each way to meet: a configuration may have thousands of replicates. */
const MOST_COMPARED = 16;
const END = -1;

/** Rows that met, in the order of the workbook. */
class Meeting {
  private readonly firsts: HashIndex;
  private readonly next: Int32Array;
  /** For the first of those that meet, the first of them that is not taken. */
  private readonly from: Int32Array;

  constructor(
    private readonly candidates: RowHashes,
    known: RowHashes,
  ) {
    this.firsts = new HashIndex(known);
    this.next = new Int32Array(known.count).fill(END);
    this.from = Int32Array.from({ length: known.count }, (_, at) => at);
    const last = new Int32Array(known.count).fill(END);
    for (let at = 0; at < known.count; at++) {
      if (known.valuesIn(at) > 0) {
        const first = this.firsts.findOrAdd(at) ?? at;
        const before = last[first] ?? END;
        if (before !== END) {
          this.next[before] = at;
        }
        last[first] = at;
      }
    }
  }

  /** The runs that a row meets and that are not taken yet, the first few of them. */
  *met(at: number, taken: Uint8Array): Generator<number, void> {
    const first = this.candidates.valuesIn(at) === 0 ? undefined : this.firsts.find(this.candidates, at);
    if (first === undefined) {
      return;
    }
    let place = this.from[first] ?? END;
    while (place !== END && taken[place] === 1) {
      place = this.next[place] ?? END;
    }
    this.from[first] = place;
    for (let looked = 0; place !== END && looked < MOST_COMPARED; looked++) {
      if (taken[place] !== 1) {
        yield place;
      }
      place = this.next[place] ?? END;
    }
  }
}

/** What near runs are looked for in. */
export interface NearSearch {
  readonly candidates: RunColumns;
  /** Rows of the import that were not found otherwise. */
  readonly rows: Int32Array;
  readonly existing: RunValues;
  /** Runs of the workbook that no row of the import has been found to be; each is given once. */
  readonly free: Int32Array;
  /** Whether a run came by an import most of whose other runs stand in this one unchanged. */
  readonly isOfSameFile: (run: number) => boolean;
  /** By what a row and a run may be one; undefined where their ids say that they are two. */
  readonly tie: (row: number, run: number) => Tie | undefined;
  readonly catalogue: Catalogue;
}

/** For each of the rows, the run that it is or may be; undefined for a new one. */
export function nearRuns({
  candidates,
  rows,
  existing,
  free,
  isOfSameFile,
  tie,
  catalogue,
}: NearSearch): (NearRun | undefined)[] {
  const comparer = new RunComparer(candidates, existing, catalogue);
  const own = new Set(candidates.columns.map(({ target }) => targetKey(target)));
  const theirs = new Set(existing.runs.columns.map(({ target }) => targetKey(target)));
  const sought = looseHashes(candidates, rows, catalogue, (key) => theirs.has(key));
  const known = looseHashes(existing.runs, free, catalogue, (key) => own.has(key));
  const meetings = sought.flatMap((hashes, at) => {
    const others = known[at];
    return others ? [new Meeting(hashes, others)] : [];
  });
  const taken = new Uint8Array(free.length);
  return Array.from(rows, (row, at) => {
    const best = bestOf(meetings, at, taken, (place) => {
      const run = free[place] ?? 0;
      const by = tie(row, run);
      return by && nearnessOf(comparer.compare(row, run), isOfSameFile(run), by);
    });
    if (!best) {
      return undefined;
    }
    taken[best.place] = 1;
    return { run: free[best.place] ?? 0, nearness: best.nearness };
  });
}

/**
 * How near a row and a run are, by what they have in common.
 *
 * @param sameFile whether the run came by an import most of whose other runs stand in this one unchanged.
 */
export function nearnessOf(
  comparison: RunAgreement,
  sameFile: boolean,
  tie: Tie = "content",
): Nearness | undefined {
  const { setting, result, start, name, experiment } = comparison;
  const isByIds = tie !== "content";
  if (isByIds && name.differing + start.differing > 0) {
    return isTwin(comparison, tie) ? "near" : undefined;
  }
  // A start of its own is a run of its own.
  if (experiment.differing + name.differing + start.differing > 0) {
    return undefined;
  }
  const named = name.same > 0 || sameFile;
  const sameStart = start.same > 0;
  const sameSettings = setting.same > 0 && setting.differing === 0;
  const sameResults = result.same > 0 && result.differing === 0;
  if (setting.differing + result.differing === 0) {
    const known = isByIds
      ? named && (sameStart || sameResults)
      : sameStart ||
        (named && (sameSettings || sameResults)) ||
        (sameResults && setting.lost === 0 && (sameSettings || result.same > 1));
    if (known) {
      return "grown";
    }
  }
  const near =
    sameStart ||
    (sameSettings &&
      (named || result.same > 0 || (result.gained > 0 && result.lost + result.differing === 0))) ||
    (sameResults && (named || result.same > 1 || tie === "tool")) ||
    (name.same > 0 && setting.same + setting.differing === 0);
  return near ? "near" : undefined;
}

/**
 * Whether two that differ in name or start may be one all the same: nothing else differs, what makes a run is the same, and
 * the start is the same by another clock.
 */
function isTwin({ setting, result, start, name, experiment }: RunAgreement, tie: Tie): boolean {
  if (setting.differing + result.differing + experiment.differing > 0 || start.differing > start.shifted) {
    return false;
  }
  if (name.differing > 0) {
    return start.same > 0 && setting.same > 0 && result.same > 0;
  }
  const isOneWithoutResults = result.gained === 0 || result.lost === 0;
  return result.same > 0
    ? name.same + setting.same > 0
    : tie === "tool" && name.same > 0 && (setting.same > 0 || isOneWithoutResults);
}

function bestOf(
  meetings: readonly Meeting[],
  at: number,
  taken: Uint8Array,
  nearness: (place: number) => Nearness | undefined,
): { place: number; nearness: Nearness } | undefined {
  let near: number | undefined;
  for (const meeting of meetings) {
    for (const place of meeting.met(at, taken)) {
      const found = nearness(place);
      if (found === "grown") {
        return { place, nearness: found };
      }
      near ??= found && place;
    }
  }
  return near === undefined ? undefined : { place: near, nearness: "near" };
}
