// Which run is best, as one answer for whoever asks: among the runs that a filter holds for, ahead of whom, and where the
// winner's configuration stands when replicates are taken together.

import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { heldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import { configurationRows } from "../identity/configuration-rows";
import type { RunColumns } from "../schema/run-columns";
import { bestFigures, type BestAnswer } from "./best-figures";
import type { BestQuestion } from "./best-question";
import { configurationStanding } from "./configuration-standing";
import { rankRuns } from "./rank-runs";
import { rankingSentence } from "./ranking-sentence";
import { runLabels } from "./run-labels";
import { TieOrder } from "./tie-order";
import { topWords } from "./top-words";
import { whyNotLive } from "./why-not-live";

/** What is asked of the runs. */
export interface BestRequest extends BestQuestion {
  readonly metric: MetricDefinition;
  /** The time as milliseconds since 1970 UTC, for "last 7 days". */
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/**
 * The best run; a sentence alone where no run competes. Throws a FilterError for a filter that cannot be read or asked.
 */
export function bestRun(runs: RunColumns, catalogue: Catalogue, request: BestRequest): BestAnswer {
  const { metric, filter, now, firstRow, withoutOutliers, top } = request;
  const label = runLabels(runs, firstRow);
  const node = parseFilter(filter);
  const held = node && heldRuns(runs, node, now, catalogue);
  const configurationOf = configurationRows(runs, catalogue);
  const ranking = rankRuns(runs, metric, {
    ...(held && { held }),
    configurationOf,
    ties: new TieOrder(runs, tieMetric(catalogue, request)),
    withoutOutliers,
    top,
  });
  if ("reason" in ranking) {
    return { message: rankingSentence(ranking, metric, label, { filter }) };
  }
  const about = { ranking, metric, firstRow, holds: held?.holds, configurationOf };
  const standing = configurationStanding(runs, catalogue, about);
  const notLive = node && whyNotLive(node, runs, catalogue);
  return {
    ...bestFigures(ranking, runs),
    ...(notLive !== undefined && { notLive }),
    message: [
      rankingSentence(ranking, metric, label, { filter, ...(standing !== undefined && { standing }) }),
      ...topWords(ranking, top),
    ].join(" "),
  };
}

/** The definition of the metric that orders ties; undefined where there is none that could. */
function tieMetric({ metrics }: Catalogue, { ties, metric }: BestRequest): MetricDefinition | undefined {
  return metrics.find(({ name, goal }) => name === ties && name !== metric.name && goal !== "none");
}
