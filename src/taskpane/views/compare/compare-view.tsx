import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { updateSummary } from "../../../actions/update-summary";
import { useFreshStatus } from "../../hooks/use-fresh-status";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ReadingWorkbook } from "../../parts/reading-workbook";
import { Section } from "../../parts/section";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { ChartsPart } from "./charts-part";
import { ConfigurationsPart } from "./configurations-part";
import { CurvesPart } from "./curves-part";
import { NextPart } from "./next-part";
import { RebuildPart } from "./rebuild-part";
import { SideBySidePart } from "./side-by-side-part";
import { BestPart } from "./best-part";
import { useAskedFilter } from "./use-asked-filter";

/** Which run is best by a metric, in words, in the sheet, as a chart and as a summary. */
export function CompareView({ active }: ViewProps) {
  useFreshStatus(active);
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  const questions = useRef<HTMLDivElement>(null);
  const filter = useAskedFilter(status?.highlightedAmong?.filter ?? "");
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
            <div className={layout.wideStack} ref={questions}>
              <BestPart
                status={status}
                metric={metric}
                filter={filter}
                within={questions}
                onMetric={setChosen}
              />
              <ConfigurationsPart metric={metric} goal={goal} filter={filter} />
            </div>
            <SideBySidePart metric={metric} filter={filter} workbookId={status.workbookId} />
            <ChartsPart metric={metric} filter={filter} />
            <SummaryPart />
            <Section title="What next" initiallyOpen={false}>
              <NextPart metric={metric} hasGoal={goal !== "none"} filter={filter} />
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
