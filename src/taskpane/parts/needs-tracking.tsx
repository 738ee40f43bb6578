import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { useAction } from "../hooks/use-action";
import { useLayout } from "../shell/layout";
import { useWorkbookStatus } from "../shell/workbook-status";
import { ActionOutcome } from "./action-outcome";

/**
 * Shows what it holds once the workbook is tracked; before that, the way to set it up. Where tables have gone missing it
 * offers to bring them back, and what was typed stays below.
 */
export function NeedsTracking({ active, children }: { active: boolean; children: ReactNode }) {
  const layout = useLayout();
  const { status, refresh } = useWorkbookStatus();
  const untracked = status?.state === "empty" || status?.state === "untracked";
  const incomplete = status?.state === "incomplete";
  const blocked = active && (untracked || incomplete);
  useEffect(() => {
    // It may have been set up meanwhile, from the ribbon or by whoever shares the workbook.
    if (blocked) {
      void refresh();
    }
  }, [blocked, refresh]);
  const setUp = useAction(
    async (running) => {
      const { setUpTracking } = await import("../../actions/set-up-tracking");
      const report = await setUpTracking(running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  if (!untracked && !incomplete) {
    return children;
  }
  return (
    <>
      <div className={layout.stack}>
        <p className={layout.text}>
          {untracked
            ? "This workbook is not tracked yet. Setting up adds Runsheet's sheets and leaves your own as they are."
            : "Some of Runsheet's tables are missing. Repair creates them anew and leaves everything else as it is."}
        </p>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={setUp.state.phase === "running"}
            onClick={() => void setUp.start()}
          >
            {untracked ? "Set up tracking" : "Repair"}
          </Button>
        </div>
        <ActionOutcome label={untracked ? "Setting up" : "Repairing"} action={setUp} />
      </div>
      {incomplete && children}
    </>
  );
}
