import type { GridSearch } from "../tracking/grid/grid-search";
import { MOST_POINTS } from "../tracking/grid/search-grid";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { askOfGrid, type WantedGrid } from "./reading/ask-of-grid";

export type { WantedGrid } from "./reading/ask-of-grid";

/** What a grid comes to in this workbook. */
export interface GridLook extends GridSearch {
  readonly message: string;
}

/**
 * Counts what of a grid was tried already, and makes out what was not; only reads. Throws a GridError that points at what cannot
 * be read or does not fit.
 */
export async function lookAtGrid(grid: WantedGrid, options: ActionOptions = {}): Promise<GridLook> {
  return readInLane("looking at the grid", options, async (context) => {
    const { answer } = await askOfGrid(context, grid, MOST_POINTS, undefined, options);
    return { ...answer, message: answer.sentences.join(" ") };
  });
}
