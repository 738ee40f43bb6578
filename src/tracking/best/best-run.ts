// Which run is best, as one answer for whoever asks: among the runs that a filter holds for, ahead of whom, and where the
// winner's configuration stands when replicates are taken together.

import type { Catalogue, Goal, MetricDefinition } from "../catalogue/catalogue";
import { heldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import { configurationRows } from "../identity/configuration-rows";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { configurationStanding } from "./configuration-standing";
import { rankRuns, type LeftOut, type Ranking } from "./rank-runs";
import { rankingSentence } from "./ranking-sentence";
import { runLabels } from "./run-labels";
import { TieOrder } from "./tie-order";

/** What best means beside the metric. */
export interface BestQuestion {
  /** Only runs that this filter holds for (filter/parse-filter.ts); every run where it is blank. */
  readonly filter: string;
  /** The metric that orders ties; absent for none. */
  readonly ties?: string;
  /** Whether outliers are left out (outlier-fences.ts). */
  readonly withoutOutliers: boolean;
}

/** All completed runs, ties by what is known of them alone. */
export const ALL_RUNS: BestQuestion = { filter: "", withoutOutliers: false };

/** What is asked of the runs. */
export interface BestRequest extends BestQuestion {
  readonly metric: MetricDefinition;
  /** The time as milliseconds since 1970 UTC, for "last 7 days". */
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/** A run among the best ones. */
export interface BestWinner {
  /** Its row in the table. */
  readonly row: number;
  readonly runId: string;
  readonly name?: string;
}

/** Which run is best by a metric, by how much, and over how many. */
export interface BestRun {
  readonly metric: string;
  readonly goal: Goal;
  readonly value: number;
  readonly unit?: string;
  readonly winners: readonly BestWinner[];
  readonly runnerUp?: { readonly runId: string; readonly value: number };
  readonly margin?: number;
  /** Completed runs with a number that were compared. */
  readonly considered: number;
  readonly leftOut: LeftOut;
  readonly message: string;
}

/** The best run, or why there is none. */
export type BestAnswer = BestRun | { readonly message: string };

/**
 * The best run; a sentence alone where no run competes. `isWhole` says whether the runs have all their columns: otherwise
 * nobody can tell replicates, and no rival is named. Throws a FilterError for a filter that cannot be read or asked.
 */
export function bestRun(
  runs: RunColumns,
  catalogue: Catalogue,
  request: BestRequest,
  isWhole = true,
): BestAnswer {
  const { metric, filter, now, firstRow, withoutOutliers } = request;
  const label = runLabels(runs, firstRow);
  const node = parseFilter(filter);
  const held = node && heldRuns(runs, node, now, catalogue);
  const whole = isWhole
    ? {
        configurationOf: configurationRows(runs, catalogue),
        ties: new TieOrder(runs, tieMetric(catalogue, request)),
      }
    : undefined;
  const ranking = rankRuns(runs, metric, {
    ...(held && { held }),
    ...whole,
    withoutOutliers,
    isAlone: !isWhole,
  });
  if ("reason" in ranking) {
    return { message: rankingSentence(ranking, metric, label, { filter }) };
  }
  const standing =
    whole &&
    configurationStanding(runs, catalogue, { ranking, metric, firstRow, holds: held?.holds, ...whole });
  const message = rankingSentence(ranking, metric, label, {
    filter,
    ...(standing !== undefined && { standing }),
  });
  return { ...figures(ranking, new RunValues(runs)), message };
}

/** The definition of the metric that orders ties; undefined where there is none that could. */
function tieMetric({ metrics }: Catalogue, { ties, metric }: BestRequest): MetricDefinition | undefined {
  return metrics.find(({ name, goal }) => name === ties && name !== metric.name && goal !== "none");
}

function figures(
  { metric, goal, value, unit, winners, runnerUp, margin, considered, leftOut }: Ranking,
  values: RunValues,
): Omit<BestRun, "message"> {
  return {
    metric,
    goal,
    value,
    ...(unit !== undefined && { unit }),
    winners: winners.map((row) => {
      const name = values.text("name", row);
      return { row, runId: values.text("id", row), ...(name !== "" && { name }) };
    }),
    ...(runnerUp && { runnerUp: { runId: values.text("id", runnerUp.row), value: runnerUp.value } }),
    ...(margin !== undefined && { margin }),
    considered,
    leftOut,
  };
}
