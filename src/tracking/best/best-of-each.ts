// The best run of each experiment, each dataset or each value of a parameter, by the rule of best-rule.ts: what wins in one of
// them competes with the runs of that one alone.

import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { foldText } from "../filter/fold-text";
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
import { winningSpan } from "./best-rule";
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
}

/** More nobody looks through. */
const MOST_SHOWN = 100;
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
    return { shown: [], sentences: [why] };
  }
  const values = new RunValues(runs);
  const cells = values.of(by);
  const groups = new Map<string, { readonly of: string; readonly competing: Competitor[] }>();
  for (const competitor of competing) {
    const cell = cells?.[competitor.row];
    const group = groups.get(keyOf(cell));
    if (group) {
      group.competing.push(competitor);
    } else {
      groups.set(keyOf(cell), { of: shownValue(cell), competing: [competitor] });
    }
  }
  const configurationOf = configurationRows(runs, catalogue);
  const about = { metric, label: runLabels(runs, firstRow), configurationOf };
  const bests = [...groups.values()].map((group) => {
    const { row, value, words } = bestOf(group.competing, about);
    const name = values.text("name", row);
    return { of: group.of, row, runId: values.text("id", row), ...(name !== "" && { name }), value, words };
  });
  const sign = metric.goal === "minimize" ? -1 : 1;
  const ordered = bests.sort((a, b) => sign * (b.value - a.value));
  const more = ordered.length - MOST_SHOWN;
  return {
    shown: ordered.slice(0, MOST_SHOWN),
    sentences: [
      `The best ${metric.name} of ${count(ordered.length)} ${ordered.length === 1 ? "value" : "values"} of ${label}, over ${counted(competing.length, "completed run")}${where}.`,
      ...withoutWords(runs, { by, groups, holds: held?.holds }),
      ...(more > 0 ? [`The best ${count(MOST_SHOWN)} are listed, ${count(more)} more are not.`] : []),
    ],
  };
}

/** The values of which no run competes. */
function withoutWords(
  runs: RunColumns,
  about: {
    readonly by: ColumnTarget;
    readonly groups: ReadonlyMap<string, unknown>;
    readonly holds: ((row: number) => boolean) | undefined;
  },
): string[] {
  const { by, groups, holds } = about;
  const others = new Map<string, string>();
  for (const [row, cell] of (new RunValues(runs).of(by) ?? []).entries()) {
    if (cell !== undefined && !groups.has(keyOf(cell)) && (!holds || holds(row))) {
      others.set(keyOf(cell), shownValue(cell));
    }
  }
  const names = [...others.values()];
  return names.length === 0
    ? []
    : [
        `No completed run with a number has ${targetLabel(by)} ${listed(names.slice(0, MOST_NAMED), names.length)}.`,
      ];
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

/** Texts that differ in case and outer spaces alone are one, as everywhere in filters. */
function keyOf(cell: Scalar | undefined): string {
  return cell === undefined ? "" : typeof cell === "string" ? `text ${foldText(cell)}` : String(cell);
}

function shownValue(cell: Scalar | undefined): string {
  return cell === undefined ? "" : typeof cell === "number" ? formatNumber(cell) : String(cell).trim();
}
