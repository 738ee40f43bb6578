/**
 * When a table grows downwards Excel carries its looks and rules on: number formats, validations and conditional
 * formats that cover a column's whole body cover the new rows too, and column-high references in formulas grow.
 */
import { sameArea, type Area } from "../book/area";
import type { Sheet } from "../book/sheet";
import type { ModelContext } from "./model-context";

/** Lets what covered the body of a table to its last row cover the rows that it gained. */
export function stretchBands(context: ModelContext, sheet: Sheet, before: Area, after: Area): void {
  if (after.bottom <= before.bottom) return;
  const stretch = (area: Area): Area =>
    area.bottom === before.bottom &&
    area.top <= before.bottom &&
    area.left <= before.right &&
    area.right >= before.left
      ? { ...area, bottom: after.bottom }
      : area;
  for (const rules of [sheet.validations, sheet.conditionalFormats])
    for (const rule of rules) {
      const areas = rule.areas.map(stretch);
      if (areas.some((area, index) => !sameArea(area, rule.areas[index] ?? area))) rule.areas = areas;
    }
  carryStyles(sheet, before, after);
  context.note({ kind: "validations", sheetId: sheet.id });
  context.note({ kind: "conditionalFormats", sheetId: sheet.id });
}

/** New rows look like the last one wherever they have no look of their own. */
function carryStyles(sheet: Sheet, before: Area, after: Area): void {
  for (let column = before.left; column <= before.right; column++) {
    const last = sheet.styles.at(before.bottom, column);
    if (Object.keys(last).length === 0) continue;
    const rows = { top: before.bottom + 1, bottom: after.bottom, left: column, right: column };
    sheet.styles.update(rows, (style) => (Object.keys(style).length === 0 ? last : style));
  }
}
