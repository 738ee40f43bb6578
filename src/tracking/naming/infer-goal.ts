// Guesses from a metric's name whether more or less of it is better. The last telling word decides, as in English
// (`loss_accuracy` is an accuracy), except that `neg_` turns an error into a score (scikit-learn). What was set, spreads,
// counts, ranks, rates of time and what the system measures of itself have no goal. An arrow behind a name says what is better
// itself: `FID ↓`.

import type { Goal } from "../catalogue/catalogue";
import { isRateOfTime } from "./is-rate-of-time";
import { isSystemName } from "./is-system-name";
import { lastTelling } from "./last-telling";
import { readName } from "./read-name";
import { roleOfName } from "./role-of-name";

const AIMLESS: ReadonlySet<string | undefined> = new Set(["spread", "count", "order", "moment"]);
const OPPOSITE: Readonly<Record<Goal, Goal>> = { maximize: "minimize", minimize: "maximize", none: "none" };

/** The goal of a metric of that name; "none" when the name does not tell. */
export function inferGoal(name: string): Goal {
  const terms = readName(name);
  if (
    roleOfName(name) === "parameter" ||
    isRateOfTime(name) ||
    isSystemName(name) ||
    terms.some(({ meaning }) => AIMLESS.has(meaning?.kind))
  ) {
    return "none";
  }
  const arrow = /([↑↓])\W*$/u.exec(name)?.[1];
  if (arrow !== undefined) {
    return arrow === "↑" ? "maximize" : "minimize";
  }
  const measures = terms.flatMap(({ meaning }) => (meaning?.kind === "measure" ? [meaning] : []));
  const goal = lastTelling(measures)?.goal ?? "none";
  const first = terms[0]?.text;
  return first === "neg" || first === "negative" ? OPPOSITE[goal] : goal;
}
