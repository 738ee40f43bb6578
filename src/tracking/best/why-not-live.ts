import type { Catalogue } from "../catalogue/catalogue";
import { FilterError } from "../filter/filter-error";
import type { FilterNode } from "../filter/filter-node";
import { liveFilter } from "../filter/live-filter";
import type { RunColumns } from "../schema/run-columns";

/** Why formulas of the sheet cannot say a filter, and what to do; undefined where they can. */
export function whyNotLive(filter: FilterNode, runs: RunColumns, catalogue: Catalogue): string | undefined {
  try {
    liveFilter(filter, runs, catalogue);
    return undefined;
  } catch (error) {
    if (error instanceof FilterError) {
      return `${error.message} ${error.advice}`;
    }
    throw error;
  }
}
