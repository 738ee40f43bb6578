import { formatNumber } from "../values/format-number";
import { count, counted } from "../words/counts";
import type { Ranking } from "./rank-runs";

/** What is said of the best few, where more than the best was asked for. */
export function topWords(
  { top, metric, value }: Pick<Ranking, "top" | "metric" | "value">,
  asked = 1,
): string[] {
  const last = top?.at(-1);
  if (!top || !last) {
    return [];
  }
  const span =
    last.value === value ? formatNumber(value) : `${formatNumber(value)} to ${formatNumber(last.value)}`;
  const many = counted(top.length, "run");
  if (top.length < asked) {
    return [`The best ${count(asked)} are all ${many} that compete, with ${metric} ${span}.`];
  }
  return top.length === asked
    ? [`The best ${count(asked)} have ${metric} ${span}.`]
    : [`The best ${count(asked)} are ${many} with ${metric} ${span}, as some tie with the last of them.`];
}
