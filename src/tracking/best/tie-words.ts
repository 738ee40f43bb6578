import { formatDate } from "../values/read-date";
import { formatNumber } from "../values/format-number";
import { count } from "../words/counts";
import { inUnit } from "../words/in-unit";
import type { Ranking } from "./rank-runs";
import type { TieReason } from "./tie-order";

/** By what the first of the ties is the first: " cnn-2 comes first for its lower latency_ms (12 against 15)."; "" where nothing tells them apart. */
export function tieWords({ winners, firstBy }: Ranking, label: (row: number) => string): string {
  const [first] = winners;
  return firstBy === undefined || first === undefined
    ? ""
    : ` ${label(first)} comes first ${reasonWords(firstBy)}.`;
}

function reasonWords({ by, metric, first, other }: TieReason): string {
  const against = (said: (value: number) => string): string =>
    other === undefined ? "" : ` (${said(first)} against ${said(other)})`;
  switch (by) {
    case "metric": {
      const name = metric?.name ?? "";
      return other === undefined
        ? `for its ${name}, which the next one lacks`
        : `for its ${metric?.goal === "maximize" ? "higher" : "lower"} ${name}${against((value) => inUnit(formatNumber(value), metric?.unit))}`;
    }
    case "parameters":
      return `for needing fewer parameters${against(count)}`;
    case "started":
      return other === undefined
        ? "for its start, which the next one lacks"
        : `as the earlier one${against(formatDate)}`;
  }
}
