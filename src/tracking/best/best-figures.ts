// The best run as one answer for whoever shows it. Home makes it of a few columns, where replicates cannot be told: then no
// rival is named.

import type { Goal, MetricDefinition } from "../catalogue/catalogue";
import type { HeldRuns } from "../filter/held-runs";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { MOST_TOP, type BestQuestion } from "./best-question";
import { rankRuns, type NotCompeting, type Ranking } from "./rank-runs";
import { rankingSentence } from "./ranking-sentence";
import { runLabels } from "./run-labels";
import { topWords } from "./top-words";

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
  /** The best few with their values, the first of them, and how many they are; absent where nobody asked for more than the best. */
  readonly top?: {
    readonly count: number;
    readonly shown: readonly (BestWinner & { readonly value: number })[];
  };
  /** Completed runs with a number that were compared. */
  readonly considered: number;
  readonly leftOut: NotCompeting;
  /** Why formulas of the sheet cannot say the filter, and what to do; absent where they can. */
  readonly notLive?: string;
  readonly message: string;
}

/** The best run, or why there is none. */
export type BestAnswer = BestRun | { readonly message: string };

/** What is asked of a few columns of the runs; `held` are the runs that the filter holds for. */
export interface FewColumns extends BestQuestion {
  readonly metric: MetricDefinition;
  readonly firstRow: number;
  readonly held: HeldRuns | undefined;
}

/** The best run as far as the columns that a report needs (best-definition.ts) and those of its filter tell it. */
export function bestOfColumns(
  runs: RunColumns,
  { metric, firstRow, filter, held, withoutOutliers, top }: FewColumns,
): BestAnswer {
  const ranking = rankRuns(runs, metric, { ...(held && { held }), withoutOutliers, isAlone: true, top });
  const message = rankingSentence(ranking, metric, runLabels(runs, firstRow), { filter });
  return "reason" in ranking
    ? { message }
    : { ...bestFigures(ranking, runs), message: [message, ...topWords(ranking, top)].join(" ") };
}

/** The figures of a ranking, with who the winners are. */
export function bestFigures(
  { metric, goal, value, unit, winners, runnerUp, margin, top, considered, leftOut }: Ranking,
  runs: RunColumns,
): Omit<BestRun, "message"> {
  const values = new RunValues(runs);
  const who = (row: number): BestWinner => {
    const name = values.text("name", row);
    return { row, runId: values.text("id", row), ...(name !== "" && { name }) };
  };
  return {
    metric,
    goal,
    value,
    ...(unit !== undefined && { unit }),
    winners: winners.map(who),
    ...(top && {
      top: {
        count: top.length,
        shown: top.slice(0, MOST_TOP).map(({ row, value: own }) => ({ ...who(row), value: own })),
      },
    }),
    ...(runnerUp && { runnerUp: { runId: values.text("id", runnerUp.row), value: runnerUp.value } }),
    ...(margin !== undefined && { margin }),
    considered,
    leftOut,
  };
}
