import type { SourceGrid } from "../../../src/importers/reading/source-grid";
import type { FoundTable } from "../../../src/importers/tables/found-table";
import type { GridCell } from "../../../src/importers/tables/grid";
import { place } from "../tables/draw";

/** A table as the search would have found it from A1 on: a header and runs. */
export function foundTable(
  headers: readonly string[],
  rows: readonly (readonly GridCell[])[],
  more: Partial<FoundTable> = {},
): FoundTable {
  const right = headers.length - 1;
  return {
    title: "",
    titleAreas: [],
    area: { top: 0, left: 0, bottom: rows.length, right },
    header: { top: 0, left: 0, bottom: 0, right },
    columns: headers.map((header, line) => ({ header, line, isIndex: false })),
    rows,
    lines: rows.map((_, at) => at + 1),
    leftOut: [],
    mayBeRuns: [],
    isTransposed: false,
    confidence: 0.9,
    reason: "It has names above numbers.",
    ...more,
  };
}

/** A sheet that says where things stand by their addresses. */
export const SHEET: SourceGrid = {
  header: 0,
  delimiter: undefined,
  head: () => [],
  all: () => [],
  placeOfRow: (row) => `row ${row + 1}`,
  placeOfColumn: (column) => `column ${column + 1}`,
  placeOfArea: place,
};
