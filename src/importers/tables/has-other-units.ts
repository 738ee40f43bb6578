import type { FoundColumn } from "./found-table";
import { isUnitsRow } from "./is-units-row";
import { repeatsHeader } from "./repeats-header";
import type { TableDraft } from "./table-draft";
import { unitLabel } from "./unit-label";

/** Whether a header that comes again within a table states other units than the first: numbers below are in others then. */
export function hasOtherUnits(
  { view, left, right, header, from, to }: TableDraft,
  columns: readonly FoundColumn[],
  rows: readonly number[],
): boolean {
  if (!header) {
    return false;
  }
  const runs = new Set(rows);
  for (let line = from; line <= to; line++) {
    const isHeader =
      !runs.has(line) &&
      !isUnitsRow(view, { left, right }, line) &&
      repeatsHeader(view, left, right, header, line);
    if (!isHeader) {
      continue;
    }
    // The units stand in the next line, or behind further rows of the header.
    let units = line + 1;
    while (units < to && !runs.has(units) && !isUnitsRow(view, { left, right }, units)) {
      units++;
    }
    const isStated = !runs.has(units) && isUnitsRow(view, { left, right }, units);
    const isOther = columns.some(
      ({ unit }, at) => unit !== (isStated ? unitLabel(view.text(units, left + at))?.unit : undefined),
    );
    if (isOther) {
      return true;
    }
    line = units - 1;
  }
  return false;
}
