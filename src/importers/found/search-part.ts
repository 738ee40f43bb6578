// Looks for the tables in one part. What is a clean table is left as it is: whether that holds is told by its first and last
// rows, so that the size of a clean file costs nothing.

import type { Scalar } from "../../tracking/values/scalar";
import { count } from "../../tracking/words/counts";
import { MOST_GRID_ROWS, type GridRows, type SourceGrid } from "../reading/source-grid";
import type { PartContent, TableContent } from "../source-content";
import type { Steps } from "../steps";
import { findTables, findTablesStepwise } from "../tables/find-tables";
import type { FoundTables } from "../tables/found-table";
import type { Grid } from "../tables/grid";
import { likelySummaryOf, summaryOf } from "../tables/summary-words";
import { areasMeet } from "./areas-meet";
import { isAsRead } from "./is-as-read";
import { isCorrection, type TableChoice } from "./table-choice";
import { unchosen } from "./unchosen";

/** Rows at the head and at the end of a table by which a clean one is told. */
const HEAD_ROWS = 30;
const LAST_ROWS = 10;
const SAMPLED_ROWS = 120;
/** What is found in a text that is no table, or that could be read without a search, must be surer than this to count. */
const SURE = 0.5;

/** A part that was looked at, with the tables in it where it is read as those. */
export interface SearchedPart {
  readonly part: PartContent;
  readonly choices: readonly TableChoice[];
  /** Whether it is one of several sheets: then nothing of it is imported that does not look like a table of runs. */
  readonly isOfMany: boolean;
  readonly found?: PartFindings;
}

/** The tables in a part, and the cells that they were found in. */
export interface PartFindings {
  readonly found: FoundTables;
  readonly grid: SourceGrid;
  readonly rows: GridRows;
}

/**
 * Looks a part over.
 *
 * @param isOfMany whether it is one of several sheets.
 */
export function* searchPart(
  part: PartContent,
  choices: readonly TableChoice[],
  isOfMany: boolean,
): Steps<SearchedPart> {
  const asItIs = { part, choices, isOfMany };
  const grid = part.kind === "records" ? undefined : part.grid;
  const isAsked = choices.length > 0;
  if (!grid) {
    return asItIs;
  }
  if (part.kind === "table" && !isAsked && part.count > SAMPLED_ROWS) {
    const isClean = isCleanByEnds(part, grid);
    if (part.count > MOST_GRID_ROWS) {
      return isClean ? asItIs : { ...asItIs, part: unsearched(part) };
    }
    if (!isOfMany && isClean && part.blank === 0 && part.unreadable.length === 0 && !mayHoldOthers(part)) {
      return asItIs;
    }
  }
  const rows = grid.all();
  if (!rows) {
    return asItIs;
  }
  const found = yield* findTablesStepwise(gridToSearch(rows, grid), corrections(choices));
  const isNone =
    !isAsked && !hasNumbersAsHeader(part) && !found.tables.some(({ confidence }) => confidence > SURE);
  if (found.tables.length === 0 || (isNone && isOfMany)) {
    const isLeft = isAsked || isOfMany;
    return isLeft ? { ...asItIs, part: unchosen(part, "none of its areas holds a table") } : asItIs;
  }
  const isClean =
    !isAsked &&
    !hasNumbersAsHeader(part) &&
    isAsRead(found, grid, part.kind === "table" ? part.count : undefined);
  return isNone || (isClean && !isOfMany) ? asItIs : { ...asItIs, found: { found, grid, rows } };
}

/** Whether the first row of a table as it was read is a run: most of its cells are numbers, and so no names. */
function hasNumbersAsHeader(part: PartContent): boolean {
  const names = part.kind === "table" ? part.header.filter((name) => name.trim() !== "") : [];
  return names.filter((name) => Number.isFinite(Number(name))).length * 2 > names.length;
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

/**
 * Whether any row may be no run: it begins with the name of the first column, as a header within the rows does, with the
 * name of a total or with nothing, or holds nothing behind its first column.
 */
function mayHoldOthers({ header: [name], columns: [first, ...others] }: TableContent): boolean {
  let row = -1;
  for (const cell of first ?? []) {
    row++;
    if (cell === name || cell === undefined || cell === "" || isFigure(cell)) {
      return true;
    }
    if (others.length > 0 && isAloneIn(others, row)) {
      return true;
    }
  }
  return false;
}

function isFigure(cell: Scalar): boolean {
  return typeof cell === "string" && (summaryOf(cell) ?? likelySummaryOf(cell)) !== undefined;
}

/** Whether at most one of some columns holds anything in a row. */
function isAloneIn(columns: TableContent["columns"], row: number): boolean {
  let filled = 0;
  for (const column of columns) {
    filled += Number((column.at(row) ?? "") !== "");
    if (filled > 1) {
      return false;
    }
  }
  return true;
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
