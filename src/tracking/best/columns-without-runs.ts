import type { Catalogue } from "../catalogue/catalogue";
import { columnTypes } from "../schema/column-type";
import type { RunColumn, RunColumns } from "../schema/run-columns";
import type { HeadedColumn } from "./best-question";

/** The columns of runs without their values. */
export function runsWithout(columns: readonly HeadedColumn[], catalogue: Catalogue): RunColumns {
  const typeOf = columnTypes(catalogue);
  return {
    count: 0,
    columns: columns.flatMap(({ target }): RunColumn[] =>
      target ? [{ target, type: typeOf(target) ?? "text", values: [] }] : [],
    ),
  };
}
