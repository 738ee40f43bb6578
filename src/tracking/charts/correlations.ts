// Which numbers go together: Spearman's rank correlation of every two numeric parameters and metrics over the completed runs
// that have both. Ranks, so that a logarithmic parameter or one diverged run does not decide.

import { isRankable } from "../best/best-rule";
import type { ColumnTarget } from "../schema/run-columns";
import { targetLabel } from "../schema/target-label";
import { formatNumber } from "../values/format-number";
import { count, counted } from "../words/counts";
import { listed } from "../words/listed";
import type { HeatMap } from "./chart-spec";
import { sentences, type ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";
import { spearman } from "./spearman";

/** So many rows and columns are read on a sheet. */
export const MOST_CORRELATED = 16;
const FEWEST_PAIRS = 4;
const MOST_NAMED = 6;

interface Variable {
  readonly name: string;
  readonly numbers: readonly (number | undefined)[];
}

/** The correlation matrix, the asked metric first. Throws where fewer than two numbers vary. */
export function correlationMatrix(charted: ChartedRuns): HeatMap {
  const { metric } = charted.request;
  const rows = charted.needing(FEWEST_PAIRS).map(({ row }) => row);
  const all = targetsOf(charted).flatMap((target): Variable[] => {
    const column = charted.values.of(target);
    const numbers = rows.map((row) => {
      const value = column?.[row];
      return isRankable(value) ? value : undefined;
    });
    return numbers.some((number) => number !== undefined) ? [{ name: targetLabel(target), numbers }] : [];
  });
  const varying = all.filter(({ numbers }) => new Set(numbers.filter((one) => one !== undefined)).size > 1);
  const shown = varying.slice(0, MOST_CORRELATED);
  if (shown.length < 2) {
    throw noChart(
      "Fewer than two numeric parameters and metrics vary among these runs, so that nothing can go together.",
      "Log runs with different settings, or choose another chart.",
    );
  }
  const cells = shown.map((one) => shown.map((other) => correlated(one, other)));
  const constant = all.filter((one) => !varying.includes(one)).map(({ name }) => name);
  return {
    plot: "cells",
    kind: "correlations",
    title: `Correlations with ${metric.name} and among parameters and metrics`,
    names: shown.map(({ name }) => name),
    values: cells.map((line) => line.map(({ value }) => value)),
    counts: cells.map((line) => line.map(({ n }) => n)),
    said: sentences(
      strongestWords(shown, cells[0] ?? []),
      `Spearman's rank correlation over the completed runs that have both; at most ${counted(rows.length, "run")}. How many runs each figure is of stands below; one of fewer than ${String(FEWEST_PAIRS)} is left blank.`,
      "What goes together need not be its cause.",
      constant.length > 0
        ? `${listed(constant.slice(0, MOST_NAMED), constant.length)} ${constant.length === 1 ? "has" : "have"} one value throughout.`
        : "",
      shown.length < varying.length
        ? `The first ${count(shown.length)} of ${count(varying.length)} are shown.`
        : "",
      charted.leftOut(),
    ),
  };
}

/** The metric, the other metrics, the parameters; which of them hold numbers is asked of their values. */
function targetsOf({ catalogue, request }: ChartedRuns): ColumnTarget[] {
  const metrics = catalogue.metrics.map(({ name }) => name).filter((name) => name !== request.metric.name);
  return [
    ...[request.metric.name, ...metrics].map((name): ColumnTarget => ({ role: "metric", name })),
    ...catalogue.parameters.map(({ name }): ColumnTarget => ({ role: "parameter", name })),
  ];
}

function correlated(
  one: Variable,
  other: Variable,
): { readonly value: number | undefined; readonly n: number } {
  const first: number[] = [];
  const second: number[] = [];
  one.numbers.forEach((a, at) => {
    const b = other.numbers[at];
    if (a !== undefined && b !== undefined) {
      first.push(a);
      second.push(b);
    }
  });
  const n = first.length;
  return { value: n < FEWEST_PAIRS ? undefined : spearman(first, second), n };
}

function strongestWords(
  shown: readonly Variable[],
  line: readonly { readonly value: number | undefined; readonly n: number }[],
): string {
  const told = shown.flatMap(({ name }, at) => {
    const { value, n = 0 } = line[at] ?? {};
    return value === undefined ? [] : [{ name, value, n }];
  });
  const [own, ...others] = told;
  const [first] = others.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return own && first
    ? `${own.name} goes most with ${first.name}: ${formatNumber(first.value, 2).replace("-", "−")} over ${counted(first.n, "run")}.`
    : "";
}
