import type { GridRows, SourceGrid } from "../reading/source-grid";
import type { CellAccount } from "../tables/cell-account";
import type { FoundTable } from "../tables/found-table";
import type { ChosenUse } from "./choose-uses";
import type { DescribedTable } from "./described-table";
import { drawTable } from "./draw-table";
import { foundRemarks, leftOutRemark, reasonOf } from "./found-remarks";
import { isUnsure } from "./is-unsure";

interface FoundAt {
  readonly part: string;
  readonly at: number;
  readonly grid: SourceGrid;
  readonly rows: GridRows;
  readonly account: CellAccount;
  /** The table that it belongs to. */
  readonly owner: FoundTable | undefined;
  readonly extent: DescribedTable["extent"];
}

/** What a table was taken for, as a preview draws it. */
export function describeFound(
  table: FoundTable,
  { part, at, grid, rows, account, owner, extent }: FoundAt,
  { use, whyNot, isConfirmed = false }: ChosenUse,
): DescribedTable {
  const { title, titleAreas, area, header, columns, lines, leftOut, mayBeRuns, isTransposed, belongs } =
    table;
  const { origin = { row: 0, column: 0 } } = grid;
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
    mayBeRuns,
    isTransposed,
    ...(belongs ? { belongs } : {}),
    ...(owner ? { belongsAt: grid.placeOfArea(owner.area) } : {}),
    confidence: table.confidence,
    reason: reasonOf(table, use),
    isUnsure: isUnsure(table, use) && !isConfirmed,
    use,
    ...(whyNot === undefined ? {} : { whyNot }),
    picture: drawTable(table, rows, grid, account),
    told: whyNot === undefined ? foundRemarks(table, grid, use) : [leftOutRemark(table, grid, whyNot)],
    origin,
    extent,
  };
}
