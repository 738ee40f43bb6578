import { winningSpan, type RankedMetric } from "../best/best-rule";
import { notCompetingWords } from "../best/not-competing-words";
import { bestFirst, competitors, type Competition, type Competitor } from "../best/rank-runs";
import { runLabels } from "../best/run-labels";
import type { Catalogue } from "../catalogue/catalogue";
import { filterRuns } from "../filter/filter-runs";
import { parseFilter } from "../filter/parse-filter";
import { foldKey } from "../naming/fold-key";
import type { RunColumns } from "../schema/run-columns";
import { RunValues, type Values } from "../schema/run-values";
import { timesOf } from "../values/times-of";
import { count } from "../words/counts";
import type { ChartRequest } from "./chart-request";
import type { ChartRun } from "./chart-spec";
import { evenSample } from "./even-sample";
import { noChart } from "./no-chart";

/** So many dots are drawn; more hide one another. */
export const MOST_DOTS = 1_000;

/** The runs of a chart: who competes by its metric among those that its filter holds for, what they are called, who wins. */
export class ChartedRuns {
  readonly values: RunValues;
  readonly competing: readonly Competitor[];
  /** Rows of the runs that win by the metric. */
  readonly winners: ReadonlySet<number>;
  readonly label: (row: number) => string;
  private readonly held: ReadonlySet<number> | undefined;
  private readonly filtered: number;
  private readonly competition: Competition;
  private readonly idTimes: ReadonlyMap<string, number>;

  /** Throws a FilterError for a filter that cannot be read or asked. */
  constructor(
    readonly runs: RunColumns,
    readonly catalogue: Catalogue,
    readonly request: ChartRequest,
  ) {
    const { metric, filter, now, firstRow } = request;
    const node = parseFilter(filter);
    const found = node && filterRuns(runs, node, now, catalogue);
    this.held = found && new Set(found.rows);
    this.filtered = found ? found.total - found.rows.length : 0;
    this.values = new RunValues(runs);
    this.label = runLabels(runs, firstRow);
    this.competition = competitors(runs, metric, (row) => this.holds(row));
    this.competing = this.competition.competing;
    this.winners = winnersOf(this.competing, metric);
    this.idTimes = timesOf((this.values.field("id") ?? []).map(foldKey));
  }

  /** Whether the filter holds for a row. */
  holds(row: number): boolean {
    return this.held?.has(row) ?? true;
  }

  /** The competing runs. Throws where there are fewer than a chart needs. */
  needing(fewest: number): readonly Competitor[] {
    const { metric } = this.request;
    const { length } = this.competing;
    if (length >= fewest) {
      return this.competing;
    }
    const held = this.filtered > 0 ? " that the filter holds for" : "";
    throw noChart(
      length === 0
        ? `No completed run${held} has a number for ${metric.name}, so there is nothing to draw.`
        : `Only ${count(length)} completed ${length === 1 ? "run" : "runs"}${held} ${length === 1 ? "has" : "have"} a number for ${metric.name}; this chart takes at least ${count(fewest)}.`,
      "Choose another metric, or log more completed runs.",
    );
  }

  /** A run as charts know it. */
  run(row: number): ChartRun {
    const id = this.values.field("id")?.[row];
    const isOwn = this.idTimes.get(foldKey(id)) === 1;
    const known = (typeof id === "string" || typeof id === "number") && isOwn ? { id } : {};
    return { row, ...known, label: this.label(row) };
  }

  /** The column of a parameter, else of the field of that name. */
  parameter(name: string): Values | undefined {
    return this.values.of({ role: "parameter", name });
  }

  /** Who did not compete and why, as a sentence; "" for nobody. */
  leftOut(further: readonly string[] = []): string {
    const reasons = [
      ...notCompetingWords(this.competition.leftOut, this.label),
      ...(this.filtered > 0 ? [`${count(this.filtered)} by the filter`] : []),
      ...further,
    ];
    return reasons.length === 0 ? "" : `Left out: ${reasons.join(", ")}.`;
  }

  /** At most as many dots as can be seen: those that must be there, and an even sample of the others. */
  sample<T extends { readonly row: number }>(all: readonly T[], must: (one: T) => boolean): readonly T[] {
    return evenSample(all, MOST_DOTS, must);
  }
}

/** How many of all are drawn, as a sentence; "" where all are. */
export function sampleWords(shown: number, all: number): string {
  return shown < all
    ? `${count(shown)} of ${count(all)} runs are drawn: those that are marked, and an even sample of the others.`
    : "";
}

/** Sentences without those that say nothing. */
export function sentences(...all: readonly string[]): string[] {
  return all.filter((one) => one !== "");
}

function winnersOf(competing: readonly Competitor[], metric: RankedMetric): ReadonlySet<number> {
  const [best] = bestFirst(competing, metric.goal);
  if (metric.goal === "none" || best === undefined) {
    return new Set();
  }
  const { from, to } = winningSpan(best.value, metric);
  return new Set(competing.filter(({ value }) => value >= from && value <= to).map(({ row }) => row));
}
