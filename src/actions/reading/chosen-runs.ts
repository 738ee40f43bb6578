import { runLabels } from "../../tracking/best/run-labels";
import { foldKey } from "../../tracking/naming/fold-key";
import { RunsheetError } from "../../tracking/runsheet-error";
import { RunValues } from "../../tracking/schema/run-values";
import { doubledSentence } from "../../workbook/writing/doubled-keys";
import type { ReadRuns } from "./read-runs";

/** A run that was chosen, as a list shows it. */
export interface ChosenRun {
  readonly id: string;
  /** Its name, its id where it has none; both where the name is not its own among the runs that were read. */
  readonly label: string;
}

/** These rows of the runs, by id and label. Throws `invalid-input` where one has no Run ID, or shares it with another row. */
export function chosenRuns(runs: ReadRuns, rows: readonly number[]): ChosenRun[] {
  const { table } = runs;
  const firstRow = table.headerRow + 2;
  const ids = new RunValues(runs).texts("id");
  const wanted = new Map(rows.map((row) => [foldKey(ids[row]), new Array<number>()]));
  for (const [row, id] of ids.entries()) {
    wanted.get(foldKey(id))?.push(row);
  }
  const label = runLabels(runs, firstRow);
  return rows.map((row) => {
    const id = ids[row] ?? "";
    if (id === "") {
      throw new RunsheetError(
        "invalid-input",
        `Row ${(firstRow + row).toLocaleString("en-US")} of ${table.sheetName} has no ${table.keyHeader}, by which it could be found again.`,
        "Give it one, or choose other runs.",
      );
    }
    const all = wanted.get(foldKey(id)) ?? [];
    if (all.length > 1) {
      const double = { key: id, sheetRows: all.map((one) => firstRow - 1 + one) };
      throw new RunsheetError(
        "invalid-input",
        doubledSentence(table, double),
        "Give all but one of them another Run ID, then try again.",
      );
    }
    return { id, label: label(row) };
  });
}
