// When a table grows downwards Excel carries its looks and rules on: number formats, validations and conditional
// formats that cover a column's whole body cover the new rows too, and references to the column's cells grow.

import { overlaps, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import type { ModelContext } from "../base/model-context";
import { stretchReferences } from "./stretch-references";

/** Lets what covered the body of a table to its last row cover the rows that it gained. */
export function stretchBands(
  context: ModelContext,
  sheet: Sheet,
  table: TableDescription,
  before: Area,
  after: Area,
): void {
  if (after.bottom <= before.bottom) {
    return;
  }
  const totals = table.showTotals ? 1 : 0;
  const top = before.top + (table.showHeaders ? 1 : 0);
  const body = { ...before, top, bottom: before.bottom - totals };
  const bottom = after.bottom - totals;
  for (const rules of [sheet.validations, sheet.conditionalFormats]) {
    for (const rule of rules) {
      rule.areas = rule.areas.map((area) =>
        area.bottom === body.bottom && overlaps(area, body) ? { ...area, bottom } : area,
      );
    }
  }
  carryStyles(sheet, body, bottom);
  stretchReferences(context, sheet, body, bottom);
  context.note({ kind: "validations", sheetId: sheet.id });
  context.note({ kind: "conditionalFormats", sheetId: sheet.id });
}

/** New rows look like the last one wherever they have no look of their own. */
function carryStyles(sheet: Sheet, body: Area, bottom: number): void {
  for (let column = body.left; column <= body.right; column++) {
    const last = sheet.styles.at(body.bottom, column);
    if (Object.keys(last).length === 0) {
      continue;
    }
    const rows = { top: body.bottom + 1, bottom, left: column, right: column };
    sheet.styles.update(rows, (style) => (Object.keys(style).length === 0 ? last : style));
  }
}
