import type { SavedView } from "../tracking/views/saved-view";
import { orderWords } from "../tracking/views/view-words";
import { counted } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import { checkUnprotected } from "../workbook/check-unprotected";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { hidesRows } from "../workbook/runs-look";
import { updateState } from "../workbook/tracking-state";
import type { ActionOptions } from "./action-options";
import { unfilterRuns } from "./filtering/unfilter-runs";
import { writeInLane } from "./in-workbook";
import type { CellPlace } from "./show-cell";
import { beforeApplying } from "./viewing/before-applying";
import { filterAs } from "./viewing/filter-as";
import { goneParts } from "./viewing/gone-parts";
import { markAs } from "./viewing/mark-as";
import { notKept } from "./viewing/not-kept";
import { orderToBe, type OrderToBe, type RowsWish } from "./viewing/order-to-be";
import { requireView } from "./viewing/require-view";
import { columnChanges, setLook, type ColumnChanges } from "./viewing/set-look";
import { readStandingView, type StandingView } from "./viewing/standing-view";
import { triedAfter } from "./viewing/tried-after";

export type { RowsWish } from "./viewing/order-to-be";

/** What came of it: `asks` about the order of rows, and then nothing is changed. */
export type AppliedView = { readonly message: string; readonly view: SavedView } & (
  { readonly kind: "applied"; readonly place: CellPlace } | { readonly kind: "asks" }
);

const UNFILTERED = "Runs is not filtered as the view asks";

/**
 * Gives Runs the look of a saved view: columns, order, filter and mark; what is asked and drawn is the pane's. What it changes is kept
 * in the workbook first, so that it can be taken back. Throws `invalid-input` where the view is gone.
 */
export async function applyView(
  name: string,
  rows: RowsWish = "ask",
  options: ActionOptions = {},
): Promise<AppliedView> {
  return writeInLane("applying the view", options, async (context) => {
    const tracking = await readTracking(context);
    const view = requireView(tracking.state, name);
    const runs = trackedTable(tracking, "Runs");
    checkUnprotected(runs);
    const standing = await readStandingView(context, tracking);
    const order = await orderToBe(context, { tracking, standing, view, rows });
    if (order.kind === "asks") {
      return { kind: "asks", message: order.message, view };
    }
    const beforeView = beforeApplying({ tracking, standing, view, order });
    if (!(await updateState(context, (state) => ({ ...state, beforeView })))) {
      throw notKept();
    }
    const { changes, remarks, isSorted } = await bringLook(context, { tracking, standing, view, order });
    const followed = await bringRest(context, { standing, view, options });
    const { rows: earlier, ...rest } = beforeView;
    const kept = isSorted || order.kind === "left" ? earlier : tracking.state.beforeView?.rows;
    await updateState(context, (state) => ({
      ...state,
      beforeView: { ...rest, isDone: true, ...(kept && { rows: kept }) },
    }));
    const sentences = [appliedWords(view, changes, isSorted), ...followed, ...remarks];
    const place = { sheet: runs.sheetName, address: "A1" };
    return { kind: "applied", message: sentences.join(" "), place, view };
  });
}

interface Applying {
  readonly tracking: Tracking;
  readonly standing: StandingView;
  readonly view: SavedView;
  readonly order: Exclude<OrderToBe, { readonly kind: "asks" }>;
}

interface Brought {
  readonly changes: ColumnChanges;
  readonly isSorted: boolean;
  readonly remarks: readonly string[];
}

/** Columns and order. */
async function bringLook(
  context: WorkbookSession,
  { tracking, standing, view, order }: Applying,
): Promise<Brought> {
  const { look } = view;
  const sorts = order.kind === "sorted";
  const unfiltered =
    standing.filter !== undefined && (sorts || look.filter === undefined)
      ? await unfilterRuns(context)
      : undefined;
  // What hides rows by now, Excel would leave where it stands.
  const isHindered = sorts && (await hidesRows(context, standing.look.table));
  const isSorted = sorts && !isHindered;
  const changes = columnChanges(standing.look, look);
  await setLook(context, standing.look, {
    ...look,
    ...(isSorted && { sorting: { by: order.by, known: order.by } }),
  });
  return {
    changes,
    isSorted,
    remarks: [
      ...asList(look.filter === undefined ? unfiltered : undefined),
      ...asList(
        look.filter === undefined && unfiltered === undefined && order.remark === undefined
          ? ownFilterWords(standing)
          : undefined,
      ),
      ...asList(
        isHindered
          ? "The rows stay in their order: some are hidden, and Excel sorts only those in sight."
          : undefined,
      ),
      ...asList(order.remark),
      ...goneParts(tracking, standing.look, view),
    ],
  };
}

/** Filter and mark, which fail into remarks: columns and order stand. */
async function bringRest(
  context: WorkbookSession,
  { standing, view, options }: Pick<Applying, "standing" | "view"> & { readonly options: ActionOptions },
): Promise<readonly string[]> {
  const { look, metric, question, isMarked } = view;
  const { filter } = look;
  const filtered =
    filter === undefined
      ? []
      : await triedAfter(UNFILTERED, async () => {
          const done = await filterAs(context, filter, metric, options);
          return done.isShown ? done.message : `${UNFILTERED}: ${done.message}`;
        });
  if (!isMarked) {
    return [...filtered, ...asList(standing.mark && "The highlight stays as it was: the view has none.")];
  }
  const marked = await triedAfter("Nothing new was marked", async () => {
    return markAs(context, { metric, question }, options);
  });
  return [...filtered, ...marked];
}

function ownFilterWords({ foreign }: StandingView): string | undefined {
  return foreign.length === 0 ? undefined : `Your own filter on ${listed(foreign)} stays.`;
}

function appliedWords({ name, look }: SavedView, { hid, showed }: ColumnChanges, isSorted: boolean): string {
  const parts = [
    hid.length > 0 ? `${counted(hid.length, "column is", "columns are")} hidden` : "",
    showed.length > 0 ? `${counted(showed.length, "column is", "columns are")} shown again` : "",
    isSorted
      ? `the rows are sorted by ${orderWords(look.order)}, and formulas that name single cells of Runs find other runs there`
      : "",
  ].filter((part) => part !== "");
  return `The view ${name} is applied${parts.length > 0 ? `: ${parts.join("; ")}` : ""}.`;
}

function asList(remark: string | undefined): string[] {
  return remark === undefined ? [] : [remark];
}
