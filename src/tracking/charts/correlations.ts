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
import { ofRanks, rankDeviations, spearman } from "./spearman";

/** So many rows and columns are read on a sheet. */
export const MOST_CORRELATED = 16;
const FEWEST_PAIRS = 4;
const MOST_NAMED = 6;

interface Variable {
  readonly name: string;
  readonly numbers: readonly (number | undefined)[];
  /** The ranks where every run has a number: with another such variable they need not be worked out for the pair. */
  readonly ranks: () => Float64Array | undefined;
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
    return numbers.some((number) => number !== undefined) ? [variableOf(targetLabel(target), numbers)] : [];
  });
  const varying = all.filter(({ numbers }) => new Set(numbers.filter((one) => one !== undefined)).size > 1);
  const shown = varying.slice(0, MOST_CORRELATED);
  if (shown.length < 2) {
    throw noChart(
      "Fewer than two numeric parameters and metrics vary among these runs, so that nothing can go together.",
      "Log runs with different settings, or choose another chart.",
    );
  }
  const cells = symmetric(shown.length, (one, other) => correlated(shown[one], shown[other]));
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

interface Correlated {
  readonly value: number | undefined;
  readonly n: number;
}

function variableOf(name: string, numbers: readonly (number | undefined)[]): Variable {
  const known = numbers.filter((number) => number !== undefined);
  let ranks: Float64Array | undefined;
  return {
    name,
    numbers,
    ranks: () => (known.length < numbers.length ? undefined : (ranks ??= rankDeviations(known))),
  };
}

/** A table of what is the same for two whichever comes first, each worked out once. */
function symmetric(size: number, of: (one: number, other: number) => Correlated): Correlated[][] {
  const lines = Array.from({ length: size }, () => new Array<Correlated>(size));
  for (const [one, line] of lines.entries()) {
    for (let other = 0; other < size; other++) {
      line[other] = (other < one ? lines[other]?.[one] : undefined) ?? of(one, other);
    }
  }
  return lines;
}

function correlated(one: Variable | undefined, other: Variable | undefined): Correlated {
  if (!one || !other) {
    return { value: undefined, n: 0 };
  }
  const [ranks, otherRanks] = [one.ranks(), other.ranks()];
  if (ranks && otherRanks) {
    const n = ranks.length;
    return { value: n < FEWEST_PAIRS ? undefined : ofRanks(ranks, otherRanks), n };
  }
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
