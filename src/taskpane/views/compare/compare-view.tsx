import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { clearHighlight, highlightBest } from "../../../actions/highlight-best";
import { updateSummary } from "../../../actions/update-summary";
import { useFreshStatus } from "../../hooks/use-fresh-status";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ReadingWorkbook } from "../../parts/reading-workbook";
import { Section } from "../../parts/section";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus, type StatusReading } from "../../shell/workbook-status";
import { ChartsPart } from "./charts-part";
import { ConfigurationsPart } from "./configurations-part";
import { CurvesPart } from "./curves-part";
import { NextPart } from "./next-part";
import { RebuildPart } from "./rebuild-part";
import { SideBySidePart } from "./side-by-side-part";
import { BestReport } from "./best-report";
import { goalWords } from "../../words/goal-words";

/** Which run is best by a metric, in words, in the sheet, as a chart and as a summary. */
export function CompareView({ active }: ViewProps) {
  useFreshStatus(active);
  const layout = useLayout();
  const { status, refresh } = useWorkbookStatus();
  const [chosen, setChosen] = useState<string>();
  const metrics = status?.metrics ?? [];
  const usual = status?.highlightedMetric ?? status?.leadingMetric ?? metrics[0]?.name;
  const metric = metrics.some(({ name }) => name === chosen) ? chosen : usual;
  const goal = metrics.find(({ name }) => name === metric)?.goal ?? "none";
  return (
    <div className={layout.wideStack}>
      <ViewTitle>Compare runs</ViewTitle>
      <NeedsTracking active={active}>
        {status === undefined ? (
          <ReadingWorkbook />
        ) : metric === undefined ? (
          <p className={layout.text}>There is no metric yet. Add one in Log, or import runs.</p>
        ) : (
          <>
            <Field label="Metric">
              <Select
                value={metric}
                onChange={(_event, { value }) => {
                  setChosen(value);
                }}
              >
                {metrics.map(({ name, goal }) => (
                  <option key={name} value={name}>{`${name} (${goalWords(goal)})`}</option>
                ))}
              </Select>
            </Field>
            <Highlight
              metric={metric}
              highlighted={status.highlightedMetric}
              hasCurves={status.hasCurves === true}
              refresh={refresh}
            />
            <ConfigurationsPart metric={metric} goal={goal} />
            <SideBySidePart metric={metric} />
            <ChartsPart metric={metric} />
            <SummaryPart />
            <Section title="What next" initiallyOpen={false}>
              <NextPart metric={metric} hasGoal={goal !== "none"} />
            </Section>
            {status.hasCurves === true && (
              <>
                <CurvesPart metric={metric} />
                <RebuildPart />
              </>
            )}
          </>
        )}
      </NeedsTracking>
    </div>
  );
}

function Highlight(props: {
  metric: string;
  highlighted: string | undefined;
  hasCurves: boolean;
  refresh: StatusReading["refresh"];
}) {
  const layout = useLayout();
  const { metric, highlighted, hasCurves, refresh } = props;
  const clear = useAction(
    async (running) => {
      const report = await clearHighlight(running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  const highlight = useAction(
    async (running) => {
      const report = await highlightBest(metric, running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  useForgetWhenChanged(clear);
  useForgetWhenChanged(highlight);
  const busy = highlight.state.phase === "running" || clear.state.phase === "running";
  const { state } = highlight;
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Best run</h2>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            clear.reset();
            void highlight.start();
          }}
        >
          Highlight best
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            highlight.reset();
            void clear.start();
          }}
        >
          Clear highlight
        </Button>
      </div>
      <p className={layout.quiet}>
        {highlighted === undefined
          ? "Marks the best completed run's row on Runs. The mark follows every edit."
          : `Highlighted now by ${highlighted}.`}
      </p>
      <ProgressLine label="Highlighting the best run" action={highlight} />
      {state.phase === "failed" && <ProblemBar error={state.error} />}
      {state.phase === "done" && <BestReport report={state.result} hasCurves={hasCurves} />}
      <ActionOutcome label="Clearing the highlight" action={clear} />
    </section>
  );
}

function SummaryPart() {
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
