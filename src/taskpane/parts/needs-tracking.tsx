import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { useLayout } from "../shell/layout";
import type { ViewName } from "../shell/views";
import { useWorkbookStatus } from "../shell/workbook-status";

/**
 * Shows what it holds once the workbook is tracked; before that, the way to set it up. Where tables have gone missing it
 * says so above, and what was typed stays.
 */
export function NeedsTracking(props: {
  active: boolean;
  onNavigate: (view: ViewName) => void;
  children: ReactNode;
}) {
  const layout = useLayout();
  const { status, refresh } = useWorkbookStatus();
  const untracked = status?.state === "empty" || status?.state === "untracked";
  const incomplete = status?.state === "incomplete";
  const blocked = props.active && (untracked || incomplete);
  useEffect(() => {
    // It may have been set up meanwhile, from the ribbon or by whoever shares the workbook.
    if (blocked) {
      void refresh();
    }
  }, [blocked, refresh]);
  if (!untracked && !incomplete) {
    return props.children;
  }
  return (
    <>
      <div className={layout.stack}>
        <p className={layout.text}>
          {untracked
            ? "This workbook is not tracked yet. Set it up on Home first."
            : "Some of Runsheet's tables are missing. Repair them on Home first."}
        </p>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              props.onNavigate("home");
            }}
          >
            Go to Home
          </Button>
        </div>
      </div>
      {incomplete && props.children}
    </>
  );
}
