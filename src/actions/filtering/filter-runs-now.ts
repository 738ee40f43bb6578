// The table Runs filtered by its own filters: exactly or not at all. What Excel shows then is held against the filter.

import type { TableFilter } from "../../tracking/filter/table-filter";
import { RunsheetError } from "../../tracking/runsheet-error";
import { count, counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import { checkUnprotected } from "../../workbook/check-unprotected";
import { columnFilterOf } from "../../workbook/column-filter-of";
import type { ColumnFilter, KeptTableFilter } from "../../workbook/kept-table-filter";
import { readHidden } from "../../workbook/read-hidden";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { standsAlike } from "../../workbook/rules/look-at-table";
import { queueColumnFilters, readTableFilters, type StandingFilters } from "../../workbook/table-filters";
import { updateState } from "../../workbook/tracking-state";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { ActionOptions } from "../action-options";
import { foreignFilters, ownFilters, withoutOwn } from "./own-filters";
import { askOfRuns } from "../reading/ask-of-runs";
import type { CellPlace } from "../show-cell";

/** Which runs the table is to show, and how that is said to Excel. */
export interface TableFilterWish {
  readonly filter: string;
  /** A metric of the workbook. */
  readonly metric: string | undefined;
  /** By what the columns hold, or by a list of the Run IDs that the filter holds for now. */
  readonly by: "columns" | "ids";
  /** Whether filters of the person on the same columns may be replaced until ours is taken away. */
  readonly replaces?: boolean;
}

/** What came of it. Only `shown` has changed anything. */
export type TableFilterReport =
  | { readonly kind: "shown"; readonly message: string; readonly place: CellPlace }
  /** Excel's filters cannot say it; `listed`: how many Run IDs a list would have, where one can be made. */
  | { readonly kind: "not-said"; readonly message: string; readonly listed?: number }
  /** The person's own filters stand there. */
  | { readonly kind: "asks"; readonly message: string };

/** Longer lists make a filter slow to open. */
const MOST_LISTED = 10_000;
/** How often it is tried while rows move. */
const ATTEMPTS = 3;

/**
 * Filters Runs within an action of its own lane: see `filterTable`. Throws a FilterError for a filter that cannot be read or asked.
 */
export async function filterRunsNow(
  context: WorkbookSession,
  wish: TableFilterWish,
  options: ActionOptions,
): Promise<TableFilterReport> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { answer, tracking } = await askOfRuns<TableFilter>(
      context,
      wish.metric,
      (engine, picture) => engine.tableFilter(picture, { filter: wish.filter, now: Date.now() }, options),
      options,
    );
    const report = await filterNow(context, tracking, answer, wish);
    if (report) {
      return report;
    }
  }
  throw new RunsheetError(
    "workbook-changed",
    "Runs kept changing while it was filtered.",
    "Wait until nobody edits it, then filter it again. It is not filtered by Runsheet.",
  );
}

/** Undefined where rows or columns moved meanwhile. */
async function filterNow(
  context: WorkbookSession,
  tracking: Tracking,
  answer: TableFilter,
  wish: TableFilterWish,
): Promise<TableFilterReport | undefined> {
  const runs = trackedTable(tracking, "Runs");
  checkUnprotected(runs);
  const asked = askedColumns(answer, runs, wish);
  if (typeof asked === "string") {
    const canList = answer.ids !== undefined && answer.ids.length <= MOST_LISTED;
    return {
      kind: "not-said",
      message: `Excel's filters cannot say this one exactly: ${asked} Nothing was hidden.`,
      ...(canList && { listed: answer.rows.length }),
    };
  }
  const standing = await readTableFilters(context, runs);
  if (!standsAlike(standing.table, runs)) {
    return undefined;
  }
  requireButtons(standing);
  const wanted = new Map(
    [...asked].map(([position, filter]) => [standing.columns[position]?.id ?? -1, filter]),
  );
  const kept = tracking.state.tableFilter;
  const foreign = foreignFilters(standing, kept);
  const replaced = foreign.filter(({ id }) => wanted.has(id));
  if (replaced.length > 0 && wish.replaces !== true) {
    return { kind: "asks", message: replaceQuestion(replaced.map(({ header }) => header)) };
  }
  requireKnown(replaced);
  const own = ownFilters(standing, kept);
  const next: KeptTableFilter = {
    text: wish.filter.trim(),
    columns: [...wanted].map(([id, filter]) => {
      const before =
        own.find((column) => column.id === id)?.replaced ??
        replaced.find((column) => column.id === id)?.filter;
      return { id, filter, ...(before && { replaced: before }) };
    }),
  };
  // What is ours is known before it stands there.
  const isKept = await updateState(context, (state) => ({ ...state, tableFilter: next }));
  queueColumnFilters(context, runs, new Map([...withoutOwn(own), ...wanted]));
  await context.sync();
  const others = foreign.filter(({ id }) => !wanted.has(id)).map(({ header }) => header);
  const wrong = await shownOtherwise(context, runs, answer, others.length > 0);
  if (wrong !== undefined) {
    await takeBack(context, runs, next);
    return wrong === "moved" ? undefined : { kind: "not-said", message: wrong };
  }
  const words = shownWords(answer, asked, { runs, wish, others });
  return {
    kind: "shown",
    message: isKept
      ? words
      : `${words} Excel did not keep that it is Runsheet's: take it away by Data > Clear.`,
    place: { sheet: runs.sheetName, address: "A1" },
  };
}

/** The filters by the positions of their columns, or why there are none. Throws for what cannot be shown at all. */
function askedColumns(
  { rows, ids, said }: TableFilter,
  runs: TrackedTable,
  { by }: TableFilterWish,
): ReadonlyMap<number, ColumnFilter> | string {
  if (rows.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      "The filter holds for no run, so nothing was hidden: Runs would look empty.",
      "Ask for less in the filter.",
    );
  }
  if (by === "ids") {
    const position = runs.find({ role: "field", key: "id" })?.position;
    if (!ids || position === undefined || ids.length > MOST_LISTED) {
      throw new RunsheetError(
        "invalid-input",
        ids && position !== undefined
          ? `A list of ${count(ids.length)} Run IDs is too long for a filter.`
          : "Some runs that the filter holds for have no Run ID of their own, by which they could be listed.",
        ids && position !== undefined
          ? `Ask for at most ${count(MOST_LISTED)} runs.`
          : "Check the workbook, which names them, and give each an id of its own.",
      );
    }
    return new Map([[position, { filterOn: "Values", values: ids }]]);
  }
  if ("notSaid" in said) {
    return said.notSaid;
  }
  const asked = new Map<number, ColumnFilter>();
  for (const { column, criteria } of said.columns) {
    const position = runs.find(column)?.position;
    const filter = columnFilterOf(criteria);
    if (position === undefined || !filter) {
      return "It asks for times that Excel has no dates for.";
    }
    asked.set(position, filter);
  }
  return asked;
}

function requireButtons({ hasButtons, table }: StandingFilters): void {
  if (!hasButtons || !table.headerShown) {
    throw new RunsheetError(
      "invalid-input",
      `The table ${table.name} shows no filter buttons.`,
      "Turn them on (Table Design > Filter Button), then try again. Nothing was hidden.",
    );
  }
}

function requireKnown(replaced: StandingFilters["columns"]): void {
  const unknown = replaced.filter(({ filter }) => !filter).map(({ header }) => header);
  if (unknown.length > 0) {
    throw new RunsheetError(
      "filter-active",
      `The filter on ${listed(unknown, unknown.length)} is of a kind that could not be put back.`,
      "Clear it in Excel, then try again. Nothing was changed.",
    );
  }
}

function replaceQuestion(headers: readonly string[]): string {
  const [one, them] = headers.length === 1 ? ["A filter", "it"] : ["Filters", "them"];
  return `${one} of your own on ${listed(headers, headers.length)} would be replaced; clearing Runsheet's puts ${them} back. Nothing was changed yet.`;
}

/**
 * Whether Excel shows other runs than the filter holds for: why, or "moved" where rows have moved since the filter was asked.
 * Filters of the person on other columns may hide more.
 */
async function shownOtherwise(
  context: WorkbookSession,
  runs: TrackedTable,
  { rows, total }: TableFilter,
  hidesMore: boolean,
): Promise<string | undefined> {
  const { table } = await readTableFilters(context, runs);
  if (!standsAlike(table, runs)) {
    return "moved";
  }
  const area = { sheetId: table.sheetId, row: table.headerRow + 1, column: table.column, rows: table.rows };
  const [lines] = await readHidden(context, [
    { area: { ...area, columns: 1 }, rowHidden: null, columnHidden: false },
  ]);
  if (!lines?.hiddenRows) {
    // There are too many rows to ask about each.
    return undefined;
  }
  const hidden = new Set(lines.hiddenRows);
  const missing = rows.filter((row) => hidden.has(row)).length;
  const extra = table.rows - hidden.size - (rows.length - missing);
  // Blank rows of the table are no runs, and may stay in sight.
  const isBlankAlone = extra <= table.rows - total;
  return (missing === 0 || hidesMore) && isBlankAlone
    ? undefined
    : `Excel's filter showed other runs than this filter holds for (${count(missing)} missing, ${count(extra)} too many), so it was taken away again.`;
}

async function takeBack(context: WorkbookSession, runs: TrackedTable, next: KeptTableFilter): Promise<void> {
  queueColumnFilters(context, runs, withoutOwn(next.columns));
  await context.sync();
  await updateState(context, (state) => ({ ...state, tableFilter: undefined }));
}

function shownWords(
  { rows, total }: TableFilter,
  asked: ReadonlyMap<number, ColumnFilter>,
  about: { readonly runs: TrackedTable; readonly wish: TableFilterWish; readonly others: readonly string[] },
): string {
  const { runs, wish, others } = about;
  const headers = [...asked.keys()].map((position) => runs.headers[position] ?? "");
  const how =
    wish.by === "ids"
      ? "by a list of their Run IDs as of now, which later runs do not join"
      : `by Excel's filter on ${listed(headers, headers.length)}, as of now: filter again after edits`;
  const more =
    others.length > 0
      ? ` Your own filter on ${listed(others, others.length)} stays, and may hide some of them.`
      : "";
  return (
    `${runs.sheetName} shows ${count(rows.length)} of ${counted(total, "run")} where ${wish.filter.trim()}, ${how}.${more} ` +
    "Runs are logged and imported again once it is cleared."
  );
}
