import { Button } from "@fluentui/react-components";
import { drawChart } from "../../../actions/draw-chart";
import { CHART_KINDS } from "../../../tracking/charts/chart-kinds";
import type { SavedView } from "../../../tracking/views/saved-view";
import { counted } from "../../../tracking/words/counts";
import { listed } from "../../../tracking/words/listed";
import { asRunsheetError } from "../../hooks/as-runsheet-error";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { useLayout } from "../../shell/layout";
import { chartRequest } from "./chart-request";

/** Draws the charts of a view again, where it has any. */
export function DrawnPart({ view }: { view: SavedView }) {
  const layout = useLayout();
  const { drawn } = view;
  const drawing = useAction(
    async (running) => {
      const titles: string[] = [];
      const failed: string[] = [];
      let place;
      for (const { metric, filter, ...chart } of drawn) {
        try {
          // The one chart that stays live in all its bars shows all completed runs.
          const among = chart.kind === "runs" ? "" : filter;
          const done = await drawChart({ ...chartRequest(metric, chart), filter: among }, running);
          titles.push(done.spec.title);
          ({ place } = done);
        } catch (cause) {
          const error = asRunsheetError(cause);
          if (error.code === "cancelled") {
            throw error;
          }
          failed.push(`${CHART_KINDS[chart.kind].label} was not drawn: ${error.message}`);
        }
      }
      const drew = titles.length > 0 ? `Drew ${listed(titles)}.` : "No chart was drawn.";
      return { message: [drew, ...failed].join(" "), place };
    },
    ({ message }) => message,
  );
  if (drawn.length === 0) {
    return null;
  }
  return (
    <>
      <div className={layout.row}>
        <Button
          size="small"
          disabledFocusable={drawing.state.phase === "running"}
          onClick={() => void drawing.start()}
        >
          Draw its {counted(drawn.length, "chart")}
        </Button>
      </div>
      <ActionOutcome label="Drawing the charts" action={drawing} />
    </>
  );
}
