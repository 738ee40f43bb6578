import { columnLetters } from "../../cells/address";
import { cutText } from "../../tracking/values/cut-text";
import { listed } from "../../tracking/words/listed";
import { count, counted } from "../../tracking/words/counts";
import type { DescribedTable } from "../../worker/import-preview";

/** What was found, above the list of tables: "3 tables found, 1 of them taken." */
export function tablesFound(tables: readonly DescribedTable[]): string {
  const taken = tables.filter(({ use }) => use !== "left out").length;
  const found = `${counted(tables.length, "table")} found`;
  return tables.length === taken
    ? `${found} and taken.`
    : `${found}, ${taken === 0 ? "none" : count(taken)} of them taken.`;
}

/** What becomes of a table, beside its box. */
export function tableUse({ use, place, lines, belongs, belongsAt = "" }: DescribedTable): string {
  const runs = counted(lines.length, "run");
  switch (use) {
    case "runs":
      return `${place}: ${runs}`;
    case "joined":
      return belongs?.by === "constants"
        ? `${place}: settings of each run at ${belongsAt}`
        : `${place}: more columns of the runs at ${belongsAt}`;
    case "left out":
      return belongs?.by === "constants"
        ? `${place}: a list of settings`
        : `${place}: ${counted(lines.length, "row")}`;
  }
}

/** What a person has to look at in a table that is not sure. */
export function tableDoubt(table: DescribedTable): string {
  const { use, isTransposed, belongs, belongsAt = "", header, mayBeRuns } = table;
  if (belongs?.by === "constants") {
    return `Please check: are these the settings of each run at ${belongsAt}?`;
  }
  if (use === "joined" && belongs?.isUnsure === true) {
    return `Please check: are its rows of the same runs as those at ${belongsAt}?`;
  }
  if (isTransposed) {
    return "Please check: are the columns the runs, or the rows?";
  }
  if (header && mayBeRuns.length > 0) {
    const rows = mayBeRuns.map(({ top }) => rowName(top, table));
    return rows.length === 1
      ? `Please check: row ${rows.join("")} was left out. Is it a run?`
      : `Please check: rows ${listed(rows.slice(0, MOST_NAMED), rows.length)} were left out. Are they runs?`;
  }
  return header
    ? "Please check: is this a table of runs, and is its header where it is marked?"
    : "Please check: is this a table of runs? No row names its columns.";
}

/** A row of a sheet as the sheet calls it. */
export function rowName(row: number, { origin }: Pick<DescribedTable, "origin">): string {
  return String(row + origin.row + 1);
}

/** A column of a sheet as the sheet calls it. */
export function columnName(column: number, { origin }: Pick<DescribedTable, "origin">): string {
  return columnLetters(column + origin.column);
}

/** What the foot says while a table is not sure. */
export function tableAsked({ place }: DescribedTable): string {
  return `First say whether the table at ${place} is right.`;
}

/** What a line of a table was taken for, in a word beside its number. */
export function lineWord(
  { isTransposed, header, lines, leftOut, titleAreas, belongs }: DescribedTable,
  line: number,
): string {
  const isOfSettings = belongs?.by === "constants";
  const holds = ({ top, left, bottom, right }: DescribedTable["area"]): boolean =>
    isTransposed ? left <= line && line <= right : top <= line && line <= bottom;
  if (header && holds(header)) {
    return isOfSettings ? "name" : "header";
  }
  if (lines.includes(line)) {
    return isOfSettings ? "value" : "run";
  }
  const out = leftOut.find(({ area }) => holds(area));
  if (out) {
    return LEFT_OUT[out.why].word;
  }
  return titleAreas.some(holds) ? "title" : "";
}

const LEFT_OUT: Readonly<
  Record<Why, { readonly word: string; readonly one: string; readonly many: string }>
> = {
  "repeated header": { word: "header", one: "repeated header", many: "repeated headers" },
  summary: { word: "total", one: "total", many: "totals" },
  heading: { word: "heading", one: "heading", many: "headings" },
  note: { word: "note", one: "note", many: "notes" },
  labels: { word: "labels", one: "row of labels", many: "rows of labels" },
  spread: { word: "spread", one: "line of spreads", many: "lines of spreads" },
  "not chosen": {
    word: "left out",
    one: "part that you did not choose",
    many: "parts that you did not choose",
  },
  blank: { word: "", one: "blank line", many: "blank lines" },
};

type Why = DescribedTable["leftOut"][number]["why"];

const MOST_NAMED = 5;
const LONGEST = 60;

/** What of a table is left out, a line for each kind: "1 total: row 9 (mean 0.15 0.85)". */
export function leftOutLines(table: DescribedTable): string[] {
  const { isTransposed, leftOut } = table;
  const byWhy = new Map<Why, string[]>();
  for (const { area, why, text } of leftOut) {
    const line = isTransposed ? `column ${columnName(area.left, table)}` : `row ${rowName(area.top, table)}`;
    const said = text === "" ? line : `${line} (${cutText(text.replaceAll("\n", " / "), LONGEST)})`;
    byWhy.set(why, [...(byWhy.get(why) ?? []), said]);
  }
  return Array.from(byWhy, ([why, said]) => {
    const { one, many } = LEFT_OUT[why];
    if (why === "blank") {
      return `Passed over: ${counted(said.length, one, many)}.`;
    }
    if (why === "spread") {
      return `Joined to their means: ${counted(said.length, one, many)}, ${listed(said.slice(0, MOST_NAMED), said.length)}.`;
    }
    return `Left out: ${counted(said.length, one, many)}, ${listed(said.slice(0, MOST_NAMED), said.length)}.`;
  });
}
