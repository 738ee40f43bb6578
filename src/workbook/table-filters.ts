// The filters of a table as they stand in Excel, and how they are set. Columns go by the numbers that Excel gave them, which stay
// when columns are moved or renamed.

import { isObject } from "../tracking/values/is-object";
import { columnFilter, type ColumnFilter } from "./kept-table-filter";
import { lookAtTable } from "./rules/look-at-table";
import type { WorkbookSession } from "./run-excel";
import type { TrackedTable } from "./tracked-table";

/** A column and the filter on it. */
export interface StandingFilter {
  readonly id: number;
  readonly header: string;
  /** Whether it is filtered at all. */
  readonly isOn: boolean;
  /** Undefined without a filter, and for one of a kind that could not be put back. */
  readonly filter: ColumnFilter | undefined;
}

/** The filters of a table, by the position of their columns. */
export interface StandingFilters {
  readonly table: TrackedTable;
  readonly hasButtons: boolean;
  readonly columns: readonly StandingFilter[];
}

/** Reads the filters of a table; one sync. */
export async function readTableFilters(
  context: WorkbookSession,
  table: TrackedTable,
): Promise<StandingFilters> {
  const found = context.workbook.tables.getItem(table.name).load("showFilterButton");
  const columns = found.columns.load("items/id,items/name,items/filter/criteria");
  const look = lookAtTable(context, table);
  await context.sync();
  return {
    table: look.now(),
    hasButtons: found.showFilterButton,
    columns: columns.items.map(({ id, name, filter }) => {
      const { criteria } = filter.toJSON();
      return { id, header: name, isOn: isOn(criteria), filter: columnFilter(criteria) };
    }),
  };
}

/** Queues filters onto columns; undefined takes the filter of a column away. */
export function queueColumnFilters(
  context: WorkbookSession,
  table: TrackedTable,
  filters: ReadonlyMap<number, ColumnFilter | undefined>,
): void {
  const found = context.workbook.tables.getItem(table.name);
  const { columns } = found;
  // A batch that finds no header row ends here, before anything is hidden.
  found.getHeaderRowRange().load("address");
  // What is taken away comes first: Excel hides rows at each step anew.
  const ordered = [...filters].sort(
    ([, one], [, other]) => Number(one !== undefined) - Number(other !== undefined),
  );
  for (const [id, filter] of ordered) {
    const column = columns.getItem(id).filter;
    if (!filter) {
      column.clear();
    } else if (filter.filterOn === "Values") {
      column.applyValuesFilter([...filter.values]);
    } else {
      column.applyCustomFilter(filter.criterion1, filter.criterion2, filter.operator);
    }
  }
}

/** Whether two filters of a column are the same. */
export function isSameFilter(one: ColumnFilter | undefined, other: ColumnFilter | undefined): boolean {
  return textOf(one) === textOf(other);
}

function textOf(filter: ColumnFilter | undefined): string {
  if (filter?.filterOn === "Values") {
    return JSON.stringify([...filter.values].sort());
  }
  const { criterion1, criterion2, operator } = filter ?? {};
  return JSON.stringify([criterion1, criterion2, criterion2 === undefined ? undefined : (operator ?? "And")]);
}

/** Excel gives null, or criteria without a kind, where there is no filter. */
function isOn(criteria: unknown): boolean {
  return isObject(criteria) && typeof criteria["filterOn"] === "string";
}
