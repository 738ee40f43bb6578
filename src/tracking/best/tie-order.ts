// Runs that tie by a metric, in the order of what else people go by: the better by a second metric, then the one that
// needs fewer parameters, then the earlier one. Who lacks what is asked for comes behind.

import type { MetricDefinition } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { isRankable } from "./best-rule";

/** JavaScript's times end so many milliseconds from 1970. */
const LATEST = 8.64e15;

/** The metric that decides among ties. */
export type TieMetric = Pick<MetricDefinition, "name" | "goal" | "unit">;

/** By what the first of some ties is the first; `other` is what the second has, undefined where it has none. */
export interface TieReason {
  readonly by: "metric" | "parameters" | "started";
  readonly metric?: TieMetric;
  readonly first: number;
  readonly other?: number;
}

interface TieRule extends Pick<TieReason, "by" | "metric"> {
  readonly valueOf: (row: number) => number | undefined;
  /** 1 where more is better, -1 where less is. */
  readonly sign: 1 | -1;
}

/** The rules that apply to runs, the first one first. */
export class TieOrder {
  private readonly rules: readonly TieRule[];

  constructor(runs: RunColumns, metric: TieMetric | undefined) {
    const values = new RunValues(runs);
    const started = values.field("started");
    const parameters = runs.columns.filter(({ target }) => target.role === "parameter");
    this.rules = [
      ...(metric === undefined || metric.goal === "none"
        ? []
        : [metricRule(metric, values.of({ role: "metric", name: metric.name }))]),
      {
        by: "parameters",
        valueOf: (row) => parameters.filter((column) => column.values[row] !== undefined).length,
        sign: -1,
      },
      { by: "started", valueOf: (row) => asTime(started?.[row]), sign: -1 },
    ];
  }

  /** Rows in the order of the rules; those that no rule tells apart stay as they were. */
  sorted(rows: readonly number[]): number[] {
    const known = new Map(rows.map((row) => [row, this.rules.map(({ valueOf }) => valueOf(row))]));
    return [...rows].sort((one, other) => {
      const [a = [], b = []] = [known.get(one), known.get(other)];
      const at = this.rules.findIndex((_, rule) => a[rule] !== b[rule]);
      const rule = this.rules[at];
      return rule === undefined ? 0 : better(rule, a[at], b[at]);
    });
  }

  /** By what one row stands before another; undefined where no rule tells them apart. */
  reason(row: number, other: number): TieReason | undefined {
    for (const { by, metric, valueOf } of this.rules) {
      const [first, second] = [valueOf(row), valueOf(other)];
      if (first !== undefined && first !== second) {
        return { by, ...(metric && { metric }), first, ...(second !== undefined && { other: second }) };
      }
    }
    return undefined;
  }
}

function metricRule(metric: TieMetric, values: readonly unknown[] | undefined): TieRule {
  return {
    by: "metric",
    metric,
    valueOf: (row) => asNumber(values?.[row]),
    sign: metric.goal === "maximize" ? 1 : -1,
  };
}

function better({ sign }: TieRule, a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : sign * (b - a);
}

function asNumber(value: unknown): number | undefined {
  return isRankable(value) ? value : undefined;
}

/** A time that a date can be made of. */
function asTime(value: unknown): number | undefined {
  return typeof value === "number" && Math.abs(value) <= LATEST ? value : undefined;
}
