import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { listed } from "../../../tracking/words/listed";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** Some of Runsheet's tables are gone: says which, and brings them back. */
export function IncompletePart({ missing }: { missing: readonly string[] }) {
  const { refresh } = useWorkbookStatus();
  const repair = useAction(
    async (running) => {
      const { setUpTracking } = await import("../../../actions/set-up-tracking");
      const report = await setUpTracking(running);
      await refresh(running);
      return report;
    },
    (report) => report.message,
  );
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Some of Runsheet&apos;s tables are missing: {listed(missing)}.</MessageBarTitle>
          Repair creates them anew and leaves everything else as it is.
        </MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={repair.state.phase === "running"}
            onClick={() => void repair.start()}
          >
            Repair
          </Button>
        </MessageBarActions>
      </MessageBar>
      <ActionOutcome label="Repairing" action={repair} />
    </>
  );
}
