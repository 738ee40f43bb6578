import type { Catalogue } from "../catalogue/catalogue";
import type { RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { FilterError } from "./filter-error";
import type { FilterRequest } from "./filtered-ids";
import { filterRuns } from "./filter-runs";
import { parseFilter } from "./parse-filter";
import { tableCriteria, type TableCriteria } from "./table-criteria";

/** What the filter of the table is to show. */
export interface TableFilter {
  /** Rows of the table that the filter holds for. */
  readonly rows: readonly number[];
  readonly total: number;
  /** Their Run IDs; undefined where these do not name them, because one has none or another run has the same. */
  readonly ids?: readonly string[];
  readonly said: TableCriteria;
}

/** What the filter of a table is to show, and how it can be said. Throws a FilterError for a filter that cannot be read or asked. */
export function tableFilter(
  runs: RunColumns,
  catalogue: Catalogue,
  { filter, now }: FilterRequest,
): TableFilter {
  const node = parseFilter(filter);
  if (!node) {
    throw new FilterError("There is no filter.", "Type which runs are to be shown.", { at: 0, length: 0 });
  }
  const { rows, total } = filterRuns(runs, node, now, catalogue);
  const ids = idsOf(runs, rows);
  return { rows, total, ...(ids && { ids }), said: tableCriteria(node, runs, now, catalogue) };
}

/** The Run IDs of rows, where they name these and no others. */
function idsOf(runs: RunColumns, rows: readonly number[]): string[] | undefined {
  const all = new RunValues(runs).texts("id").map((id) => id.toLowerCase());
  const ids = new RunValues(runs).texts("id");
  const times = new Map<string, number>();
  for (const id of all) {
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  const isClear = rows.every((row) => {
    const id = all[row] ?? "";
    return id !== "" && times.get(id) === 1 && !/[*?~]/.test(id);
  });
  return isClear ? rows.map((row) => ids[row] ?? "") : undefined;
}
