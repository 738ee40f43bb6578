// What to call a configuration: what the names of its runs begin with (`cfg077` for cfg077-s0, cfg077-s1), where no other run's
// name begins so, else the name of its best run. Names are cut between words and numbers only, and a word before the
// numbers that differ counts the runs and goes with them: `cfg077-s0` has the seed 0, `lr0.01` the rate 0.01.

/** Words, numbers with their decimals, and what stands between them. */
const PIECES = /\p{L}+|\d+(?:\.\d+)?|[^\p{L}\d]+/gu;
const IS_WORD = /^\p{L}/u;
const IS_NUMBER = /^\d/;
const SHORTEST = 2;

/** A configuration by the names of its runs. */
export interface NamedRuns {
  /** The best run's first; "" for a run without a name. */
  readonly names: readonly string[];
  /** What its best run is called, apart from every other run. */
  readonly best: string;
}

/** A name for each configuration; no two are the same as long as the best runs' are not. */
export function configurationNames(groups: readonly NamedRuns[]): string[] {
  const sorted = groups.flatMap(({ names }) => names).sort(byCodeUnit);
  return groups.map(({ names, best }) => {
    const name = names.length > 1 ? sharedName(names) : "";
    return name.length >= SHORTEST && timesBegun(sorted, name) === names.length ? name : best;
  });
}

/** What names begin with, without what counts the runs; "" where that is nothing. */
function sharedName(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => name.match(PIECES) ?? []);
  let shared = first.length;
  for (const pieces of others) {
    while (shared > 0 && !first.slice(0, shared).every((piece, at) => piece === pieces[at])) {
      shared--;
    }
  }
  const kept = first.slice(0, shared);
  const differing = [first, ...others].map((pieces) => pieces[shared] ?? "");
  if (differing.every((piece) => piece === "")) {
    return kept.join("");
  }
  dropSeparators(kept);
  if (differing.some((piece) => IS_NUMBER.test(piece)) && IS_WORD.test(kept.at(-1) ?? "")) {
    kept.pop();
    dropSeparators(kept);
  }
  return kept.join("");
}

function dropSeparators(pieces: string[]): void {
  while (pieces.length > 0 && !IS_WORD.test(pieces.at(-1) ?? "") && !IS_NUMBER.test(pieces.at(-1) ?? "")) {
    pieces.pop();
  }
}

/** How many of the sorted names begin with a text. */
function timesBegun(sorted: readonly string[], start: string): number {
  return firstFrom(sorted, `${start}\uffff`) - firstFrom(sorted, start);
}

/** The place of the first name that is not before a text. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
