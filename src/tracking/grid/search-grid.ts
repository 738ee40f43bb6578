// What of a grid was tried already. A combination was tried where a run has its whole configuration: what the grid names,
// and for all else what the new runs would take over. What does not count in the fingerprint (the seed) is compared by itself.

import { rankRuns } from "../best/rank-runs";
import { runLabels } from "../best/run-labels";
import type { Catalogue } from "../catalogue/catalogue";
import { ConfigurationIndex } from "../identity/configuration-index";
import { configurationHashes, fingerprintsOf, isInFingerprint } from "../identity/fingerprint";
import { nextRunIds, runIdOf } from "../identity/run-ids";
import type { RowValues } from "../planning/plan";
import { RunsheetError } from "../runsheet-error";
import { readRunStatus } from "../schema/read-run-status";
import type { ColumnTarget, RunColumn, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import type { RunStatus } from "../schema/run-status";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";
import { canonicalValue } from "../values/canonical-value";
import type { Scalar } from "../values/scalar";
import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import { asTried } from "./as-tried";
import type { GridAxis } from "./grid-axis";
import { pointAt, pointCount } from "./grid-points";
import type { GridRequest, GridSearch } from "./grid-search";

/** More combinations are not gone through. */
const MOST_POINTS = 20_000;
/** Runs of one configuration that are looked at. */
const MOST_ALIKE = 10_000;

const WAITING: ReadonlySet<RunStatus | undefined> = new Set<RunStatus>(["Planned", "Running"]);
const FAILED: ReadonlySet<RunStatus | undefined> = new Set<RunStatus>(["Failed", "Stopped"]);

type State = "tried" | "waiting" | "failed" | "untried";

/**
 * Holds a grid against the runs. `lastRun`: the highest number of a Run ID that was ever given here. Throws `invalid-input` where it is too large or leaves blank what every run must have.
 */
export function searchGrid(
  runs: RunColumns,
  catalogue: Catalogue,
  request: GridRequest,
  lastRun = 0,
): GridSearch {
  const axes = asTried(request.axes, runs);
  const total = pointCount(axes);
  if (total > MOST_POINTS) {
    throw new RunsheetError(
      "invalid-input",
      `This grid has ${count(total)} combinations, and at most ${count(MOST_POINTS)} are gone through.`,
      "Try fewer values of some of them.",
    );
  }
  const base = baseOf(runs, catalogue, request);
  const settings = [...axes.map(({ target, name }) => ({ target, label: name })), ...base.settings];
  requireFilled(settings, catalogue);
  const candidates = candidatesOf(axes, base.settings, total);
  const states = statesOf(runs, catalogue, axes, candidates, request.own);
  const isWanted = (state: State | undefined): boolean =>
    state === "untried" || (request.again && state === "failed");
  const wanted = states.flatMap((state, point) => (isWanted(state) ? [point] : []));
  const fingerprints = fingerprintsOf(configurationHashes(candidates, catalogue));
  const times = (one: State): number => states.filter((state) => state === one).length;
  const told = {
    total,
    tried: times("tried"),
    waiting: times("waiting"),
    failed: times("failed"),
    untried: times("untried"),
    wanted: wanted.length,
  };
  const points = wanted.slice(0, request.most);
  const ids = nextRunIds([...new RunValues(runs).texts("id"), runIdOf(lastRun)], points.length);
  return {
    ...told,
    named: axes.map(({ target }) => targetKey(target)),
    points,
    runs: points.map((point, at) => ({
      "field:id": ids[at],
      ...rowOf(candidates, point),
      "field:fingerprint": fingerprints[point],
    })),
    sentences: [countSentence(told, request.again), ...base.sentences],
  };
}

/** What every run of the grid has, beside what the grid names. */
interface Setting {
  readonly target: ColumnTarget;
  readonly label: string;
  readonly value: Scalar;
}

interface Base {
  readonly settings: readonly Setting[];
  readonly sentences: readonly string[];
}

function baseOf(runs: RunColumns, catalogue: Catalogue, request: GridRequest): Base {
  const named = new Set(request.axes.map(({ target }) => targetKey(target)));
  const setting = (target: ColumnTarget, value: Scalar | undefined): Setting[] =>
    value === undefined || named.has(targetKey(target))
      ? []
      : [{ target, label: targetLabel(target), value }];
  if (request.base === "blank") {
    return { settings: [], sentences: ["All other settings stay blank."] };
  }
  if (request.base === "defaults") {
    const settings = catalogue.parameters.flatMap((parameter) =>
      setting({ role: "parameter", name: parameter.name }, parameter.default),
    );
    return { settings, sentences: [takenSentence(settings, "the defaults in Params")] };
  }
  const [best] = rankRuns(runs, request.metric).winners;
  if (best === undefined) {
    throw new RunsheetError(
      "invalid-input",
      `No completed run is best by ${request.metric.name}, so there are no settings to take over.`,
      "Take the other settings from the defaults in Params, or leave them blank.",
    );
  }
  const values = new RunValues(runs);
  const targets: ColumnTarget[] = [
    { role: "field", key: "experiment" },
    { role: "field", key: "dataset" },
    { role: "field", key: "model" },
    ...catalogue.parameters.map(({ name }): ColumnTarget => ({ role: "parameter", name })),
  ];
  const settings = targets.flatMap((target) => setting(target, values.of(target)?.[best]));
  const label = runLabels(runs, request.firstRow)(best);
  return { settings, sentences: [takenSentence(settings, `those of ${label}, the best run`)] };
}

const MOST_NAMED = 6;

function takenSentence(settings: readonly Setting[], from: string): string {
  const shown = settings.slice(0, MOST_NAMED).map(({ label, value }) => `${label} ${String(value)}`);
  return settings.length === 0
    ? `All other settings stay blank: ${from} have none.`
    : `The other settings are ${from}: ${listed(shown, settings.length)}.`;
}

function requireFilled(settings: readonly Pick<Setting, "target">[], { parameters }: Catalogue): void {
  const filled = new Set(settings.map(({ target }) => targetKey(target)));
  const missing = parameters
    .filter(({ required, name }) => required && !filled.has(targetKey({ role: "parameter", name })))
    .map(({ name }) => name);
  if (missing.length > 0) {
    throw new RunsheetError(
      "invalid-input",
      `Every run must have ${listed(missing.slice(0, MOST_NAMED), missing.length)}, and this grid leaves it blank.`,
      "Name it in the grid, or take the other settings from the best run.",
    );
  }
}

function candidatesOf(axes: readonly GridAxis[], settings: readonly Setting[], total: number): RunColumns {
  const points = Array.from({ length: total }, (_, point) => pointAt(axes, point));
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

function statesOf(
  runs: RunColumns,
  catalogue: Catalogue,
  axes: readonly GridAxis[],
  candidates: RunColumns,
  own: string | undefined,
): State[] {
  const values = new RunValues(runs);
  const statuses = values.texts("status");
  const ids = own === undefined ? [] : values.texts("sourceId");
  const isOwn = (row: number): boolean => own !== undefined && ids[row]?.startsWith(own) === true;
  const index = new ConfigurationIndex(runs, catalogue);
  const hashes = configurationHashes(candidates, catalogue);
  const apart = axes
    .map(({ target }, at) => ({ target, at, cells: values.of(target) }))
    .filter(({ target }) => !isInFingerprint(target, catalogue));
  return Array.from({ length: candidates.count }, (_, point): State => {
    const wantedValues = pointAt(axes, point);
    const rows = index
      .rowsLike(hashes, point, MOST_ALIKE)
      .filter((row) => !isOwn(row) && apart.every(({ cells, at }) => isSame(cells?.[row], wantedValues[at])));
    const found = rows.map((row) => readRunStatus(statuses[row] ?? ""));
    if (found.length === 0) {
      return "untried";
    }
    if (found.some((status) => !WAITING.has(status) && !FAILED.has(status))) {
      return "tried";
    }
    return found.some((status) => WAITING.has(status)) ? "waiting" : "failed";
  });
}

function isSame(one: Scalar | undefined, other: Scalar | undefined): boolean {
  return one !== undefined && other !== undefined && canonicalValue(one) === canonicalValue(other);
}

function rowOf({ columns }: RunColumns, point: number): RowValues {
  return Object.fromEntries(columns.map(({ target, values }) => [targetKey(target), values[point]]));
}

function countSentence(
  told: Omit<GridSearch, "runs" | "named" | "points" | "sentences">,
  again: boolean,
): string {
  const { total, tried, waiting, failed, untried } = told;
  const parts = [
    ...(tried > 0 ? [`${count(tried)} tried already`] : []),
    ...(waiting > 0 ? [`${count(waiting)} planned or running`] : []),
    ...(failed > 0 ? [`${count(failed)} failed or stopped${again ? ", to be tried again" : ""}`] : []),
    `${count(untried)} not yet tried`,
  ];
  return `${counted(total, "combination")}: ${parts.join("; ")}.`;
}
