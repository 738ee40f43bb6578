import { BLANK } from "./cell-kind";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

const UNIT =
  /^[([]?(?:%|ms|s|sec|min|h|hr|hours|kB|MB|GB|MiB|GiB|dB|Hz|W|kWh|USD|[$€]|-|↑|↓|higher is better|lower is better)[)\]]?$/i;

/** Whether all that a row says is units. */
export function isUnitsRow(view: GridView, { left, right }: Area, row: number): boolean {
  for (let column = left; column < view.endOf(row, right); column++) {
    if (view.kind(row, column) !== BLANK && !UNIT.test(view.text(row, column))) {
      return false;
    }
  }
  return true;
}
