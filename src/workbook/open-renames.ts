// Definitions and columns that somebody renamed on one side alone, in the workbook as it was read. As long as it is open
// which column is whose, the definition gets no new one: that would settle it, and wrongly.

import type { OpenRename } from "../tracking/catalogue/find-renames";
import type { AcceptedColumn } from "../tracking/catalogue/remember-names";
import { foldHeader } from "../tracking/naming/fold-header";
import type { Tracking } from "./read-tracking";
import type { WorkbookSession } from "./run-excel";
import { unlessStopped } from "./rules/unless-stopped";
import { updateState, type TrackingState } from "./tracking-state";

type Read = Pick<Tracking, "tracked" | "state">;

/** More than this is not remembered: a custom XML part has room for about a million characters. */
const MOST_CHARACTERS = 400_000;

/** What was renamed on one side alone. */
export function openRenames({ tracked }: Pick<Tracking, "tracked">): OpenRename[] {
  return tracked.get("Runs")?.openRenames ?? [];
}

/** The state with the names as they stand now; `dismissed` renames are not asked about again, and what was `accepted` is so. */
export function stateWithNames(
  state: TrackingState,
  { tracked }: Pick<Tracking, "tracked">,
  dismissed: readonly OpenRename[] = [],
  accepted: readonly AcceptedColumn[] = [],
): TrackingState {
  const names = tracked.get("Runs")?.remembered(dismissed, accepted);
  return !names || JSON.stringify(names).length > MOST_CHARACTERS ? state : { ...state, names };
}

/** Remembers the names as they stand, where they are not what is remembered. What hinders that is no loss: see known-names.ts. */
export async function keepNames(
  context: WorkbookSession,
  tracking: Read,
  dismissed: readonly OpenRename[] = [],
  accepted: readonly AcceptedColumn[] = [],
): Promise<void> {
  const { state } = tracking;
  if (JSON.stringify(stateWithNames(state, tracking, dismissed, accepted)) !== JSON.stringify(state)) {
    try {
      await updateState(context, (now) => stateWithNames(now, tracking, dismissed, accepted));
    } catch (cause) {
      unlessStopped(cause);
    }
  }
}

/** Remembers the names where a header of the user's own, whose column went, was given to a definition since. */
export async function keepFreed(context: WorkbookSession, tracking: Read): Promise<void> {
  const own = new Set((tracking.state.names?.own ?? []).map(foldHeader));
  const columns = own.size > 0 ? (tracking.tracked.get("Runs")?.columns ?? []) : [];
  if (columns.some(({ target, header }) => target && own.has(foldHeader(header)))) {
    await keepNames(context, tracking);
  }
}
