import { foldHeader } from "../../tracking/naming/fold-header";

/** Excel's limit for the name of a worksheet. */
const MAX_SHEET_NAME = 31;

/** Excel keeps the sheet name History for its own list of tracked changes; the table may have it, its sheet may not. */
const SHEET_OF_RESERVED: Readonly<Record<string, string>> = { History: "Run history" };

/** The name that a table's sheet gets where nothing is in the way: the table's own, unless Excel reserves it. */
export function sheetNameOf(table: string): string {
  return SHEET_OF_RESERVED[table] ?? table;
}

/**
 * A sheet name that is not taken: the wanted one, else "Runs (Runsheet)", "Runs (Runsheet 2)" and so on. `taken` is
 * folded, because Excel tells sheets apart without regard to case.
 */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldHeader(wanted))) {
    return wanted;
  }
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? " (Runsheet)" : ` (Runsheet ${number})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(foldHeader(name))) {
      return name;
    }
  }
}
