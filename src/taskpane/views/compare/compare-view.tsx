import { useRef, useState } from "react";
import type { WorkbookStatus } from "../../../actions/read-status";
import type { KeptChart, ViewChart } from "../../../tracking/views/saved-view";
import { useFreshStatus } from "../../hooks/use-fresh-status";
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
import type { CurrentView } from "./name-view";
import { NextPart } from "./next-part";
import { RebuildPart } from "./rebuild-part";
import { SideBySidePart } from "./side-by-side-part";
import { BestPart } from "./best-part";
import { SummaryPart } from "./summary-part";
import { useComparedRuns } from "./use-compared-runs";
import { useQuestion, wholeQuestion } from "./use-question";
import { ViewsPart } from "./views-part";

/** Which run is best by a metric, in words, in the sheet, as a chart and as a summary. */
export function CompareView({ active }: ViewProps) {
  useFreshStatus(active);
  const layout = useLayout();
  const { status } = useWorkbookStatus();
  return (
    <div className={layout.wideStack}>
      <ViewTitle>Compare runs</ViewTitle>
      <NeedsTracking active={active}>
        {status === undefined ? <ReadingWorkbook /> : <Comparing status={status} />}
      </NeedsTracking>
    </div>
  );
}

const FIRST_CHART: ViewChart = { kind: "runs", parameter: "", other: "", color: "", isSmoothed: false };

/** What is asked, and all that answers it. */
function Comparing({ status }: { status: WorkbookStatus }) {
  const layout = useLayout();
  const questions = useRef<HTMLDivElement>(null);
  const asked = useQuestion(status);
  const compared = useComparedRuns(status.workbookId);
  const [chart, setChart] = useState(FIRST_CHART);
  const [drawn, setDrawn] = useState<readonly KeptChart[]>([]);
  const { metric, goal, filter } = asked;
  if (metric === undefined) {
    return <p className={layout.text}>There is no metric yet. Add one in Log, or import runs.</p>;
  }
  const current: CurrentView = {
    metric,
    question: wholeQuestion(metric, asked),
    scope: asked.scope.key,
    compared: compared.runs,
    chart,
    drawn,
  };
  return (
    <>
      <ViewsPart
        status={status}
        current={current}
        onShow={(view) => {
          asked.ask(view);
          setChart(view.chart);
          setDrawn(view.drawn);
          // A view that compares none leaves those that were chosen.
          if (view.compared.length > 0) {
            compared.setRuns(view.compared);
          }
        }}
      />
      <div className={layout.wideStack} ref={questions}>
        <BestPart status={status} metric={metric} asked={asked} within={questions} />
        <ConfigurationsPart metric={metric} goal={goal} filter={filter} />
      </div>
      <SideBySidePart metric={metric} filter={filter} compared={compared} />
      <ChartsPart
        metric={metric}
        filter={filter}
        wanted={chart}
        onWanted={setChart}
        onDrawn={(one) => {
          setDrawn((before) => withChart(before, { ...one, metric, filter: filter.text.trim() }));
        }}
      />
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
  );
}

/** A chart that was drawn again is drawn once. */
function withChart(drawn: readonly KeptChart[], one: KeptChart): readonly KeptChart[] {
  const isIt = (other: KeptChart): boolean => JSON.stringify(other) === JSON.stringify(one);
  return drawn.some(isIt) ? drawn : [...drawn, one];
}
