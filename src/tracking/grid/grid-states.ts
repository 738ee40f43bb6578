// Which combinations of a grid were tried. A combination was tried where a run has its whole configuration: what the grid
// names, and for all else what the new runs would take over. What does not count in the fingerprint (the seed) is compared
// by itself. Numbers are one where 14 digits of them are.

import type { Catalogue } from "../catalogue/catalogue";
import { configurationHashes, isInFingerprint } from "../identity/fingerprint";
import { HashIndex } from "../identity/hash-index";
import { readRunStatus } from "../schema/read-run-status";
import type { RunColumns } from "../schema/run-columns";
import type { RunStatus } from "../schema/run-status";
import { RunValues } from "../schema/run-values";
import { canonicalValue } from "../values/canonical-value";
import type { Scalar } from "../values/scalar";
import type { GridAxis } from "./grid-axis";

/**
 * What became of a combination: a run came to an end; one is planned or under way; one has a status that says nothing; all
 * failed or were stopped; there is none. The first that fits.
 */
export const POINT_STATES = ["tried", "waiting", "unclear", "failed", "untried"] as const;

export type PointState = (typeof POINT_STATES)[number];

const DIGITS = 14;

const STATE_OF: Readonly<Record<RunStatus, PointState>> = {
  Planned: "waiting",
  Running: "waiting",
  Completed: "tried",
  Pruned: "tried",
  Failed: "failed",
  Stopped: "failed",
};

/** The state of each candidate; `isOwn` tells rows that do not count. */
export function pointStates(
  runs: RunColumns,
  catalogue: Catalogue,
  axes: readonly GridAxis[],
  candidates: RunColumns,
  isOwn: (row: number) => boolean,
): PointState[] {
  const short = rounded(runs);
  const hashes = configurationHashes(short, catalogue);
  const index = new HashIndex(hashes);
  const apart = axes.map(({ target }) => target).filter((target) => !isInFingerprint(target, catalogue));
  const keyOf = keysOf(short, apart);
  const statuses = new RunValues(runs).field("status");
  const seen = new Map<string, PointState>();
  for (let row = 0; row < runs.count; row++) {
    if (hashes.valuesIn(row) === 0) {
      continue;
    }
    const first = index.findOrAdd(row) ?? row;
    if (!isOwn(row)) {
      const key = `${String(first)} ${keyOf(row)}`;
      seen.set(key, earlier(seen.get(key), stateOf(statuses?.[row])));
    }
  }
  const shortCandidates = rounded(candidates);
  const wanted = configurationHashes(shortCandidates, catalogue);
  const keyOfPoint = keysOf(shortCandidates, apart);
  return Array.from({ length: candidates.count }, (_, point) => {
    const first = index.find(wanted, point);
    return (first === undefined ? undefined : seen.get(`${String(first)} ${keyOfPoint(point)}`)) ?? "untried";
  });
}

function stateOf(status: Scalar | undefined): PointState {
  const read = typeof status === "boolean" || status === undefined ? undefined : readRunStatus(status);
  return read === undefined ? "unclear" : STATE_OF[read];
}

function earlier(one: PointState | undefined, other: PointState): PointState {
  return one !== undefined && POINT_STATES.indexOf(one) < POINT_STATES.indexOf(other) ? one : other;
}

/** What runs have in some columns, as a text. */
function keysOf(runs: RunColumns, targets: readonly GridAxis["target"][]): (row: number) => string {
  const values = new RunValues(runs);
  const columns = targets.map((target) => values.of(target));
  return (row) =>
    JSON.stringify(
      columns.map((column) => {
        const value = column?.[row];
        return value === undefined ? undefined : canonicalValue(value);
      }),
    );
}

/** Runs with numbers of so many digits. */
function rounded({ count, columns }: RunColumns): RunColumns {
  return {
    count,
    columns: columns.map((column) =>
      column.target.role === "metric" ? column : { ...column, values: column.values.map(rounder()) },
    ),
  };
}

function rounder(): (value: Scalar | undefined) => Scalar | undefined {
  const known = new Map<number, number>();
  return (value) => {
    if (typeof value !== "number" || Number.isInteger(value)) {
      return value;
    }
    const short = known.get(value) ?? Number(value.toPrecision(DIGITS));
    known.set(value, short);
    return short;
  };
}
