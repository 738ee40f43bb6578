import type { SavedView } from "../../tracking/views/saved-view";
import type { BeforeView } from "../../workbook/kept-views";
import type { Tracking } from "../../workbook/read-tracking";
import { isSameOrder, type OrderToBe } from "./order-to-be";
import { columnChanges } from "./set-look";
import { isSameMark, type StandingView } from "./standing-view";

/**
 * What a view is about to change, with how it stands. Where the same view was applied before, and a part stands as it left it, what
 * stood before that counts: a second click must not take the first one's way back.
 */
export function beforeApplying(about: {
  tracking: Tracking;
  standing: StandingView;
  view: SavedView;
  order: Exclude<OrderToBe, { readonly kind: "asks" }>;
}): BeforeView {
  const { tracking, standing, view } = about;
  const applied = tracking.state.beforeView;
  const earlier = applied?.name === view.name ? applied : undefined;
  const { hid, showed } = columnChanges(standing.look, view.look);
  const rows = rowsBefore(about, earlier);
  const filter = filterBefore(about, earlier);
  const mark = markBefore(about, earlier);
  return {
    name: view.name,
    isDone: false,
    hid: [...new Set([...(earlier?.hid ?? []), ...hid])],
    showed: [...new Set([...(earlier?.showed ?? []), ...showed])],
    ...(rows && { rows }),
    ...(filter && { filter }),
    ...(mark && { mark }),
  };
}

function rowsBefore(
  { standing, order }: { standing: StandingView; order: OrderToBe },
  earlier: BeforeView | undefined,
): BeforeView["rows"] {
  const { order: known } = standing.look;
  if (order.kind !== "sorted" || (earlier?.rows && isSameOrder(known, earlier.rows.set))) {
    return earlier?.rows;
  }
  return { set: order.by, back: order.back, known };
}

function filterBefore(
  { standing: { filter }, view: { look } }: { standing: StandingView; view: SavedView },
  earlier: BeforeView | undefined,
): BeforeView["filter"] {
  const left = earlier?.filter;
  const before = left && left.set === filter?.text ? left.before : filter;
  if (look.filter === undefined && before === undefined) {
    return undefined;
  }
  return { ...(look.filter !== undefined && { set: look.filter }), ...(before && { before }) };
}

function markBefore(
  { standing: { mark }, view }: { standing: StandingView; view: SavedView },
  earlier: BeforeView | undefined,
): BeforeView["mark"] {
  const { metric, question, isMarked } = view;
  if (!isMarked) {
    return undefined;
  }
  const left = earlier?.mark;
  const standing = mark === "unknown" ? undefined : mark;
  const before = left && isSameMark(mark, left.set) ? left.before : standing;
  return { set: { metric, question }, ...(before && { before }) };
}
