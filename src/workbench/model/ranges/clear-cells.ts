import { overlaps, subtract, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { noteFormat } from "./format-cells";
import type { ModelContext } from "../base/model-context";
import { requireAllowed, requireUnlocked } from "../sheets/protection";
import { clearValidations } from "../rules/validations";
import { finishWrite } from "./write-cells";

export type ClearKind = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Clears contents, formats or links of an area. `All` takes validations and conditional formats along, as in Excel. */
export function clearCells(context: ModelContext, sheet: Sheet, area: Area, kind: ClearKind): void {
  if (kind === "All" || kind === "Contents") {
    requireUnlocked(sheet, area);
  }
  if (kind === "All" || kind === "Formats") {
    requireAllowed(sheet, "allowFormatCells");
  }
  if (kind === "All" || kind === "Contents") {
    const single = area.top === area.bottom && area.left === area.right;
    const before = single ? sheet.cells.value(area.top, area.left) : undefined;
    sheet.cells.clear(area);
    finishWrite(context, sheet, area, before);
  }
  if (kind === "All" || kind === "Formats") {
    sheet.styles.update(area, () => ({}));
    clearConditionalFormats(sheet, area);
    noteFormat(context, sheet, area);
    context.note({ kind: "conditionalFormats", sheetId: sheet.id });
  }
  if (kind === "All") {
    clearValidations(context, sheet, area);
  }
  if (kind !== "Contents" && kind !== "Formats") {
    clearHyperlinks(sheet, area);
  }
}

/** Takes an area out of every conditional format. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) {
    if (format.areas.some((part) => overlaps(part, area))) {
      format.areas = format.areas.flatMap((part) => subtract(part, area));
    }
  }
  const kept = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
}

function clearHyperlinks(sheet: Sheet, area: Area): void {
  const kept = sheet.hyperlinks.flatMap((link) =>
    subtract(link.area, area).map((part) => ({ ...link, area: part })),
  );
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...kept);
}
