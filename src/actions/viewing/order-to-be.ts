import type { OrderKey, SavedView } from "../../tracking/views/saved-view";
import { orderWords } from "../../tracking/views/view-words";
import { listed } from "../../tracking/words/listed";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { orderBack } from "./order-back";
import type { StandingView } from "./standing-view";

/** What becomes of the rows: `ask` where no sort would bring back the order that they stand in. */
export type RowsWish = "ask" | "sort" | "leave";

/** What becomes of the order of rows. */
export type OrderToBe =
  | { readonly kind: "asks"; readonly message: string }
  | { readonly kind: "left"; readonly remark?: string }
  | {
      readonly kind: "sorted";
      readonly by: readonly OrderKey[];
      /** What brings them back; none where no sort does. */
      readonly back: readonly OrderKey[];
      readonly remark?: string;
    };

/** Works it out, or what is to be asked about it; reads the columns by which rows may be ordered. */
export async function orderToBe(
  context: WorkbookSession,
  about: { tracking: Tracking; standing: StandingView; view: SavedView; rows: RowsWish },
): Promise<OrderToBe> {
  const { tracking, standing, view, rows } = about;
  const { order } = view.look;
  const by = order.filter(({ column }) => standing.look.table.find(column));
  const gone = order.filter((key) => !by.includes(key));
  const remark = gone.length > 0 ? `Runs cannot be sorted by ${orderWords(gone)}, which is gone.` : undefined;
  const said = remark === undefined ? {} : { remark };
  if (by.length === 0) {
    return { kind: "left", ...said };
  }
  if (rows === "leave") {
    return { kind: "left", remark: "The rows stay in their order." };
  }
  if (standing.foreign.length > 0) {
    return {
      kind: "left",
      remark: `The rows stay in their order: Excel sorts only those in sight, and your own filter on ${listed(standing.foreign)} hides some.`,
    };
  }
  const earlier = tracking.state.beforeView;
  if (earlier?.name === view.name && earlier.rows && isSameOrder(standing.look.order, earlier.rows.set)) {
    // They stand as the view sorted them; the order before that is known.
    return { kind: "sorted", by, back: earlier.rows.back, ...said };
  }
  const back = await orderBack(context, tracking, standing.look.order);
  if (back === undefined && rows === "ask") {
    return {
      kind: "asks",
      message: `The view sorts Runs by ${orderWords(by)}, and no sort would bring back the order that the rows stand in now. Nothing was changed yet.`,
    };
  }
  return { kind: "sorted", by, back: back ?? [], ...said };
}

/** Whether two orders are one. */
export function isSameOrder(one: readonly OrderKey[], other: readonly OrderKey[]): boolean {
  const textOf = (order: readonly OrderKey[]): string =>
    JSON.stringify(order.map(({ column, isAscending }) => [column, isAscending]));
  return textOf(one) === textOf(other);
}
