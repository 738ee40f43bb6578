import { Button } from "@fluentui/react-components";
import { updateSummary } from "../../../actions/update-summary";
import { useAction } from "../../hooks/use-action";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { ActionOutcome } from "../../parts/action-outcome";
import { useLayout } from "../../shell/layout";

/** Writes the sheet Summary. */
export function SummaryPart() {
  const layout = useLayout();
  const summary = useAction(
    (running) => updateSummary(running),
    ({ message }) => message,
  );
  useForgetWhenChanged(summary);
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Summary</h2>
      <p className={layout.quiet}>
        Runs by status, best per metric, mean and spread per experiment, as formulas that stay live.
      </p>
      <div>
        <Button disabledFocusable={summary.state.phase === "running"} onClick={() => void summary.start()}>
          Update summary
        </Button>
      </div>
      <ActionOutcome label="Writing the summary" action={summary} />
    </section>
  );
}
