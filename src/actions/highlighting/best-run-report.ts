import type { Goal, MetricDefinition } from "../../tracking/catalogue/catalogue";
import { rankRuns } from "../../tracking/best/rank-runs";
import { rankingSentence } from "../../tracking/best/ranking-sentence";
import { runLabels } from "../../tracking/best/run-labels";
import type { RunColumns } from "../../tracking/schema/run-columns";
import { RunValues } from "../../tracking/schema/run-values";
import { addressOf } from "../../cells/address";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { CellPlace } from "../show-cell";

/** Which run is best by a metric, by how much, and over how many. */
export interface BestRunReport {
  readonly metric: string;
  readonly goal: Goal;
  readonly value: number;
  readonly unit?: string;
  readonly winners: readonly { readonly runId: string; readonly name?: string; readonly place: CellPlace }[];
  readonly runnerUp?: { readonly runId: string; readonly value: number };
  readonly margin?: number;
  /** Completed runs with a number. */
  readonly considered: number;
  readonly leftOut: { readonly notCompleted: number; readonly noValue: number };
  readonly message: string;
}

/** Which run is best, with the places of the winners; a sentence alone when no run competes. */
export function bestRunReport(
  runs: RunColumns,
  definition: MetricDefinition,
  table: TrackedTable,
): BestRunReport | { readonly message: string } {
  const ranking = rankRuns(runs, definition);
  const message = rankingSentence(ranking, definition, runLabels(runs, table.headerRow + 2));
  if ("reason" in ranking) {
    return { message };
  }
  const values = new RunValues(runs);
  const { runnerUp, winners, ...figures } = ranking;
  return {
    ...figures,
    winners: winners.map((row) => {
      const name = values.text("name", row);
      return {
        runId: values.text("id", row),
        ...(name !== "" && { name }),
        place: {
          sheet: table.sheetName,
          address: addressOf(table.headerRow + 1 + row, table.column, 1, table.headers.length),
        },
      };
    }),
    ...(runnerUp && { runnerUp: { runId: values.text("id", runnerUp.row), value: runnerUp.value } }),
    message,
  };
}
