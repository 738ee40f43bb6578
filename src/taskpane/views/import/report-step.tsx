import { Button } from "@fluentui/react-components";
import { writeRejectsToIssues } from "../../../actions/list-rejects";
import { writeTreatedCellsToIssues } from "../../../actions/list-treated-cells";
import type { ImportReport } from "../../../actions/commit-import";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { DecisionCountsLine } from "../../parts/decision-counts";
import { ProblemBar } from "../../parts/problem-bar";
import { RemovableImport } from "../../parts/removable-import";
import { ResultBar } from "../../parts/result-bar";
import { Section } from "../../parts/section";
import { BROUGHT_TABLES } from "../../../tracking/planning/brought-rows";
import { count, counted } from "../../../tracking/words/counts";
import type { ImportPreview } from "../../../worker/import-preview";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { openQuestions } from "../../words/open-questions";
import { ReasonList } from "./reason-list";

interface ReportStepProps {
  readonly report: ImportReport;
  /** What was shown before it was written. */
  readonly preview: ImportPreview | undefined;
  readonly onRestart: () => void;
}

/** What the import did, in numbers; the way to its rows, and the way back. */
export function ReportStep({ report, preview, onRestart }: ReportStepProps) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const reject = useAction(
    async (running) => {
      const written = await writeRejectsToIssues(report, running);
      await refresh(running);
      return written;
    },
    ({ message }) => message,
  );
  const cells = useAction(
    async (running) => {
      const written = await writeTreatedCellsToIssues(report, running);
      await refresh(running);
      return written;
    },
    ({ message }) => message,
  );
  const isWriting = [reject, cells].some(({ state }) => state.phase === "running");
  return (
    <>
      <ResultBar
        message={report.message}
        place={report.place}
        intent={report.state === "complete" ? "success" : report.state === "partial" ? "warning" : "info"}
      />
      {report.error && <ProblemBar error={report.error} />}
      <DecisionCountsLine counts={report.counts} done={report.state !== "partial"} />
      {report.newParameters + report.newMetrics > 0 && (
        <p className={layout.quiet}>
          New: {counted(report.newParameters, "parameter")} and {counted(report.newMetrics, "metric")}.
        </p>
      )}
      {report.state !== "nothing" &&
        openQuestions(preview?.columns ?? [], "after").map((sentence) => (
          <p key={sentence} className={layout.text}>
            {sentence}
          </p>
        ))}
      <div className={layout.row}>
        <Button appearance="primary" onClick={onRestart}>
          Import more
        </Button>
        {report.counts.reject > 0 && (
          <Button disabledFocusable={isWriting} onClick={() => void reject.start()}>
            Write rejected rows to Issues
          </Button>
        )}
        {report.treated > 0 && (
          <Button disabledFocusable={isWriting} onClick={() => void cells.start()}>
            Write changed cells to Issues
          </Button>
        )}
      </div>
      <ActionOutcome label="Writing to Issues" action={reject} />
      <ActionOutcome label="Writing to Issues" action={cells} />
      {preview !== undefined && report.counts.reject > 0 && (
        <Section title="Rejected rows" note={count(report.counts.reject)} initiallyOpen={false}>
          <ReasonList preview={preview} only="reject" />
        </Section>
      )}
      <RemovableImport importId={report.importId} {...writtenBy(report)} removed={false} />
    </>
  );
}

/** What can be taken back: runs, or where an import brought none, the rows of the table that it is about. */
function writtenBy({ written, brought }: ImportReport) {
  const table = BROUGHT_TABLES.find((name) => (brought[name] ?? 0) > 0);
  return table && written.added + written.updated === 0
    ? { added: brought[table] ?? 0, updated: 0, table }
    : written;
}
