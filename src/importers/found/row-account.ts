// What became of each row of a sheet, in counts that add up to all of them. A row counts once: where tables stand side by
// side, for what is said of it first in this order.

import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { FoundTables, LeftOutReason } from "../tables/found-table";
import type { Area } from "../tables/grid";
import type { TableUse } from "./described-table";

/** What a row may be. */
export const ROW_USES = [
  "run",
  "header",
  "settings",
  "title",
  "total",
  "heading",
  "labels",
  "note",
  "not chosen",
  "table left out",
  "blank",
] as const;
export type RowUse = (typeof ROW_USES)[number];

/** How many rows are what; together they are all rows of the sheet. */
export type RowAccount = Readonly<Record<RowUse, number>>;

const OF_LEFT_OUT: Readonly<Record<LeftOutReason, RowUse>> = {
  blank: "blank",
  "repeated header": "header",
  summary: "total",
  heading: "heading",
  note: "note",
  labels: "labels",
  spread: "run",
  "not chosen": "not chosen",
};

/** Counts what the rows of a sheet were taken for; `uses` says what becomes of each table. */
export function rowAccount(
  rowCount: number,
  { tables, notes }: Pick<FoundTables, "tables" | "notes">,
  uses: readonly TableUse[],
): RowAccount {
  const rows = new Array<RowUse>(rowCount).fill("blank");
  const mark = ({ top, bottom }: Pick<Area, "top" | "bottom">, use: RowUse): void => {
    for (let row = Math.max(0, top); row <= Math.min(bottom, rowCount - 1); row++) {
      if (ROW_USES.indexOf(use) < ROW_USES.indexOf(rows[row] ?? "blank")) {
        rows[row] = use;
      }
    }
  };
  for (const { area } of notes) {
    mark(area, "note");
  }
  tables.forEach(({ area, header, titleAreas, leftOut, lines, columns, isTransposed }, at) => {
    const use = uses[at] ?? "left out";
    if (use === "left out") {
      for (const part of [area, ...titleAreas]) {
        mark(part, "table left out");
      }
      return;
    }
    for (const title of titleAreas) {
      mark(title, "title");
    }
    for (const { area: part, why } of leftOut) {
      mark(part, OF_LEFT_OUT[why]);
    }
    if (header && !isTransposed) {
      mark(header, "header");
    }
    const body = isTransposed ? columns.map(({ line }) => line) : lines;
    for (const line of body) {
      mark({ top: line, bottom: line }, use === "runs" ? "run" : "settings");
    }
  });
  const counts = Object.fromEntries(ROW_USES.map((use) => [use, 0])) as Record<RowUse, number>;
  for (const use of rows) {
    counts[use]++;
  }
  return counts;
}

const WORDS: Readonly<Record<RowUse, readonly [one: string, many: string]>> = {
  run: ["with runs", "with runs"],
  header: ["header", "headers"],
  settings: ["with settings or more of the same runs", "with settings or more of the same runs"],
  title: ["title", "titles"],
  total: ["total or average", "totals or averages"],
  heading: ["heading", "headings"],
  labels: ["with labels", "with labels"],
  note: ["note", "notes"],
  "not chosen": ["that was not chosen", "that were not chosen"],
  "table left out": ["of a table that was left out", "of tables that were left out"],
  blank: ["blank", "blank"],
};

/** The counts as a sentence: "10 rows: 2 with runs, 1 header, 1 title, 1 total or average and 5 blank." */
export function rowAccountWords(account: RowAccount): string {
  const all = ROW_USES.reduce((sum, use) => sum + account[use], 0);
  const parts = ROW_USES.flatMap((use) => (account[use] === 0 ? [] : [counted(account[use], ...WORDS[use])]));
  return `${counted(all, "row")}: ${listed(parts)}.`;
}
