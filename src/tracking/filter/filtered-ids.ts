import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { filterRuns } from "./filter-runs";
import { parseFilter } from "./parse-filter";

/** What is asked of the runs. */
export interface FilterRequest {
  readonly filter: string;
  /** The time as milliseconds since 1970 UTC, for "last 7 days". */
  readonly now: number;
}

/** The runs that a filter holds for, by what finds them again. */
export interface FilteredIds {
  /** Their Run IDs, in the order of the sheet; "" where one has none. */
  readonly ids: readonly string[];
  /** All runs that were asked. */
  readonly total: number;
}

/** The Run IDs of the runs that a filter holds for. Throws a FilterError for one that cannot be read or asked. */
export function filteredIds(runs: RunColumns, catalogue: Catalogue, request: FilterRequest): FilteredIds {
  const { rows, total } = filterRuns(runs, parseFilter(request.filter), request.now, catalogue);
  const values = new RunValues(runs);
  return { ids: rows.map((row) => values.text("id", row)), total };
}
