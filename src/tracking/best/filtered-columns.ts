// What is asked of runs that are read for a filter alone.

import type { Catalogue } from "../catalogue/catalogue";
import { FilterFields } from "../filter/filter-fields";
import { filterNames } from "../filter/filter-names";
import { heldRuns, type HeldRuns } from "../filter/held-runs";
import { parseFilter } from "../filter/parse-filter";
import { unlessWrong } from "../filter/unless-wrong";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import type { HeadedColumn } from "./best-question";
import { runsWithout } from "./columns-without-runs";

/** The columns that a filter names; none of what it names otherwise. */
export function filteredColumns(
  filter: string,
  columns: readonly HeadedColumn[],
  catalogue: Catalogue,
): ColumnTarget[] {
  const fields = new FilterFields(runsWithout(columns, catalogue));
  return (unlessWrong(() => filterNames(parseFilter(filter))) ?? []).flatMap(
    (name) => unlessWrong(() => fields.column(name))?.target ?? [],
  );
}

/** The runs that a filter holds for by now. Throws a FilterError for one that cannot be read or asked. */
export function runsHeld(runs: RunColumns, filter: string, catalogue: Catalogue): HeldRuns {
  return heldRuns(runs, parseFilter(filter), Date.now(), catalogue);
}
