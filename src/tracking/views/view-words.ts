import { RUN_FIELDS } from "../schema/run-fields";
import { targetKey } from "../schema/target-key";
import { counted } from "../words/counts";
import { listed } from "../words/listed";
import { minuteWords } from "../words/minute-words";
import type { RunsLook, SavedView } from "./saved-view";

/** What a view holds, in a sentence: the question first, then how Runs looks, then what is compared and drawn. */
export function viewWords({ metric, question, scope, look, isMarked, compared, drawn }: SavedView): string {
  const { filter, ties, withoutOutliers, top = 1, front = [] } = question;
  const parts = [
    `${top > 1 ? `the best ${String(top)} by ${metric}` : metric}${filter === "" ? "" : ` where ${filter}`}`,
    ties === undefined ? "" : `ties by ${ties}`,
    withoutOutliers ? "outliers left out" : "",
    front.length > 0 ? `with ${listed(front)}` : scope === "all" ? "" : `of each ${plainName(scope)}`,
    isMarked ? "marked on Runs" : "",
    ...lookWords(look),
    compared.length > 0 ? `${counted(compared.length, "run")} side by side` : "",
    drawn.length > 0 ? counted(drawn.length, "chart") : "",
  ].filter((part) => part !== "");
  return `Holds ${parts.join("; ")}.`;
}

/** When a view was saved, and how many runs were added or taken away since. */
export function viewAge({ savedAt, runs }: Pick<SavedView, "savedAt" | "runs">, now: number): string {
  const by = now - runs;
  const since =
    by === 0
      ? ""
      : ` There are ${counted(Math.abs(by), `run ${by > 0 ? "more" : "fewer"}`, `runs ${by > 0 ? "more" : "fewer"}`)} now.`;
  return `Saved ${minuteWords(savedAt)}.${since}`;
}

/** The order of rows, as in "val_accuracy, highest first". */
export function orderWords(order: RunsLook["order"]): string {
  return listed(
    order.map(
      ({ column, isAscending }) => `${plainName(column)} (${isAscending ? "ascending" : "descending"})`,
    ),
  );
}

/** What a person calls a column by its key: the header of a field, the name of a parameter or metric, its own header. */
export function plainName(key: string): string {
  const field = RUN_FIELDS.find((one) => targetKey({ role: "field", key: one.key }) === key);
  return field?.header ?? key.replace(/^(?:parameter|metric):/, "");
}

function lookWords({ hidden, order, filter }: RunsLook): string[] {
  return [
    hidden.length > 0 ? `${counted(hidden.length, "column")} of Runs hidden` : "",
    order.length > 0 ? `sorted by ${orderWords(order)}` : "",
    filter === undefined ? "" : "Runs filtered",
  ];
}
