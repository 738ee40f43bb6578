import { isValue } from "./cell-kind";
import type { GridView } from "./grid-view";
import type { HeldColumns } from "./held-columns";

/**
 * How many of the numbers of a line are formulas where runs have none: formulas in most runs, or in those next to it, are
 * those of a column.
 */
export function ownFormulas(
  view: GridView,
  line: number,
  left: number,
  right: number,
  runs: HeldColumns,
  mayBeRun: (line: number) => boolean,
): "none" | "some" | "all" {
  const isFormula = (at: number, column: number): boolean => view.look(at, column)?.isFormula === true;
  const areFormulas = (column: number, ...lines: readonly number[]): boolean =>
    lines.every((at) => mayBeRun(at) && isFormula(at, column));
  let own = 0;
  let typed = 0;
  for (let column = left; column < view.endOf(line, right); column++) {
    const isOfColumn =
      runs.isComputed(column) ||
      areFormulas(column, line - 1, line - 2) ||
      areFormulas(column, line + 1, line + 2);
    if (isFormula(line, column) && !isOfColumn) {
      own++;
    } else if (isValue(view.kind(line, column))) {
      typed++;
    }
  }
  return own === 0 ? "none" : typed === 0 ? "all" : "some";
}
