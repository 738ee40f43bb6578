import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookStatus } from "../../../actions/read-status";
import { RUN_STATUSES } from "../../../tracking/schema/run-status";
import { CellLink } from "../../parts/cell-link";
import { ResultBar } from "../../parts/result-bar";
import { count, counted } from "../../../tracking/words/counts";
import { ago } from "../../words/ago";
import { highlightedBy } from "../../words/highlighted-by";
import { useLayout } from "../../shell/layout";
import type { ViewName } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { LastImport } from "./last-import";
import { NextSteps } from "./next-steps";

const useStyles = makeStyles({
  statuses: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px", margin: 0 },
  status: { display: "flex", flexDirection: "row-reverse", gap: "4px" },
  number: { margin: 0, fontWeight: 600 },
});

interface TrackedProps {
  status: WorkbookStatus;
  /** What setting up or the sample had to say, when it was just done. */
  opening: string | undefined;
  onNavigate: (view: ViewName) => void;
}

/** For a tracked workbook: runs, the best of them, issues, the last import, and what to do next. */
export function TrackedPart({ status, opening, onNavigate }: TrackedProps) {
  const layout = useLayout();
  return (
    <>
      {opening !== undefined && <ResultBar message={opening} />}
      <div className={layout.stack}>
        <Card title={counted(status.runs.total, "run")}>
          <StatusCounts status={status} />
        </Card>
        <Card title="Best run">
          <BestRun status={status} />
        </Card>
        <Card title="Issues">
          <Issues issues={status.issues} onNavigate={onNavigate} />
        </Card>
        {status.lastImport && (
          <Card title="Last import">
            <LastImport record={status.lastImport} onNavigate={onNavigate} />
          </Card>
        )}
      </div>
      <NextSteps status={status} onNavigate={onNavigate} />
    </>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  const layout = useLayout();
  return (
    <section className={layout.card}>
      <h2 className={layout.subtitle}>{title}</h2>
      {children}
    </section>
  );
}

function StatusCounts({ status: { runs } }: { status: WorkbookStatus }) {
  const styles = useStyles();
  const layout = useLayout();
  if (runs.total === 0) {
    return <p className={layout.text}>Nothing logged yet.</p>;
  }
  return (
    <dl className={styles.statuses}>
      {RUN_STATUSES.filter((name) => runs.byStatus[name] > 0).map((name) => (
        <div key={name} className={styles.status}>
          <dt>{name.toLowerCase()}</dt>
          <dd className={styles.number}>{count(runs.byStatus[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function BestRun({ status }: { status: WorkbookStatus }) {
  const { best, leadingMetric, metrics } = status;
  const layout = useLayout();
  if (best === undefined) {
    const why = status.highlightWaits ?? whyNoBest(metrics.length, status.highlightedMetric ?? leadingMetric);
    return <p className={layout.text}>{why}</p>;
  }
  const winner = best.winners[0];
  const highlighted = highlightedBy(status);
  return (
    <>
      <p className={layout.text}>{best.message}</p>
      {best.metric === leadingMetric && status.whyLeading !== undefined && (
        <p className={layout.text}>
          {`No metric is marked as primary on Metrics, so ${leadingMetric} leads: ${firstLower(status.whyLeading)}`}
        </p>
      )}
      {status.highlightWaits !== undefined && <p className={layout.text}>{status.highlightWaits}</p>}
      {highlighted !== undefined && <p className={layout.quiet}>{highlighted}</p>}
      {winner && <CellLink place={winner.place}>Show {winner.runId}</CellLink>}
    </>
  );
}

function firstLower(sentence: string): string {
  return sentence.replace(/^./, (first) => first.toLowerCase());
}

function whyNoBest(metrics: number, leading: string | undefined): string {
  if (metrics === 0) {
    return "No metric yet: add one in Log, or import runs.";
  }
  if (leading === undefined) {
    return "No metric has a goal: give one on the Metrics sheet, or choose one in Compare.";
  }
  return `No completed run has a value of ${leading} yet.`;
}

function Issues(props: { issues: WorkbookStatus["issues"]; onNavigate: (view: ViewName) => void }) {
  const layout = useLayout();
  const { readAt } = useWorkbookStatus();
  const { issues } = props;
  const none = issues !== undefined && issues.errors + issues.warnings === 0;
  return (
    <div className={layout.ends}>
      <p className={layout.text}>
        {issues === undefined
          ? "Not checked yet."
          : none
            ? `None found, checked ${ago(issues.checkedAt, readAt)}.`
            : `${counted(issues.errors, "error")} and ${counted(issues.warnings, "warning")}, checked ${ago(issues.checkedAt, readAt)}.`}
      </p>
      <Button
        size="small"
        className={layout.firm}
        onClick={() => {
          props.onNavigate("check");
        }}
      >
        {issues === undefined || none ? "Check" : "See issues"}
      </Button>
    </div>
  );
}
