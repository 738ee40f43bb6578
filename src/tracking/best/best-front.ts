// The runs that nobody beats by two or three metrics together, by the rule of best-rule.ts for who competes.

import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { heldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import type { BestWinner } from "./best-figures";
import { MOST_FRONT_ROWS } from "./best-question";
import { isRankable } from "./best-rule";
import { competitors } from "./rank-runs";
import { runLabels } from "./run-labels";
import { unbeaten } from "./unbeaten";
import { whyNotLive } from "./why-not-live";

/** What is asked of the runs. */
export interface FrontRequest {
  /** Two or three; the first one leads. */
  readonly metrics: readonly MetricDefinition[];
  readonly filter: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The row of the sheet that the first run stands in. */
  readonly firstRow: number;
}

/** A run on the front, with its value of each metric. */
export interface FrontRun extends BestWinner {
  readonly values: readonly number[];
}

/** The front, the best by the first metric first. */
export interface BestFront {
  readonly shown: readonly FrontRun[];
  readonly sentences: readonly string[];
  /** Why it cannot be marked on the sheet, and what to do; absent where it can. */
  readonly notLive?: string;
}

/** More nobody looks through. */
const MOST_SHOWN = 100;
const MOST_NAMED = 5;

/** The runs that nobody beats. Throws a FilterError for a filter that cannot be read or asked. */
export function bestFront(runs: RunColumns, catalogue: Catalogue, request: FrontRequest): BestFront {
  const { metrics, filter, now, firstRow } = request;
  const aimless = metrics.find(({ goal }) => goal === "none");
  const [first] = metrics;
  if (aimless || !first) {
    return {
      shown: [],
      sentences: [`${aimless?.name ?? "It"} has no goal, so nothing tells which runs are beaten.`],
    };
  }
  const node = parseFilter(filter);
  const held = node && heldRuns(runs, node, now, catalogue);
  const { competing } = competitors(runs, first, held?.holds);
  const values = new RunValues(runs);
  const columns = metrics.map(({ name }) => values.of({ role: "metric", name }));
  const all = competing.flatMap(({ row }) => {
    const own = columns.map((column) => column?.[row]);
    return own.every(isRankable) ? [{ row, values: own }] : [];
  });
  const where = filter.trim() === "" ? "" : ` where ${filter.trim()}`;
  const names = listed(metrics.map(({ name }) => name));
  if (all.length === 0) {
    return { shown: [], sentences: [`No completed run${where} has a number for ${names}.`] };
  }
  const signs = metrics.map(({ goal }) => (goal === "maximize" ? 1 : -1));
  const isOn = unbeaten(all.map((one) => one.values.map((value, at) => value * (signs[at] ?? 1))));
  const front = all
    .filter((_, at) => isOn[at])
    .sort((a, b) => (signs[0] ?? 1) * ((b.values[0] ?? 0) - (a.values[0] ?? 0)));
  const label = runLabels(runs, firstRow);
  const lacking = competing.length - all.length;
  const notLive = (node && whyNotLive(node, runs, catalogue)) ?? tooMany(runs.count);
  return {
    shown: front.slice(0, MOST_SHOWN).map((one) => {
      const name = values.text("name", one.row);
      return { ...one, runId: values.text("id", one.row), ...(name !== "" && { name }) };
    }),
    sentences: [
      `On the front by ${names}: ${count(front.length)} of ${counted(all.length, "completed run")}${where}, ` +
        `${listed(
          front.slice(0, MOST_NAMED).map(({ row }) => label(row)),
          front.length,
        )}. No other run is as good in all of them and better in one.`,
      ...(lacking > 0
        ? [
            `${counted(lacking, "completed run")} without a number for all of them ${lacking === 1 ? "is" : "are"} left out.`,
          ]
        : []),
      ...(front.length > MOST_SHOWN ? [`The first ${count(MOST_SHOWN)} are listed.`] : []),
    ],
    ...(notLive !== undefined && { notLive }),
  };
}

function tooMany(rows: number): string | undefined {
  return rows > MOST_FRONT_ROWS
    ? `Each row is held against every other, which Excel does quickly for up to ${count(MOST_FRONT_ROWS)} runs, and there are ${count(rows)}. The list below is the front as it is now.`
    : undefined;
}
