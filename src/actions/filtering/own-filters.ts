// Which filters of the table Runs are Runsheet's: those that stand as it put them there. One that somebody changed since is theirs.

import type { ColumnFilter, FilteredColumn, KeptTableFilter } from "../../workbook/kept-table-filter";
import { isSameFilter, type StandingFilter, type StandingFilters } from "../../workbook/table-filters";

/** The columns that are filtered by Runsheet. */
export function ownFilters(
  { columns }: Pick<StandingFilters, "columns">,
  kept: KeptTableFilter | undefined,
): FilteredColumn[] {
  return (kept?.columns ?? []).filter(({ id, filter }) =>
    columns.some((column) => column.id === id && column.isOn && isSameFilter(column.filter, filter)),
  );
}

/** The columns that are filtered by somebody else. */
export function foreignFilters(
  standing: Pick<StandingFilters, "columns">,
  kept: KeptTableFilter | undefined,
): StandingFilter[] {
  const own = new Set(ownFilters(standing, kept).map(({ id }) => id));
  return standing.columns.filter(({ id, isOn }) => isOn && !own.has(id));
}

/** What takes filters away: what stood there before comes back. */
export function withoutOwn(own: readonly FilteredColumn[]): Map<number, ColumnFilter | undefined> {
  return new Map(own.map(({ id, replaced }) => [id, replaced]));
}
