import { Button } from "@fluentui/react-components";
import { highlightBest } from "../../../actions/highlight-best";
import type { WorkbookStatus } from "../../../actions/read-status";
import { updateChart } from "../../../actions/update-chart";
import { updateSummary } from "../../../actions/update-summary";
import { useForgetWhenChanged } from "../../hooks/use-forget-when-changed";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { useLayout } from "../../shell/layout";
import type { ViewName } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** The things one may want to do next, each a click. */
export function NextSteps({
  status,
  onNavigate,
}: {
  status: WorkbookStatus;
  onNavigate: (view: ViewName) => void;
}) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const highlight = useAction(
    async (running) => {
      const report = await highlightBest(status.highlightedMetric, running);
      await refresh(running);
      return { message: report.message, place: report.winners[0]?.place };
    },
    (report) => report.message,
  );
  const chart = useAction((running) => updateChart(status.highlightedMetric, running), sentenceOf);
  const summary = useAction((running) => updateSummary(running), sentenceOf);
  useForgetWhenChanged(highlight);
  useForgetWhenChanged(chart);
  useForgetWhenChanged(summary);
  const busy = [highlight, chart, summary].some(({ state }) => state.phase === "running");
  return (
    <section className={layout.stack}>
      <h2 className={layout.subtitle}>Next</h2>
      <div className={layout.row}>
        <Button
          appearance="primary"
          onClick={() => {
            onNavigate("log");
          }}
        >
          Log a run
        </Button>
        <Button
          onClick={() => {
            onNavigate("import");
          }}
        >
          Import runs
        </Button>
      </div>
      <div className={layout.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void highlight.start()}>
          Highlight best
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void chart.start()}>
          Update chart
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void summary.start()}>
          Update summary
        </Button>
      </div>
      <ActionOutcome label="Highlighting the best run" action={highlight} />
      <ActionOutcome label="Drawing the chart" action={chart} />
      <ActionOutcome label="Writing the summary" action={summary} />
    </section>
  );
}

function sentenceOf({ message }: { message: string }): string {
  return message;
}
