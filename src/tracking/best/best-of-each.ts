// The best run of each experiment, each dataset or each value of a parameter, by the rule of best-rule.ts: what wins in one of
// them competes with the runs of that one alone.

import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { heldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import { configurationRows } from "../identity/configuration-rows";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { targetLabel } from "../schema/target-label";
import { formatNumber } from "../values/format-number";
import type { Scalar } from "../values/scalar";
import { count, counted } from "../words/counts";
import { inUnit } from "../words/in-unit";
import { listed } from "../words/listed";
import type { BestWinner } from "./best-figures";
import { MOST_EACH } from "./best-question";
import { winningSpan } from "./best-rule";
import { eachKey, eachValue } from "./each-key";
import { eachNotLive } from "./each-not-live";
import { bestFirst, competitors, type Competitor } from "./rank-runs";
import { runLabels } from "./run-labels";

/** What is asked of the runs. */
export interface EachRequest {
  readonly metric: MetricDefinition;
  /** The column by whose values the runs are parted. */
  readonly by: ColumnTarget;
  readonly filter: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/** The best run of one of them. */
export interface BestOfOne extends BestWinner {
  /** The value that its runs share; "" where they hold none. */
  readonly of: string;
  readonly value: number;
  /** By how much, and over how many. */
  readonly words: string;
}

/** The best of each, the best first. */
export interface BestOfEach {
  readonly shown: readonly BestOfOne[];
  readonly sentences: readonly string[];
  /** The values, without that of runs that hold none: those of which a run competes first. */
  readonly values: readonly Scalar[];
  /** Why they cannot be marked on the sheet, and what to do; absent where they can. */
  readonly notLive?: string;
}

const MOST_NAMED = 5;

/** The best run of each value of a column. Throws a FilterError for a filter that cannot be read or asked. */
export function bestOfEach(runs: RunColumns, catalogue: Catalogue, request: EachRequest): BestOfEach {
  const { metric, by, filter, now, firstRow } = request;
  const node = parseFilter(filter);
  const held = node && heldRuns(runs, node, now, catalogue);
  const { competing } = competitors(runs, metric, held?.holds);
  const label = targetLabel(by);
  const where = filter.trim() === "" ? "" : ` where ${filter.trim()}`;
  if (metric.goal === "none" || competing.length === 0) {
    const why =
      metric.goal === "none"
        ? `${metric.name} has no goal, so no run is best by it.`
        : `No completed run${where} has a number for ${metric.name}.`;
    return { shown: [], sentences: [why], values: [] };
  }
  const groups = partedBy(by, runs, competing);
  const bests = bestsOf(groups, { runs, catalogue, metric, firstRow });
  const others = valuesWithout(runs, by, groups);
  const more = bests.length - MOST_EACH;
  const notLive = eachNotLive(runs, catalogue, { by, filter: node, values: bests.map(({ cell }) => cell) });
  return {
    shown: bests.slice(0, MOST_EACH).map(({ best }) => best),
    sentences: [
      `The best ${metric.name} of ${counted(bests.length, "value")} of ${label}, over ${counted(competing.length, "completed run")}${where}.`,
      ...withoutWords(label, valuesWithout(runs, by, groups, held?.holds)),
      ...(more > 0 ? [`The best ${count(MOST_EACH)} are listed, ${count(more)} more are not.`] : []),
    ],
    values: [...bests.map(({ cell }) => cell), ...others.values()]
      .flatMap((cell) => eachValue(cell) ?? [])
      .slice(0, MOST_EACH),
    ...(notLive !== undefined && { notLive }),
  };
}

/** Runs that compete with each other. */
interface Group {
  /** The cell of the first of them. */
  readonly cell: Scalar | undefined;
  readonly competing: Competitor[];
}

type Groups = ReadonlyMap<string, Group>;

function partedBy(by: ColumnTarget, runs: RunColumns, competing: readonly Competitor[]): Groups {
  const cells = new RunValues(runs).of(by);
  const groups = new Map<string, Group>();
  for (const competitor of competing) {
    const cell = cells?.[competitor.row];
    const key = eachKey(cell);
    const group = groups.get(key);
    if (group) {
      group.competing.push(competitor);
    } else {
      groups.set(key, { cell, competing: [competitor] });
    }
  }
  return groups;
}

/** The best of each group, the best first. */
function bestsOf(
  groups: Groups,
  about: {
    readonly runs: RunColumns;
    readonly catalogue: Catalogue;
    readonly metric: MetricDefinition;
    readonly firstRow: number;
  },
): { readonly cell: Scalar | undefined; readonly best: BestOfOne }[] {
  const { runs, catalogue, metric, firstRow } = about;
  const told = {
    metric,
    label: runLabels(runs, firstRow),
    configurationOf: configurationRows(runs, catalogue),
  };
  const values = new RunValues(runs);
  const sign = metric.goal === "minimize" ? -1 : 1;
  return [...groups.values()]
    .map(({ cell, competing }) => {
      const { row, value, words } = bestOf(competing, told);
      const name = values.text("name", row);
      const who = { row, runId: values.text("id", row), ...(name !== "" && { name }) };
      return { cell, best: { of: shownValue(cell), ...who, value, words } };
    })
    .sort((a, b) => sign * (b.best.value - a.best.value));
}

/** The values of which no run competes, by their keys; whatever the filter says of their runs. */
function valuesWithout(
  runs: RunColumns,
  by: ColumnTarget,
  groups: Groups,
  holds: (row: number) => boolean = () => true,
): ReadonlyMap<string, Scalar> {
  const others = new Map<string, Scalar>();
  for (const [row, cell] of (new RunValues(runs).of(by) ?? []).entries()) {
    const key = eachKey(cell);
    if (cell !== undefined && key !== "" && !groups.has(key) && holds(row)) {
      others.set(key, cell);
    }
  }
  return others;
}

function withoutWords(label: string, others: ReadonlyMap<string, Scalar>): string[] {
  const names = [...others.values()].map(shownValue);
  return names.length === 0
    ? []
    : [`No completed run with a number has ${label} ${listed(names.slice(0, MOST_NAMED), names.length)}.`];
}

function bestOf(
  competing: readonly Competitor[],
  about: {
    readonly metric: MetricDefinition;
    readonly label: (row: number) => string;
    readonly configurationOf: (row: number) => number;
  },
): { readonly row: number; readonly value: number; readonly words: string } {
  const { metric, label, configurationOf } = about;
  const ordered = bestFirst(competing, metric.goal);
  const { row = 0, value = NaN } = ordered[0] ?? {};
  const { from, to } = winningSpan(value, metric);
  const winners = ordered.filter((one) => one.value >= from && one.value <= to);
  const won = new Set(winners.map((one) => configurationOf(one.row)));
  const next = ordered.find((one) => !winners.includes(one) && !won.has(configurationOf(one.row)));
  const over = counted(competing.length, "completed run");
  if (winners.length > 1) {
    return { row, value, words: `${counted(winners.length, "run")} tie, over ${over}.` };
  }
  return {
    row,
    value,
    words: next
      ? `${inUnit(formatNumber(Math.abs(value - next.value), 3), metric.unit)} ahead of ${label(next.row)}, over ${over}.`
      : `No other configuration, over ${over}.`,
  };
}

function shownValue(cell: Scalar | undefined): string {
  return cell === undefined ? "" : typeof cell === "number" ? formatNumber(cell) : String(cell).trim();
}
