import type { Catalogue } from "../catalogue/catalogue";
import type { FilterNode } from "../filter/filter-node";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";
import { targetLabel } from "../schema/target-label";
import type { Scalar } from "../values/scalar";
import { count } from "../words/counts";
import { MOST_EACH } from "./best-question";
import { eachValue, isFoundByCriterion } from "./each-key";
import { whyNotLive } from "./why-not-live";

/** So many cells Excel looks through value by value at an edit of Runs within about a second. */
const MOST_LOOKS = 2_000_000;

/** Why the best run of each value of a column cannot be marked live, and what to do; undefined where it can. */
export function eachNotLive(
  runs: RunColumns,
  catalogue: Catalogue,
  about: {
    readonly by: ColumnTarget;
    readonly filter: FilterNode | undefined;
    /** One cell of each value of which a run competes. */
    readonly values: readonly (Scalar | undefined)[];
  },
): string | undefined {
  const { by, filter, values } = about;
  const why = filter && whyNotLive(filter, runs, catalogue);
  if (why !== undefined) {
    return why;
  }
  const label = targetLabel(by);
  if (runs.columns.some(({ target, type }) => targetKey(target) === targetKey(by) && type === "date")) {
    return `${label} holds dates. Choose a column of texts or numbers to have each best run marked.`;
  }
  if (values.length > MOST_EACH) {
    return `${label} has ${count(values.length)} values, and at most ${count(MOST_EACH)} are marked. Ask for less in the filter, or choose another column.`;
  }
  const slow = filter ? values : values.filter((cell) => !isFoundByCriterion(eachValue(cell)));
  return slow.length * runs.count > MOST_LOOKS
    ? `${count(slow.length)} values of ${label} among ${count(runs.count)} runs would make each edit of Runs slow. ${filter ? "Leave out the filter, or choose" : "Choose"} a column of fewer values.`
    : undefined;
}
