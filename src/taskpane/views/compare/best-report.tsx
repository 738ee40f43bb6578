import { makeStyles } from "@fluentui/react-components";
import type { BestRunReport } from "../../../actions/highlight-best";
import { RunCurve } from "../../parts/run-curve";
import { CellLink } from "../../parts/cell-link";
import { ResultBar } from "../../parts/result-bar";
import { count, counted } from "../../../tracking/words/counts";
import { measured } from "../../words/measured";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  winners: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Winners named at most; the row in the sheet shows the rest. */
const NAMED = 5;
/** Marked runs that are listed at most. */
const MARKED = 10;

/** Why this run is best: winners, runner-up, margin, and which runs were considered. */
export function BestReport({ report, hasCurves }: { report: BestRunReport; hasCurves: boolean }) {
  const styles = useStyles();
  const { winners, runnerUp, margin, unit, leftOut } = report;
  return (
    <>
      <ResultBar message={report.message} />
      <dl className={styles.facts}>
        <dt>{winners.length === 1 ? "Winner" : "Winners"}</dt>
        <dd className={styles.value}>
          <ul className={styles.winners}>
            {winners.slice(0, NAMED).map(({ runId, name, place }) => (
              <li key={runId}>
                <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>
              </li>
            ))}
            {winners.length > NAMED && <li>and {count(winners.length - NAMED)} more, all highlighted</li>}
          </ul>
        </dd>
        {report.top && (
          <>
            <dt>Marked</dt>
            <dd className={styles.value}>
              <ol className={styles.winners} aria-label="Marked">
                {report.top.shown.slice(0, MARKED).map(({ runId, name, place, value }) => (
                  <li key={runId}>
                    <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>{" "}
                    {measured(value, unit)}
                  </li>
                ))}
                {report.top.count > MARKED && <li>and {count(report.top.count - MARKED)} more</li>}
              </ol>
            </dd>
          </>
        )}
        <dt>{report.metric}</dt>
        <dd className={styles.value}>{measured(report.value, unit)}</dd>
        {runnerUp && (
          <>
            <dt>Runner-up</dt>
            <dd className={styles.value}>
              {runnerUp.runId}, {measured(runnerUp.value, unit)}
            </dd>
          </>
        )}
        {margin !== undefined && (
          <>
            <dt>Margin</dt>
            <dd className={styles.value}>{measured(margin, unit)}</dd>
          </>
        )}
        <dt>Considered</dt>
        <dd className={styles.value}>{counted(report.considered, "completed run")}</dd>
        <dt>Left out</dt>
        <dd className={styles.value}>
          {count(leftOut.notCompleted)} not completed, {count(leftOut.noValue)} without a value
          {(leftOut.filtered ?? 0) > 0 && `, ${count(leftOut.filtered ?? 0)} by the filter`}
          {leftOut.outliers && `, ${counted(leftOut.outliers.count, "outlier")}`}
        </dd>
      </dl>
      {hasCurves && winners[0] && (
        <RunCurve
          key={`${winners[0].runId} ${report.metric}`}
          runId={winners[0].runId}
          metric={report.metric}
        />
      )}
    </>
  );
}
