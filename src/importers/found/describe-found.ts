import type { GridRows, SourceGrid } from "../reading/source-grid";
import type { FoundTable } from "../tables/found-table";
import type { ChosenUse } from "./choose-uses";
import type { DescribedTable } from "./described-table";
import { isUnsure } from "./is-unsure";

const PICTURE_ROWS = 8;
const PICTURE_COLUMNS = 8;

interface FoundAt {
  readonly part: string;
  readonly at: number;
  readonly grid: SourceGrid;
  readonly rows: GridRows;
}

/** What a table was taken for, as a preview draws it. */
export function describeFound(
  table: FoundTable,
  { part, at, grid, rows }: FoundAt,
  { use, whyNot }: ChosenUse,
): DescribedTable {
  const { title, titleAreas, area, header, columns, lines, leftOut, isTransposed, belongs } = table;
  const top = titleAreas[0]?.top ?? area.top;
  return {
    part,
    at,
    place: grid.placeOfArea(area),
    title,
    titleAreas,
    area,
    header,
    headers: columns.map((column) => column.header),
    lines,
    leftOut,
    isTransposed,
    ...(belongs ? { belongs } : {}),
    confidence: table.confidence,
    reason: table.reason,
    isUnsure: isUnsure(table),
    use,
    ...(whyNot === undefined ? {} : { whyNot }),
    picture: rows
      .slice(top, Math.min(area.bottom + 1, top + PICTURE_ROWS))
      .map((row) => row.slice(area.left, Math.min(area.right + 1, area.left + PICTURE_COLUMNS))),
  };
}
