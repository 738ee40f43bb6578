// The values in Runs that Run history speaks against, by what Metrics says of each metric. A run is left as it is where its
// Run ID stands more than once, and where nothing tells any more in which order its points were logged.

import type { Catalogue, MetricDefinition } from "../../tracking/catalogue/catalogue";
import { foldKey } from "../../tracking/naming/fold-key";
import type { CellUpdate, RowUpdate } from "../../tracking/planning/plan";
import type { RunColumns } from "../../tracking/schema/run-columns";
import { RunValues } from "../../tracking/schema/run-values";
import { targetKey } from "../../tracking/schema/target-key";
import { USUAL_CHOICE } from "../../tracking/series/curve-choice";
import {
  rebuildRun,
  standingOf,
  type RebuiltRun,
  type RebuiltValue,
} from "../../tracking/series/rebuild-run";
import type { Scalar } from "../../tracking/values/scalar";
import { toCell } from "../../cells/to-cell";
import { bestStepMetrics } from "./best-step-metrics";
import { letOthersRun } from "./let-others-run";
import type { StoredCurves } from "./read-curves";

/** So many runs are work enough for one task. */
const RUNS_AT_ONCE = 200;

/** What Run history speaks against. */
export interface RebuiltCells {
  /** Values that another point of their curves gives. */
  readonly updates: readonly RowUpdate[];
  /** Values that no point of their curves has. */
  readonly typed: readonly RowUpdate[];
  /** Runs whose steps repeat, and nothing tells in which order their points were logged. */
  readonly unordered: readonly string[];
  /** Runs of whose points some are no numbers. */
  readonly unread: readonly string[];
  /** Runs whose best step may stand in several metrics. */
  readonly unsure: readonly string[];
  /** Runs without a curve of the primary metric, whose values at the best step stay. */
  readonly supposed: readonly string[];
  /** Metrics that are called as the best step is, and hold something else. */
  readonly strange: readonly string[];
  /** Run IDs that several runs have. */
  readonly doubled: readonly string[];
  /** Runs with curves that were looked at. */
  readonly runs: number;
}

/** Holds the runs against the points of their curves. */
export async function rebuiltCells(
  runs: RunColumns,
  { byRun, unread: unreadRuns }: StoredCurves,
  catalogue: Catalogue,
): Promise<RebuiltCells> {
  const definitions = new Map(catalogue.metrics.map((metric) => [metric.name, metric]));
  const values = new RunValues(runs);
  const rowsOf = new Map<string, number[]>();
  values.texts("id").forEach((id, row) => {
    const key = foldKey(id);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  const steps = bestStepMetrics(values, rowsOf, { byRun, unread: unreadRuns }, catalogue);
  const found = { updates: [] as RowUpdate[], typed: [] as RowUpdate[] };
  const unordered: string[] = [];
  const doubled: string[] = [];
  const unread: string[] = [];
  const unsure: string[] = [];
  const supposed: string[] = [];
  let seen = 0;
  for (const [key, curves] of byRun) {
    const [row, ...others] = rowsOf.get(key) ?? [];
    if (row === undefined) {
      continue;
    }
    const runId = values.text("id", row);
    const rebuilt = rebuildRun(curves, definitions);
    if (others.length > 0) {
      doubled.push(runId);
    } else if (unreadRuns.has(key)) {
      unread.push(runId);
    } else if (rebuilt) {
      const cells = cellsOf(rebuilt, steps.told, catalogue.metrics, metricsOf(values, row));
      if (cells.isSupposed) {
        supposed.push(runId);
      }
      if (cells.isUnsure) {
        unsure.push(runId);
      }
      for (const kind of ["updates", "typed"] as const) {
        if (!cells.isUnsure && cells[kind].size > 0) {
          found[kind].push({ key: runId, cells: cells[kind] });
        }
      }
    } else {
      unordered.push(runId);
    }
    if (++seen % RUNS_AT_ONCE === 0) {
      await letOthersRun();
    }
  }
  const strange = steps.strange.map(({ name }) => name);
  return { ...found, unordered, unread, unsure, supposed, strange, doubled, runs: seen };
}

/** The cells of one run, by metric. */
interface CellsOfRun {
  /** Whether Runs has a column for it. */
  readonly hasColumn: (name: string) => boolean;
  readonly valueOf: (name: string) => Scalar | undefined;
}

function metricsOf(values: RunValues, row: number): CellsOfRun {
  return {
    hasColumn: (name) => values.of({ role: "metric", name }) !== undefined,
    valueOf: (name) => values.of({ role: "metric", name })?.[row],
  };
}

interface CellsToWrite {
  readonly updates: ReadonlyMap<string, CellUpdate>;
  readonly typed: ReadonlyMap<string, CellUpdate>;
  /** Whether a value at the best step would change, which only a supposed metric tells. */
  readonly isSupposed: boolean;
  /** Whether several metrics may hold the step of these values, so that one of them would say another step. */
  readonly isUnsure: boolean;
}

/** The cells of one run that would change, those that another point gives apart from those that no point has. */
function cellsOf(
  { values, bestStep, isSupposed }: RebuiltRun,
  steps: readonly MetricDefinition[],
  metrics: readonly MetricDefinition[],
  { hasColumn, valueOf }: CellsOfRun,
): CellsToWrite {
  const updates = new Map<string, CellUpdate>();
  const typed = new Map<string, CellUpdate>();
  const hold = (name: string, rebuilt: RebuiltValue): void => {
    const cell = valueOf(name);
    const standing = standingOf(cell, rebuilt);
    if (hasColumn(name) && standing !== "same") {
      const update = { before: cell ?? "", after: toCell(rebuilt.value, "number") };
      (standing === "typed" ? typed : updates).set(targetKey({ role: "metric", name }), update);
    }
  };
  const choices = new Map(metrics.map(({ name, curve = USUAL_CHOICE }) => [name, curve]));
  const atSupposed = [...values].filter(([name]) => isSupposed && choices.get(name) === "best step");
  const untold = new Set(atSupposed.map(([name]) => name));
  for (const [name, rebuilt] of values) {
    if (!untold.has(name)) {
      hold(name, rebuilt);
    }
  }
  const [only, ...others] = steps;
  if (only && others.length === 0 && bestStep && !isSupposed && valueOf(only.name) !== undefined) {
    hold(only.name, bestStep);
  }
  const changes = atSupposed.some(
    ([name, one]) => hasColumn(name) && standingOf(valueOf(name), one) === "other",
  );
  return {
    updates,
    typed,
    isSupposed: changes,
    isUnsure: others.length > 0 && updates.size > 0,
  };
}
