import { contains, overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ModelContext } from "../base/model-context";
import { resizeTable } from "./resize-table";

/** Lets tables take in what was just written right below or right beside them, as Excel's AutoCorrect does. */
export function expandTables(context: ModelContext, sheet: Sheet, written: Area): void {
  for (const table of context.book.tables) {
    if (table.sheetId !== sheet.id) {
      continue;
    }
    const area = grownArea(context, sheet, table, written);
    if (area) {
      resizeTable(context, sheet, table, sheet, area);
    }
  }
}

/** The table with what was written, if it may grow there: into contents, no other table in the way, no total row. */
function grownArea(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  written: Area,
): Area | undefined {
  const { area } = table;
  const startsInside = contains(area, area.top, written.left) && written.right <= area.right;
  const below = startsInside && !table.showTotals && written.top === area.bottom + 1;
  const beside = written.left === area.right + 1 && written.top >= area.top && written.bottom <= area.bottom;
  if ((!below && !beside) || sheet.protection || !sheet.cells.usedArea(written)) {
    return undefined;
  }
  const next = below ? { ...area, bottom: written.bottom } : { ...area, right: written.right };
  const inTheWay = context.book.tables.some(
    (other) => other !== table && other.sheetId === sheet.id && overlaps(other.area, next),
  );
  return inTheWay ? undefined : next;
}
