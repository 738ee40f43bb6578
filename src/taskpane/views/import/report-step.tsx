import { Button } from "@fluentui/react-components";
import { writeRejectsToIssues } from "../../../actions/import-runs";
import type { ImportReport } from "../../../actions/import-runs";
import { removeImport } from "../../../actions/remove-import";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { ConfirmButton } from "../../parts/confirm-button";
import { DecisionCountsLine } from "../../parts/decision-counts";
import { ProblemBar } from "../../parts/problem-bar";
import { ResultBar } from "../../parts/result-bar";
import { counted } from "../../parts/words";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** What the import did, in numbers; the way to its rows, and the way back. */
export function ReportStep({ report, onRestart }: { report: ImportReport; onRestart: () => void }) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const remove = useAction(
    async (running) => {
      const removed = await removeImport(report.importId, running);
      await refresh();
      return removed;
    },
    ({ message }) => message,
  );
  const reject = useAction(
    async () => {
      const written = await writeRejectsToIssues();
      await refresh();
      return written;
    },
    ({ message }) => message,
  );
  const { added, updated } = report.written;
  const removable = added + updated > 0 && remove.state.phase !== "done";
  return (
    <>
      <ResultBar
        message={report.message}
        place={remove.state.phase === "done" ? undefined : report.place}
        intent={report.state === "complete" ? "success" : report.state === "partial" ? "warning" : "info"}
      />
      {report.error && <ProblemBar error={report.error} />}
      <DecisionCountsLine counts={report.counts} done={report.state !== "partial"} />
      {report.newParameters + report.newMetrics > 0 && (
        <p className={layout.quiet}>
          New: {counted(report.newParameters, "parameter")} and {counted(report.newMetrics, "metric")}.
        </p>
      )}
      <div className={layout.row}>
        <Button appearance="primary" onClick={onRestart}>
          Import more
        </Button>
        {report.counts.reject > 0 && (
          <Button disabledFocusable={reject.state.phase === "running"} onClick={() => void reject.start()}>
            Write rejected rows to Issues
          </Button>
        )}
      </div>
      <ActionOutcome label="Writing to Issues" state={reject.state} />
      {removable && (
        <div>
          <ConfirmButton
            label="Remove this import"
            question={`Remove the ${counted(added, "run")} that this import added${updated > 0 ? ` and put back the ${counted(updated, "run")} that it updated` : ""}?`}
            confirm="Remove"
            disabled={remove.state.phase === "running"}
            onConfirm={() => void remove.start()}
          />
        </div>
      )}
      <ActionOutcome label="Removing the import" state={remove.state} onCancel={remove.cancel} />
    </>
  );
}
