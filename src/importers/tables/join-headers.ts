import { BLANK } from "./cell-kind";
import type { GridView } from "./grid-view";
import { isUnitsRow } from "./is-units-row";
import { isBracketed, unitLabel, type UnitLabel } from "./unit-label";

/** What the header rows say of a column. */
export interface JoinedHeader extends UnitLabel {
  /** Its name, its rows joined: "val / acc"; units and goals are no part of it. */
  readonly name: string;
}

/**
 * The header of each column, its rows joined: "val / acc". A label reaches over the columns that it is merged over; in
 * a row without merged cells over the columns behind it that have no label of their own, if the next row has one.
 */
export function joinHeaders(
  view: GridView,
  left: number,
  right: number,
  [first, last]: readonly [first: number, last: number],
): JoinedHeader[] {
  const parts: string[][] = Array.from({ length: right - left + 1 }, () => []);
  const stated: UnitLabel[] = parts.map(() => ({}));
  for (let row = first; row <= last; row++) {
    const isOfUnits = first < last && isUnitsRow(view, { left, right }, row);
    const reaches = row < last && !isOfUnits;
    const labels = reaches ? filledRight(view, left, right, row, last) : plainLabels(view, left, right, row);
    labels.forEach((label, at) => {
      const column = parts[at];
      const said = first < last && (isOfUnits || isBracketed(label)) ? unitLabel(label) : undefined;
      if (said) {
        stated[at] = { ...stated[at], ...said };
        return;
      }
      if (column && label !== "" && column.at(-1) !== label) {
        column.push(label);
      }
    });
  }
  return parts.map((labels, at) => ({ name: labels.join(" / "), ...stated[at] }));
}

function plainLabels(view: GridView, left: number, right: number, row: number): string[] {
  return Array.from({ length: right - left + 1 }, (_, at) => view.text(...view.shownFrom(row, left + at)));
}

function filledRight(view: GridView, left: number, right: number, row: number, last: number): string[] {
  const labels = plainLabels(view, left, right, row);
  if (isMerged(view, left, right, row)) {
    return labels;
  }
  let label = "";
  return labels.map((own, at) => {
    const isNamedBelow = hasLabelBelow(view, row, last, left + at);
    if (own !== "") {
      label = isNamedBelow ? own : "";
      return own;
    }
    return isNamedBelow ? label : "";
  });
}

/** Whether any label of a row is merged over several columns: then none reaches further than that. */
function isMerged(view: GridView, left: number, right: number, row: number): boolean {
  for (let column = left; view.hasMerged && column <= right; column++) {
    const around = view.mergedAround(row, column);
    if (around && around.right > around.left) {
      return true;
    }
  }
  return false;
}

function hasLabelBelow(view: GridView, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below++) {
    if (view.kind(below, column) !== BLANK) {
      return true;
    }
  }
  return false;
}
