import type { SourceGrid } from "../reading/source-grid";
import type { FoundTable, GridNote, LeftOutLines, LeftOutReason } from "../tables/found-table";
import { cutText } from "../../tracking/values/cut-text";
import { counted } from "../../tracking/words/counts";
import type { TableUse } from "./described-table";
import { isUnsure, mayBeOfOthers } from "./is-unsure";

const MOST_TOLD = 5;
const LONGEST_TEXT = 80;

const UNSURE = "That is not sure: look whether it is a table, and where its header is.";
const SETTINGS = "That is not sure: look whether these are settings, and of which runs.";
const TURNED = "That is not sure: look whether its columns are the runs, or its rows.";

const OTHERS = "That is not sure: look whether its rows are of the same runs.";
const LEFT_OUT = "That is not sure: look whether any line that was left out of it is a run.";

const NAMED: Readonly<Record<Exclude<LeftOutReason, "blank">, string>> = {
  "repeated header": "the header again",
  summary: "a total or average",
  heading: "a heading",
  note: "a note",
  labels: "labels",
  spread: "the spreads of the run beside it",
  "not chosen": "not chosen",
};

/** Why a table is taken for one, and for what. */
export function reasonOf(table: FoundTable, use: TableUse): string {
  return mayBeOfOthers(table, use)
    ? `${table.reason} Its rows may be of other runs for all that their names tell.`
    : table.reason;
}

/** What a table was taken for, and what of it was left out, in sentences. */
export function foundRemarks(table: FoundTable, grid: SourceGrid, use: TableUse = "runs"): string[] {
  const { title, leftOut } = table;
  const told = leftOut.filter(({ why }) => why !== "blank");
  const more = told.length - MOST_TOLD;
  return [
    `A table was found at ${grid.placeOfArea(table.area)}. ${reasonOf(table, use)}`,
    ...(isUnsure(table, use) ? [doubtOf(table, use)] : []),
    ...(title === "" ? [] : [`Above it stands "${shortened(title)}".`]),
    ...told.slice(0, MOST_TOLD).map((part) => partRemark(part, grid)),
    ...(more > 0
      ? [`${counted(more, "more part of the table was", "more parts of the table were")} left out.`]
      : []),
  ];
}

/** That a table is left out, and why. */
export function leftOutRemark({ area, columns }: FoundTable, grid: SourceGrid, whyNot: string): string {
  const names = columns.flatMap(({ header }) => (header === "" ? [] : [header])).join(", ");
  return `The table at ${grid.placeOfArea(area)} (${shortened(names)}) was left out. ${whyNot}`;
}

/** What is said of texts that belong to no table. */
export function noteRemarks(notes: readonly GridNote[], grid: SourceGrid): string[] {
  const more = notes.length - MOST_TOLD;
  return [
    ...notes
      .slice(0, MOST_TOLD)
      .map(({ area, text }) => `Left out at ${grid.placeOfArea(area)}, as a note: "${shortened(text)}".`),
    ...(more > 0 ? [`${counted(more, "more note was", "more notes were")} left out.`] : []),
  ];
}

/** What a person looks at in a table that is not sure. */
function doubtOf(table: FoundTable, use: TableUse): string {
  const { belongs, isTransposed, header, mayBeRuns } = table;
  if (belongs?.by === "constants") {
    return SETTINGS;
  }
  if (mayBeOfOthers(table, use)) {
    return OTHERS;
  }
  if (isTransposed) {
    return TURNED;
  }
  return header && mayBeRuns.length > 0 ? LEFT_OUT : UNSURE;
}

function partRemark({ area, why, text }: LeftOutLines, grid: SourceGrid): string {
  const what = why === "blank" ? "blank" : NAMED[why];
  return `Left out at ${grid.placeOfArea(area)}, as ${what}: "${shortened(text)}".`;
}

function shortened(text: string): string {
  return cutText(text.replace(/\s*\n\s*/g, " / "), LONGEST_TEXT);
}
