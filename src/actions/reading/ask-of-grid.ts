import type { GridRequest, GridSearch } from "../../tracking/grid/grid-search";
import { parseGrid } from "../../tracking/grid/parse-grid";
import { resolveGrid } from "../../tracking/grid/resolve-grid";
import { RunsheetError } from "../../tracking/runsheet-error";
import { trackedTable } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { ActionOptions } from "../action-options";
import { askOfRuns, type AnswerOfRuns } from "./ask-of-runs";

/** A grid as a person wrote it, and what the runs of it are otherwise. */
export interface WantedGrid extends Pick<GridRequest, "base" | "again"> {
  readonly text: string;
  /** By it the best run is the best; the metric that leads where it is undefined. */
  readonly metric: string | undefined;
}

/**
 * What a grid comes to in the workbook; so many of its runs are made out at most. `own`: what the source ids of runs begin with that an earlier attempt planned. Throws a
 * GridError that points at what cannot be read or does not fit.
 */
export async function askOfGrid(
  context: WorkbookSession,
  { text, metric: wanted, base, again }: WantedGrid,
  most: number,
  own: string | undefined,
  options: ActionOptions,
): Promise<AnswerOfRuns<GridSearch>> {
  const entries = parseGrid(text);
  if (entries.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      "The grid is empty.",
      "Write what is to be tried, such as learning_rate: 1e-4..1e-2 log 5; optimizer: adam, sgd",
    );
  }
  return askOfRuns<GridSearch>(
    context,
    wanted,
    (engine, picture, { tracking, metric }) =>
      engine.searchGrid(
        picture,
        {
          axes: resolveGrid(entries, tracking.catalogue),
          base,
          again,
          metric,
          most,
          firstRow: trackedTable(tracking, "Runs").headerRow + 2,
          ...(own === undefined ? {} : { own }),
        },
        options,
      ),
    options,
    // The runs of a grid get Run IDs that no run had before them.
    { numbersRuns: own !== undefined },
  );
}
