import type { Area } from "../../book/area";
import type { CellStyle } from "../../book/cell-style";
import type { Sheet } from "../../book/sheet";
import { formatArea } from "./address";
import { EventType, WORKBOOK_TARGET } from "../base/event-types";
import { requireFewCells } from "./range-limits";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";

/** Changes the look of every cell of an area, and lets those know who listen or draw. */
export function formatCells(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  change: (style: CellStyle) => CellStyle,
): void {
  requireAllowed(sheet, "allowFormatCells");
  requireFewCells(area);
  sheet.styles.update(area, change);
  noteFormat(context, sheet, area);
}

/** Tells of changed looks without changing any. */
export function noteFormat(context: ModelContext, sheet: Sheet, area: Area): void {
  context.note({ kind: "cells", sheetId: sheet.id, area });
  for (const target of [sheet.id, WORKBOOK_TARGET]) {
    if (!context.events.listens(EventType.formatChanged, target)) {
      continue;
    }
    context.events.fire(EventType.formatChanged, target, {
      source: "Local",
      worksheetId: sheet.id,
      address: formatArea(area),
      referenceId: context.anchors.keepForEvent(sheet.id, area),
    });
  }
}
