// Parts that are no clean tables -> one part for each table in them. What tools write is left alone, and so is a table
// whose header comes first and whose rows are all runs: whether that holds is told by its first and last rows, so that
// the size of a clean file costs nothing.

import { count } from "../../tracking/words/counts";
import { genericCsv } from "../formats/generic-csv";
import { noTable } from "../reading/read-table";
import { MOST_GRID_ROWS, type GridRows, type SourceGrid } from "../reading/source-grid";
import { recognise } from "../registry";
import type { PartContent, TableContent } from "../source-content";
import { findTables } from "../tables/find-tables";
import type { Grid } from "../tables/grid";
import type { FoundTables } from "../tables/found-table";
import { summaryOf } from "../tables/summary-words";
import { areasMeet } from "./areas-meet";
import { chooseUses } from "./choose-uses";
import { describeFound } from "./describe-found";
import type { DescribedTable } from "./described-table";
import { foundContent } from "./found-content";
import { noteRemarks } from "./found-remarks";
import { isAsRead } from "./is-as-read";
import { joinedColumns, joinedRemark } from "./joined-columns";
import { rowAccount, rowAccountWords } from "./row-account";
import { isCorrection, type TableChoice } from "./table-choice";

/** Rows at the head and at the end of a table by which a clean one is told. */
const HEAD_ROWS = 30;
const LAST_ROWS = 10;
const SAMPLED_ROWS = 120;
/** What is found in a text that is no table, or that could be read without a search, must be surer than this to count. */
const SURE = 0.5;

/** Parts with those in place of which tables were found, and all tables that were. */
export interface FoundParts {
  readonly parts: readonly PartContent[];
  readonly tables: readonly DescribedTable[];
  /** What is said of the parts with tables beside these: what their rows are, and which notes stand around them. */
  readonly remarks: readonly string[];
}

/** The parts, with a part for each table in place of those that hold more than one clean table. */
export function findParts(parts: readonly PartContent[], choices: readonly TableChoice[] = []): FoundParts {
  const [best] = recognise(parts);
  if (best !== undefined && best.importer.id !== genericCsv.id) {
    return { parts, tables: [], remarks: [] };
  }
  const found = parts.map((part) =>
    inPart(
      part,
      choices.filter((choice) => choice.part === part.name),
    ),
  );
  return {
    parts: found.flatMap((one) => one.parts),
    tables: found.flatMap((one) => one.tables),
    remarks: found.flatMap(({ remarks }, at) =>
      parts.length === 1 ? remarks : remarks.map((remark) => `${parts[at]?.name ?? ""}: ${remark}`),
    ),
  };
}

function inPart(part: PartContent, choices: readonly TableChoice[]): FoundParts {
  const asItIs: FoundParts = { parts: [part], tables: [], remarks: [] };
  const grid = part.kind === "records" ? undefined : part.grid;
  const isAsked = choices.length > 0;
  if (!grid) {
    return asItIs;
  }
  if (part.kind === "table" && !isAsked && part.count > SAMPLED_ROWS) {
    const isClean = isCleanByEnds(part, grid);
    if (part.count > MOST_GRID_ROWS) {
      return isClean ? asItIs : { parts: [unsearched(part)], tables: [], remarks: [] };
    }
    if (isClean && part.blank === 0 && part.unreadable.length === 0 && !mayRepeatHeader(part)) {
      return asItIs;
    }
  }
  const rows = grid.all();
  if (!rows) {
    return asItIs;
  }
  const found = findTables(gridToSearch(rows, grid), corrections(choices));
  if (
    !isAsked &&
    (isAsRead(found, grid, part.kind === "table" ? part.count : undefined) ||
      !found.tables.some(({ confidence }) => confidence > SURE))
  ) {
    return asItIs;
  }
  if (found.tables.length === 0) {
    return { parts: [unchosen(part, "none of its areas holds a table")], tables: [], remarks: [] };
  }
  const taken = partsOf(part, found, { grid, rows }, choices);
  return part.kind === "plain" && !isAsked && isMostlyUnreadable(taken.parts) ? asItIs : taken;
}

/** Whether most rows have more cells than their headers: what was no table is none then. */
function isMostlyUnreadable(parts: readonly PartContent[]): boolean {
  const read = parts.flatMap((part) => (part.kind === "plain" ? [] : [part]));
  const bad = read.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  return bad > read.reduce((sum, part) => sum + part.count, 0) / 2;
}

/** The grid as it is searched: its looks tell which numbers are dates and which texts are headings. */
function gridToSearch(cells: GridRows, { looks, merged, origin }: SourceGrid): Grid {
  return {
    cells,
    ...(origin ? { origin } : {}),
    ...(looks ? { looks } : {}),
    ...(merged ? { merged } : {}),
  };
}

/** What is said of areas beyond whether their tables are imported; of two that meet, what was said last. */
function corrections(choices: readonly TableChoice[]): TableChoice[] {
  const said = choices.filter(isCorrection);
  return said.filter((choice, at) => !said.slice(at + 1).some((later) => areasMeet(later.area, choice.area)));
}

/** A part without runs, once a person has said where its tables stand. */
function unchosen({ name }: PartContent, reason: string): PartContent {
  return { kind: "plain", name, text: undefined, error: noTable(name, reason) };
}

function partsOf(
  part: PartContent,
  found: FoundTables,
  { grid, rows }: { readonly grid: SourceGrid; readonly rows: GridRows },
  choices: readonly TableChoice[],
): FoundParts {
  const { tables, notes } = found;
  const uses = chooseUses(tables, choices);
  const { textRemarks = [], encoding } = part.kind === "records" ? {} : part;
  const source = { grid, rows, file: part.name, ...(encoding ? { encoding } : {}) };
  const extent = { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.length)) };
  const described = tables.map((one, at) =>
    describeFound(
      one,
      { part: part.name, at, grid, rows, account: found.account, extent },
      uses[at] ?? { use: "runs" },
    ),
  );
  const parts = tables.flatMap((one, at): TableContent[] => {
    if (uses[at]?.use !== "runs") {
      return [];
    }
    const others = tables.filter(({ belongs }, other) => belongs?.to === at && uses[other]?.use === "joined");
    const joined = others.map((other) => ({ other, columns: joinedColumns(other, one) }));
    const name =
      tables.length === 1 ? part.name : `${part.name}, table ${at + 1} (${grid.placeOfArea(one.area)})`;
    const content = foundContent(
      one,
      name,
      source,
      joined.flatMap(({ columns }) => columns),
    );
    const told = joined.map(({ other, columns }) => joinedRemark(other, columns, grid));
    return [{ ...content, remarks: [...content.remarks, ...told] }];
  });
  if (parts.length === 0) {
    return { parts: [unchosen(part, "none of its tables was chosen")], tables: described, remarks: [] };
  }
  const account = rowAccount(
    rows.length,
    found,
    uses.map(({ use }) => use),
  );
  return {
    parts: parts.map((content, at) =>
      at === 0 ? { ...content, remarks: [...textRemarks, ...content.remarks] } : content,
    ),
    tables: described,
    remarks: [rowAccountWords(account), ...noteRemarks(notes, grid)],
  };
}

/** Whether any row begins with the name of the first column, as a header within the rows does. */
function mayRepeatHeader({ header: [name], columns: [first] }: TableContent): boolean {
  for (const cell of first ?? []) {
    if (cell === name) {
      return true;
    }
  }
  return false;
}

/** A table that is too long to be searched, although its first or last rows are not all runs. */
function unsearched(part: TableContent): TableContent {
  const remark =
    `${part.name} may hold titles, totals or more than one table. It has more than ${count(MOST_GRID_ROWS)} rows, so they ` +
    "were not looked for: look whether its header and its last rows are what they should be.";
  return { ...part, remarks: [...part.remarks, remark] };
}

/** Whether the first and the last rows of a table say that it is one, with its header in the row where it was read. */
function isCleanByEnds(part: TableContent, grid: SourceGrid): boolean {
  const { columns } = part;
  const head = grid.head((grid.header ?? 0) + HEAD_ROWS);
  const last = Array.from({ length: LAST_ROWS }, (_, at) =>
    columns.map((column) => column.at(part.count - LAST_ROWS + at) ?? ""),
  );
  // Whether a figure is the total of all rows cannot be told by some of them; what announces one is reason to look.
  const starts = last.map((row) => row.find((cell) => cell !== ""));
  if (starts.some((cell) => typeof cell === "string" && summaryOf(cell) !== undefined)) {
    return false;
  }
  const width = Math.max(0, ...head.map((row) => row.length));
  const ends = columns.length === width ? [...head, ...last] : head;
  return isAsRead(findTables({ cells: ends }), grid);
}
