import type { BeforeView, SortedRows } from "../workbook/kept-views";
import { checkUnprotected } from "../workbook/check-unprotected";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { hidesRows } from "../workbook/runs-look";
import { updateState } from "../workbook/tracking-state";
import type { ActionOptions } from "./action-options";
import { unfilterRuns } from "./filtering/unfilter-runs";
import { clearHighlightNow } from "./highlight-best";
import { writeInLane } from "./in-workbook";
import { markAs } from "./viewing/mark-as";
import { isSameOrder } from "./viewing/order-to-be";
import { putFilterBack } from "./viewing/put-filter-back";
import { setLook } from "./viewing/set-look";
import { isSameMark, markOn, readStandingView, type StandingView } from "./viewing/standing-view";
import { triedAfter } from "./viewing/tried-after";

/**
 * Takes the view that was applied last off Runs again: of columns, order, filter and mark what still stands as it left them. What cannot
 * be taken back yet is kept for another time.
 */
export async function takeBackView(options: ActionOptions = {}): Promise<{ message: string }> {
  return writeInLane("taking the view back", options, async (context) => {
    const tracking = await readTracking(context);
    const before = tracking.state.beforeView;
    if (!before) {
      return { message: "There is no view to take back; Runs looks as it did." };
    }
    checkUnprotected(trackedTable(tracking, "Runs"));
    const { left, remarks } = await takeBack(context, { tracking, before, options });
    await updateState(context, (state) => ({ ...state, beforeView: left }));
    const name = `The view ${before.name} is taken back`;
    return {
      message:
        remarks.length === 0
          ? `${name}; Runs looks as it did before.`
          : `${name}, but for this: ${remarks.join(" ")}`,
    };
  });
}

interface TakingBack {
  readonly tracking: Tracking;
  readonly before: BeforeView;
  readonly options: ActionOptions;
}

/** What became of it: what is left to be taken back another time, and why. */
interface TakenBack {
  readonly left: BeforeView | undefined;
  readonly remarks: readonly string[];
}

async function takeBack(context: WorkbookSession, about: TakingBack): Promise<TakenBack> {
  const { tracking, before } = about;
  const standing = await readStandingView(context, tracking);
  const rows = rowsBack(before, standing);
  const sorted = rows && "back" in rows ? rows : undefined;
  const isFiltered = standing.filter !== undefined && standing.filter.text === before.filter?.set;
  // Sorting moves only the rows in sight.
  if (standing.filter !== undefined && (isFiltered || sorted)) {
    await unfilterRuns(context);
  }
  const isHindered =
    sorted !== undefined && (standing.foreign.length > 0 || (await hidesRows(context, standing.look.table)));
  const sorting = sorted && !isHindered ? sortingBack(sorted) : undefined;
  await setLook(context, standing.look, {
    hidden: before.showed,
    shown: before.hid,
    ...(sorting && { sorting }),
  });
  const filter = await filterBack(context, { standing, before, isFiltered, isOff: sorted !== undefined });
  const marks = await markBack(context, about, standing);
  const remarks = [
    ...(isHindered
      ? [
          "Rows of Runs are hidden, and Excel sorts only those in sight. Show all, then take the view back again.",
        ]
      : []),
    ...(rows && "stay" in rows ? [rows.stay] : []),
    ...filter.remarks,
    ...marks,
  ];
  const parts = {
    ...(isHindered && { rows: sorted }),
    ...(filter.isLeft && before.filter && { filter: before.filter }),
  };
  const left = { name: before.name, isDone: true, hid: [], showed: [], ...parts };
  return { left: Object.keys(parts).length > 0 ? left : undefined, remarks };
}

/** How the rows are brought back, or why they stay. */
type RowsBack = SortedRows | { readonly stay: string };

/** Whether the rows are sorted back; why they are not, where the view had sorted them. */
function rowsBack({ rows }: BeforeView, { look }: StandingView): RowsBack | undefined {
  if (!rows) {
    return undefined;
  }
  if (!isSameOrder(look.order, rows.set)) {
    if (isSameOrder(look.order, sortingBack(rows).known)) {
      // An earlier click that broke off has sorted them back.
      return undefined;
    }
    return { stay: "The rows were sorted otherwise since, and stay so." };
  }
  return rows.back.length > 0 && rows.back.every(({ column }) => look.table.find(column))
    ? rows
    : { stay: "The rows stay as the view sorted them: no sort brings back the order before it." };
}

/** The order before; the table is known as sorted by what it was, where that is how the rows will stand. */
function sortingBack({ back, known }: SortedRows) {
  return { by: back, known: isSameOrder(back.slice(0, known.length), known) ? known : [] };
}

async function filterBack(
  context: WorkbookSession,
  about: { standing: StandingView; before: BeforeView; isFiltered: boolean; isOff: boolean },
): Promise<{ readonly remarks: readonly string[]; readonly isLeft: boolean }> {
  const { standing, before, isFiltered, isOff } = about;
  const own = standing.filter;
  if (own && !isFiltered) {
    // Somebody put another one on since; it was taken off for the sort alone.
    const remarks = isOff ? await backOn(context, standing, own) : [];
    return {
      remarks: before.filter ? ["Runs was filtered otherwise since, and stays so.", ...remarks] : remarks,
      isLeft: false,
    };
  }
  const { before: wanted, set } = before.filter ?? {};
  // A filter of the view's that somebody cleared since is not one to bring the one before it back for.
  if (!wanted || (set !== undefined && !isFiltered)) {
    return { remarks: [], isLeft: false };
  }
  const remarks = await backOn(context, standing, wanted);
  return { remarks, isLeft: remarks.length > 0 };
}

function backOn(
  context: WorkbookSession,
  { look }: StandingView,
  filter: NonNullable<StandingView["filter"]>,
): Promise<string[]> {
  return triedAfter("Runs is not filtered as before", () => putFilterBack(context, look.table, filter));
}

async function markBack(
  context: WorkbookSession,
  { tracking, before, options }: TakingBack,
  { mark: now }: StandingView,
): Promise<readonly string[]> {
  const { mark } = before;
  if (!mark) {
    return [];
  }
  if (!isSameMark(now, mark.set)) {
    return now === undefined ? [] : ["The highlight was changed since, and stays."];
  }
  return triedAfter("The highlight is not as before", async () => {
    const { before: wanted } = mark;
    if (!wanted) {
      await clearHighlightNow(context);
      return undefined;
    }
    const message = await markAs(context, wanted, options);
    return isSameMark(await markOn(context, tracking), wanted) ? undefined : message;
  });
}
