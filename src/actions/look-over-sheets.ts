import { counted, count } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import { getEngine } from "../worker/engine";
import type { SurveyedSheet } from "../worker/import-engine";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";
import { readOwnSheetsNow } from "./read-own-sheets";

/** Which of the workbook's own sheets look like tables of runs. */
export interface SheetsReport {
  readonly message: string;
  /** Those that do, from left to right. */
  readonly sheets: readonly SurveyedSheet[];
}

const MOST_NAMED = 4;

/** Looks over the sheets that are not Runsheet's; writes nothing. Throws `invalid-input` where none holds anything. */
export async function lookOverSheets(options: ActionOptions = {}): Promise<SheetsReport> {
  return inLane("looking over the sheets", options, async () => {
    const bundle = await readOwnSheetsNow(options);
    const surveyed = await getEngine().survey(bundle, options);
    const sheets = surveyed.filter(({ tables }) => tables > 0);
    return { message: messageOf(sheets, surveyed.length), sheets };
  });
}

function messageOf(sheets: readonly SurveyedSheet[], of: number): string {
  if (sheets.length === 0) {
    const none =
      of === 1
        ? "Your sheet does not look like a table of runs."
        : `None of your ${count(of)} sheets looks like a table of runs.`;
    return `${none} Cells that you select can be imported all the same.`;
  }
  const names = listed(sheets.slice(0, MOST_NAMED).map(named), sheets.length);
  return sheets.length === 1
    ? `1 sheet of this workbook looks like an experiment table: ${names}.`
    : `${count(sheets.length)} sheets of this workbook look like experiment tables: ${names}.`;
}

function named({ sheet, tables, rows }: SurveyedSheet): string {
  const found = tables === 1 ? [] : [counted(tables, "table")];
  return `${sheet} (${[...found, counted(rows, "row")].join(", ")})`;
}
