import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { displayText } from "../../formula/display-text";
import { asOneOf, asRecord, asText, optional } from "./arguments";

/** The first cell of an area that shows a text, row by row, or undefined. `*` and `?` are no wildcards here. */
export function findCell(sheet: Sheet, area: Area, text: unknown, criteria: unknown): Area | undefined {
  const options = optional(criteria, asRecord, "criteria") ?? {};
  const completeMatch = options["completeMatch"] === true;
  const matchCase = options["matchCase"] === true;
  const backwards = asOneOf(
    options["searchDirection"] ?? "Forward",
    ["Forward", "Backwards"],
    "searchDirection",
  );
  const wanted = fold(asText(text, "text"), matchCase);
  const used = sheet.cells.usedArea(area);
  if (!used) {
    return undefined;
  }
  const width = used.right - used.left + 1;
  const count = (used.bottom - used.top + 1) * width;
  for (let step = 0; step < count; step++) {
    const place = backwards === "Backwards" ? count - 1 - step : step;
    const row = used.top + Math.floor(place / width);
    const column = used.left + (place % width);
    const shown = fold(
      displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).text,
      matchCase,
    );
    if (shown !== "" && (completeMatch ? shown === wanted : shown.includes(wanted))) {
      return { top: row, bottom: row, left: column, right: column };
    }
  }
  return undefined;
}

function fold(text: string, matchCase: boolean): string {
  return matchCase ? text : text.toLowerCase();
}
