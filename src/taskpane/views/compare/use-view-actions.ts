import { applyView, type AppliedView, type RowsWish } from "../../../actions/apply-view";
import { deleteView, putBackView, type DeletedView } from "../../../actions/change-views";
import { takeBackView } from "../../../actions/take-back-view";
import type { SavedView } from "../../../tracking/views/saved-view";
import { useAction, type Action, type Running } from "../../hooks/use-action";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** What is done with views, one thing at a time. */
export interface ViewActions {
  readonly applying: Action<[name: string, rows: RowsWish], AppliedView>;
  readonly takingBack: Action<[], { readonly message: string }>;
  readonly deleting: Action<[name: string], DeletedView>;
  readonly puttingBack: Action<[view: SavedView, over: boolean], { readonly message: string }>;
  readonly isBusy: boolean;
  /** Forgets what came of the last ones; what is under way goes on. */
  readonly forget: () => void;
}

/**
 * @param onApplied shows in the pane what a view asks.
 * @param onTakenBack shows what was asked before it.
 */
export function useViewActions(onApplied: (view: SavedView) => void, onTakenBack: () => void): ViewActions {
  const { refresh } = useWorkbookStatus();
  /** How the workbook stands is read again whatever came of it. */
  const refreshed = async <T>(running: Running, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } finally {
      await refresh(running);
    }
  };
  const applying = useAction(
    (running, name: string, rows: RowsWish) =>
      refreshed(running, async () => {
        const report = await applyView(name, rows, running);
        if (report.kind === "applied") {
          onApplied(report.view);
        }
        return report;
      }),
    ({ message }) => message,
  );
  const takingBack = useAction(
    (running) =>
      refreshed(running, async () => {
        const report = await takeBackView(running);
        onTakenBack();
        return report;
      }),
    ({ message }) => message,
  );
  const deleting = useAction(
    (running, name: string) => refreshed(running, () => deleteView(name, running)),
    ({ message }) => message,
  );
  const puttingBack = useAction(
    (running, view: SavedView, over: boolean) => refreshed(running, () => putBackView(view, over, running)),
    ({ message }) => message,
  );
  const all = [applying, takingBack, deleting, puttingBack];
  return {
    applying,
    takingBack,
    deleting,
    puttingBack,
    isBusy: all.some(({ state }) => state.phase === "running"),
    forget: () => {
      for (const { state, reset } of all) {
        if (state.phase !== "running") {
          reset();
        }
      }
    },
  };
}
