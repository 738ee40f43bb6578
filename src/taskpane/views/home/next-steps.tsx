import { Button } from "@fluentui/react-components";
import type { ActionOptions } from "../../../actions/action-options";
import type { WorkbookStatus } from "../../../actions/read-status";
import type { CellPlace } from "../../../actions/show-cell";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";
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
  // What ranks, draws and sums up is loaded at the first click: the pane opens without it.
  const highlight = useAction(
    async (running) => {
      const { message, place } = await highlightAgain(status, running);
      await refresh(running);
      return { message, place };
    },
    (report) => report.message,
  );
  const chart = useAction(async (running) => {
    const { updateChart } = await import("../../../actions/update-chart");
    return updateChart(status.highlightedMetric, running);
  }, sentenceOf);
  const summary = useAction(async (running) => {
    const { updateSummary } = await import("../../../actions/update-summary");
    return updateSummary(running);
  }, sentenceOf);
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

interface Highlighted {
  readonly message: string;
  readonly place: CellPlace | undefined;
}

/** Marks by the same question as the mark that stands, all completed runs where none does. */
async function highlightAgain(status: WorkbookStatus, running: ActionOptions): Promise<Highlighted> {
  const { highlightedMetric, highlightedAmong: { each, front, filter = "" } = {} } = status;
  if (front && highlightedMetric !== undefined) {
    const { highlightFront } = await import("../../../actions/highlight-front");
    const { message, shown } = await highlightFront(highlightedMetric, front, filter, running);
    return { message, place: shown[0]?.place };
  }
  return each ? highlightEach(highlightedMetric, each, filter, running) : highlightOne(status, running);
}

async function highlightOne(
  { highlightedMetric, highlightedAmong }: WorkbookStatus,
  running: ActionOptions,
): Promise<Highlighted> {
  const { highlightBest } = await import("../../../actions/highlight-best");
  const { message, winners } = await highlightBest(highlightedMetric, running, highlightedAmong);
  return { message, place: winners[0]?.place };
}

async function highlightEach(
  metric: string | undefined,
  each: ColumnTarget,
  filter: string,
  running: ActionOptions,
): Promise<Highlighted> {
  const { highlightBestOfEach } = await import("../../../actions/highlight-best-of-each");
  const { message, shown } = await highlightBestOfEach(metric, each, filter, running);
  return { message, place: shown[0]?.place };
}
