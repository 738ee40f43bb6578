import { listed } from "../../tracking/words/listed";
import { counted } from "../../tracking/words/counts";

const MOST_NAMED = 3;

/** What was found on the sheets of a workbook, in a sentence; `sheets` are those of the tables of runs, one for each. */
export function sheetsFound(sheets: readonly string[]): string[] {
  const names = [...new Set(sheets)];
  if (names.length === 0) {
    return [];
  }
  const named = listed(
    names.slice(0, MOST_NAMED).map((name) => `"${name}"`),
    names.length,
  );
  const unnamed = names.length - MOST_NAMED;
  const more = unnamed <= 0 ? "" : unnamed === 1 ? " sheet" : " sheets";
  return [`${counted(sheets.length, "table of runs was", "tables of runs were")} found, on ${named}${more}.`];
}
