// Data validations as areas: setting one takes its cells out of the others.

import { overlaps, subtract, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { ValidationDescription } from "../../book/validation-description";
import type { ModelContext } from "../base/model-context";

/** Takes an area out of every validation of the sheet. */
export function clearValidations(context: ModelContext, sheet: Sheet, area: Area): void {
  for (const validation of sheet.validations) {
    if (validation.areas.some((part) => overlaps(part, area))) {
      validation.areas = validation.areas.flatMap((part) => subtract(part, area));
    }
  }
  const kept = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.validations.splice(0, sheet.validations.length, ...kept);
  context.note({ kind: "validations", sheetId: sheet.id });
}

/** Puts a validation on an area in place of what was there. */
export function setValidation(
  context: ModelContext,
  sheet: Sheet,
  area: Area,
  validation: Omit<ValidationDescription, "areas">,
): void {
  clearValidations(context, sheet, area);
  sheet.validations.push({ ...validation, areas: [area] });
}
