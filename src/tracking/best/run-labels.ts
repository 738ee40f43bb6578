import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { count } from "../words/counts";
import { timesOf } from "../values/times-of";

/**
 * What to call each run in a sentence: its name, with the id where the name is not its own, else the id, else its row;
 * `firstRow` is the number of the row on the sheet that the first of them stands in.
 */
export function runLabels(runs: RunColumns, firstRow = 2): (row: number) => string {
  const values = new RunValues(runs);
  let times: ReadonlyMap<string, number> | undefined;
  return (row) => {
    const name = values.text("name", row);
    const id = values.text("id", row) || `row ${count(firstRow + row)}`;
    if (name === "") {
      return id;
    }
    times ??= timesOf(values.texts("name"));
    return times.get(name) === 1 ? name : `${name} (${id})`;
  };
}
