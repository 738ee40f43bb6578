import type { Catalogue } from "../catalogue/catalogue";
import { meanAndSpread } from "../groups/figures";
import { groupRuns } from "../groups/group-runs";
import { namedGroups } from "../groups/named-groups";
import { rankGroups } from "../groups/rank-groups";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { count, counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { ordinal } from "../words/ordinal";
import type { RankedMetric } from "./best-rule";
import type { Ranking } from "./rank-runs";

/** What a ranking was made of. */
interface Ranked {
  readonly ranking: Ranking;
  readonly metric: RankedMetric;
  readonly firstRow: number;
  /** The rows that a filter holds for; all of them where it is absent. */
  readonly holds: ((row: number) => boolean) | undefined;
  readonly configurationOf: (row: number) => number;
}

/**
 * Where the configuration of the first winner stands by its mean, as a sentence: one lucky run is not the best
 * configuration. Undefined where no configuration has replicates, or there is only one.
 */
export function configurationStanding(
  runs: RunColumns,
  catalogue: Catalogue,
  ranked: Ranked,
): string | undefined {
  const { ranking, metric, configurationOf, firstRow } = ranked;
  const groups = groupRuns(runs, catalogue, metric, compared(runs, ranked), configurationOf);
  if (groups.length < 2 || groups.every(({ members }) => members.length === 1)) {
    return undefined;
  }
  const byMean = rankGroups(groups, ranking.goal, "mean");
  const place = byMean.findIndex(({ members }) => members.some(({ row }) => row === ranking.winners[0]));
  const { summary, members = [] } = byMean[place] ?? {};
  if (!summary) {
    return undefined;
  }
  const stands = `stands ${ordinal(place + 1)} of ${count(groups.length)} by mean`;
  if (members.length === 1) {
    return `It is the only run of its configuration, which ${stands}.`;
  }
  const named = namedGroups(groups, runs, ranking.goal, firstRow).find((one) => one.summary === summary);
  const { n, mean, sd } = summary;
  const figure = `${inUnit(meanAndSpread(mean, sd), metric.unit)}, ${counted(n, "run")}`;
  return `Its configuration ${named?.name ?? ""} ${stands} (${figure}).`;
}

/** Whether the run in a row was compared, as far as filter and outliers decide. */
function compared(runs: RunColumns, { ranking, metric, holds }: Ranked): (row: number) => boolean {
  const values = new RunValues(runs).of({ role: "metric", name: metric.name });
  const { outliers } = ranking.leftOut;
  const isInside = (value: unknown): boolean =>
    outliers === undefined || (Number(value) >= outliers.from && Number(value) <= outliers.to);
  return (row) => (holds === undefined || holds(row)) && isInside(values?.[row]);
}
