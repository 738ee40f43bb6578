import { counted } from "../../tracking/words/counts";
import type { FoundColumn, FoundTable } from "./found-table";
import type { TableDraft } from "./table-draft";

const CONFIDENCE: Record<TableDraft["sureness"], number> = {
  sure: 0.95,
  "texts only": 0.4,
  "no header": 0.3,
  chosen: 1,
};
/** Runs as columns are told by less than a header is. */
const TURNED = 0.7;
const ONE_ROW = 0.8;
/** A line that was left out may be a run, or the numbers of some runs are in other units. */
const DOUBTED = 0.7;
const CONSTANTS = 0.6;
/** Columns that are called by numbers are the values of a setting, mostly. */
const NUMBERED = 0.7;

/** How sure a table is, and why, in words that a person can check against the sheet. */
export function describeTable(
  draft: TableDraft,
  columns: readonly FoundColumn[],
  rows: readonly number[],
  { mayBeRuns, otherUnits }: { readonly mayBeRuns: boolean; readonly otherUnits: boolean },
): Pick<FoundTable, "confidence" | "reason"> {
  const isChosen = draft.sureness === "chosen";
  const isTurned = draft.view.isTurned;
  const certainty =
    CONFIDENCE[draft.sureness] *
    (isTurned && !isChosen ? (draft.isOfConstants ? CONSTANTS : TURNED) : 1) *
    ((mayBeRuns || otherUnits) && !isChosen ? DOUBTED : 1) *
    (isNumbered(columns) && !isChosen ? NUMBERED : 1) *
    (rows.length === 1 && !isTurned && !isChosen ? ONE_ROW : 1);
  const doubt = mayBeRuns ? "What was left out of it may be runs for all that its lines tell." : "";
  const grid = isNumbered(columns)
    ? "Most of its columns are called by numbers: they may be values of a setting, and each cell a run."
    : "";
  const units = otherUnits
    ? "Its header comes again with other units or without them: those of the first one were taken for all its runs."
    : "";
  const reason = [headSentence(draft, columns), bodySentence(draft, rows), grid, units, doubt];
  return { confidence: certainty, reason: reason.filter((sentence) => sentence !== "").join(" ") };
}

function isNumbered(columns: readonly FoundColumn[]): boolean {
  const numbers = columns.filter(({ header }) => header !== "" && Number.isFinite(Number(header))).length;
  return numbers > 1 && numbers * 2 > columns.length;
}

function headSentence(
  { view, header, sureness, isOfConstants }: TableDraft,
  columns: readonly FoundColumn[],
): string {
  if (isOfConstants) {
    return `A list of ${counted(columns.length, "name")} with one value each.`;
  }
  if (!header) {
    return `No row names the ${counted(columns.length, "column")}.`;
  }
  const [first, last] = header.map((line) => view.lineName(line));
  const line = view.isTurned ? "Column" : "Row";
  const count = header[1] - header[0] + 1;
  const where =
    count === 1
      ? `${line} ${first ?? ""} names`
      : `${line}s ${first ?? ""} ${count === 2 ? "and" : "to"} ${last ?? ""} together name`;
  const doubt =
    sureness === "texts only"
      ? " It is taken for the header because it comes first; the rows below it are texts as well."
      : "";
  return `${where} ${counted(columns.length, view.isTurned ? "row" : "column")}.${doubt}`;
}

function bodySentence({ view, isOfConstants }: TableDraft, rows: readonly number[]): string {
  if (isOfConstants) {
    return "";
  }
  const runs = view.isTurned
    ? `${counted(rows.length, "column")} ${rows.length === 1 ? "is a run" : "are runs"}`
    : `${counted(rows.length, "row")} ${rows.length === 1 ? "is" : "are"} below`;
  return `${runs}.`;
}
