import { colourName } from "./colour-name";
import type { CellLook } from "./grid";

/** What most rows look like marks none, nor do the stripes of a table. */
const MOST_MARKED = 0.4;

/**
 * By what rows stand out: the fill of most of their cells, or that all are bold: "yellow", "bold", "green, bold". Undefined
 * for a row that does not, and for all where none does.
 *
 * @param lookAt the look of the cell of a row in a column.
 */
export function rowMarks(
  lookAt: (row: number, column: number) => CellLook | undefined,
  rows: readonly number[],
  columns: readonly number[],
): (string | undefined)[] | undefined {
  const fills = withoutCommon(rows.map((row) => fillOf(columns.map((column) => lookAt(row, column)?.fill))));
  const bold = withoutCommon(
    rows.map((row) =>
      columns.length > 0 && columns.every((column) => lookAt(row, column)?.bold === true)
        ? "bold"
        : undefined,
    ),
  );
  const marks = rows.map((_, at) => {
    const both = [fills[at], bold[at]].filter((mark) => mark !== undefined);
    return both.length === 0 ? undefined : both.join(", ");
  });
  return marks.some((mark) => mark !== undefined) ? marks : undefined;
}

/** The name of the colour that more than half of some cells have. */
function fillOf(fills: readonly (string | undefined)[]): string | undefined {
  const names = fills.map((fill) => (fill === undefined ? undefined : colourName(fill)));
  return names.find(
    (name, at) =>
      name !== undefined &&
      names.indexOf(name) === at &&
      names.filter((one) => one === name).length * 2 > names.length,
  );
}

function withoutCommon(marks: readonly (string | undefined)[]): (string | undefined)[] {
  const counts = new Map<string | undefined, number>();
  for (const mark of marks) {
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return marks.map((mark) => ((counts.get(mark) ?? 0) > MOST_MARKED * marks.length ? undefined : mark));
}
