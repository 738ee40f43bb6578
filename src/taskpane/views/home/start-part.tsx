import { Button, makeStyles } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../../actions/read-status";
import { useAction, type Running } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { listed } from "../../../tracking/words/listed";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

const useStyles = makeStyles({
  does: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** For a workbook that Runsheet does not track yet: what it does, and two ways to begin. */
export function StartPart(props: {
  status: WorkbookStatus;
  onStarted: (message: string, after: WorkbookStatus | undefined) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const begun = async <Report extends { readonly message: string }>(report: Report, running: Running) => {
    props.onStarted(report.message, await refresh(running));
    return report;
  };
  const setUp = useAction(
    async (running) => {
      const { setUpTracking } = await import("../../../actions/set-up-tracking");
      return begun(await setUpTracking(running), running);
    },
    (report) => report.message,
  );
  const sample = useAction(
    async (running) => {
      // Importing is a script of its own: the sample is opened once, the pane at every start.
      const { openSample } = await import("../../../actions/open-sample");
      return begun(await openSample(running), running);
    },
    (report) => report.message,
  );
  const busy = setUp.state.phase === "running" || sample.state.phase === "running";
  const { userSheets } = props.status;
  return (
    <>
      <ul className={styles.does}>
        <li>Log runs by a form, or import them from MLflow, W&amp;B, CSV or JSON.</li>
        <li>Every value is checked, and no run is there twice.</li>
        <li>See which run is best and why, in the sheet itself.</li>
      </ul>
      <div className={layout.stack}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void setUp.start()}>
          Set up tracking
        </Button>
        <p className={layout.quiet}>
          Adds Runsheet&apos;s sheets to this workbook.
          {userSheets.length > 0 &&
            ` Your own (${listed(userSheets.slice(0, 3), userSheets.length)}) stay as they are.`}
        </p>
        <ActionOutcome label="Setting up" action={setUp} />
      </div>
      <div className={layout.stack}>
        <Button disabledFocusable={busy} onClick={() => void sample.start()}>
          Open the sample
        </Button>
        <p className={layout.quiet}>
          Cats against dogs: one hidden layer on 1,000 images, then two on 2,000, with repeats to compare.
        </p>
        <ActionOutcome label="Opening the sample" action={sample} />
      </div>
    </>
  );
}
