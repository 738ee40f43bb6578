import { formatNumber } from "../values/format-number";
import { count } from "../words/counts";
import type { LeftOut } from "./rank-runs";

/** Who did not compete, by reason, the best of them named: "61 not completed (the best of them x with 0.999, failed)". */
export function leftOutWords(
  { notCompleted, noValue, best }: LeftOut,
  label: (row: number) => string,
): string[] {
  const named =
    best === undefined
      ? ""
      : ` (the best of them ${label(best.row)} with ${formatNumber(best.value)}, ${best.status.toLowerCase() || "without a status"})`;
  return [
    ...(notCompleted > 0 ? [`${count(notCompleted)} not completed${named}`] : []),
    ...(noValue > 0 ? [`${count(noValue)} without a number`] : []),
  ];
}
