// Holds a grid against the runs: what of it was tried, and what is to be run.

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Catalogue } from "../catalogue/catalogue";
import { configurationHashes, fingerprintsOf } from "../identity/fingerprint";
import { nextRunIds, runIdOf } from "../identity/run-ids";
import { foldKey } from "../naming/fold-key";
import type { RowValues } from "../planning/plan";
import { RunsheetError } from "../runsheet-error";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetKey } from "../schema/target-key";
import { canonicalValue } from "../values/canonical-value";
import type { Scalar } from "../values/scalar";
import { count, counted } from "../words/counts";
import { asTried } from "./as-tried";
import type { GridAxis } from "./grid-axis";
import { gridBase, type BaseSetting } from "./grid-base";
import { gridPoint, pointCount } from "./grid-points";
import type { GridRequest, GridSearch } from "./grid-search";
import { POINT_STATES, pointStates, type PointState } from "./grid-states";

/** More combinations are not gone through. */
export const MOST_POINTS = 20_000;

/**
 * Holds a grid against the runs. `lastRun`: the highest number of a Run ID that was ever given here. Throws `invalid-input` where it
 * is too large, says nothing of a configuration, or its runs could not stand in Runs.
 */
export function searchGrid(
  runs: RunColumns,
  catalogue: Catalogue,
  request: GridRequest,
  lastRun = 0,
): GridSearch {
  const standing = asTried(runs);
  const axes = request.axes.map((axis) => asStanding(axis, (value) => standing(axis.target, value)));
  const total = pointCount(axes);
  if (total > MOST_POINTS) {
    throw new RunsheetError(
      "invalid-input",
      `This grid has ${count(total)} combinations, and at most ${count(MOST_POINTS)} are gone through.`,
      "Try fewer values of some of them.",
    );
  }
  const base = gridBase(runs, catalogue, request, standing);
  const candidates = candidatesOf(axes, base.settings, total);
  const hashes = configurationHashes(candidates, catalogue);
  if (total > 0 && hashes.valuesIn(0) === 0) {
    throw new RunsheetError(
      "invalid-input",
      "These runs would say nothing of their configuration, so that nobody could tell what was tried.",
      "Name a parameter, a model or a dataset in the grid, or take the other settings from the best run.",
    );
  }
  const own = new OwnRuns(runs, request.own);
  const states = pointStates(runs, catalogue, axes, candidates, (row) => own.has(row));
  const wanted = states.flatMap((state, point) =>
    state === "untried" || (request.again && state === "failed") ? [point] : [],
  );
  const points = wanted.slice(0, request.most);
  const ids = own.idsOf(points, lastRun);
  const fingerprints = fingerprintsOf(hashes);
  const counts = countsOf(states);
  return {
    total,
    states: counts,
    wanted: wanted.length,
    named: axes.map(({ target }) => targetKey(target)),
    points,
    runs: points.map((point, at) => ({
      "field:id": ids[at],
      ...rowOf(candidates, point),
      "field:fingerprint": fingerprints[point],
    })),
    digest: bytesToHex(sha256(utf8ToBytes(JSON.stringify([wanted, axes, base.settings])))),
    sentences: [
      countSentence(total, counts, request.again),
      ...base.sentences,
      ...axes.flatMap((axis) => spellingSentences(axis, runs)),
    ],
  };
}

/** An axis with its numbers as they stand in Runs, as long as no two of them become one. */
function asStanding(axis: GridAxis, standing: (value: Scalar) => Scalar): GridAxis {
  const values = axis.values.map(standing);
  return new Set(values).size === axis.values.length ? { ...axis, values } : axis;
}

/** The runs that an earlier attempt of the same plan wrote. */
class OwnRuns {
  private readonly ids: readonly string[];
  private readonly sourceIds: readonly string[];
  private readonly known = new Map<string, string>();

  constructor(
    { count: rows, columns }: RunColumns,
    private readonly prefix: string | undefined,
  ) {
    const values = new RunValues({ count: rows, columns });
    this.ids = values.texts("id");
    this.sourceIds = values.texts("sourceId");
    this.sourceIds.forEach((id, row) => {
      if (this.has(row)) {
        this.known.set(id, this.ids[row] ?? "");
      }
    });
  }

  has(row: number): boolean {
    return this.prefix !== undefined && this.sourceIds[row]?.startsWith(this.prefix) === true;
  }

  /** The Run ID of each point: its own where it stands in Runs already, a free one otherwise. */
  idsOf(points: readonly number[], lastRun: number): string[] {
    const free = nextRunIds([...this.ids, runIdOf(lastRun)], points.length);
    let next = 0;
    return points.map(
      (point) => this.known.get(`${this.prefix ?? ""}${String(point)}`) ?? free[next++] ?? "",
    );
  }
}

function candidatesOf(
  axes: readonly GridAxis[],
  settings: readonly BaseSetting[],
  total: number,
): RunColumns {
  const points = Array.from({ length: total }, (_, point) => gridPoint(axes, point));
  const typeOf = (value: Scalar | undefined): RunColumn["type"] =>
    typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
  return {
    count: total,
    columns: [
      ...axes.map(({ target, values }, at) => ({
        target,
        type: typeOf(values[0]),
        values: points.map((point) => point[at]),
      })),
      ...settings.map(({ target, value }) => ({
        target,
        type: typeOf(value),
        values: new Array<Scalar>(total).fill(value),
      })),
    ],
  };
}

function rowOf({ columns }: RunColumns, point: number): RowValues {
  return Object.fromEntries(columns.map(({ target, values }) => [targetKey(target), values[point]]));
}

function countsOf(states: readonly PointState[]): Record<PointState, number> {
  const counts = { tried: 0, waiting: 0, unclear: 0, failed: 0, untried: 0 };
  for (const state of states) {
    counts[state]++;
  }
  return counts;
}

function countSentence(total: number, counts: GridSearch["states"], again: boolean): string {
  const words: Readonly<Record<PointState, string>> = {
    tried: "tried already",
    waiting: "planned or running",
    unclear: "with a status that cannot be read",
    failed: `failed or stopped${again ? ", to be tried again" : ""}`,
    untried: "not yet tried",
  };
  const parts = POINT_STATES.filter((state) => counts[state] > 0 || state === "untried").map(
    (state) => `${count(counts[state])} ${words[state]}`,
  );
  return `${counted(total, "combination")}: ${parts.join("; ")}.`;
}

/** Texts that differ from what stands in Runs by their case alone: to a fingerprint they are another value. */
function spellingSentences({ target, name, values }: GridAxis, runs: RunColumns): string[] {
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length === 0) {
    return [];
  }
  const standing = new Map<string, string>();
  const exact = new Set<string>();
  for (const cell of new RunValues(runs).of(target) ?? []) {
    if (typeof cell === "string") {
      exact.add(String(canonicalValue(cell)));
      standing.set(foldKey(cell), cell);
    }
  }
  return texts.flatMap((text) => {
    const other = exact.has(text) ? undefined : standing.get(foldKey(text));
    return other === undefined
      ? []
      : [`Runs has ${name} ${other}, and the grid ${text}: written so, they are two values.`];
  });
}
