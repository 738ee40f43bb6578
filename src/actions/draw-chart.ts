import { minuteWords } from "../tracking/words/minute-words";
import type { ChartSpec } from "../tracking/charts/chart-spec";
import { requireShownDays } from "../workbook/date-system";
import { drawSpec } from "../workbook/generated/draw-spec";
import { trackedTable } from "../workbook/read-tracking";
import { activateSheet } from "../workbook/select-cells";
import type { ActionOptions } from "./action-options";
import { chartOfRuns, type ChartChoice } from "./charting/chart-of-runs";
import { readInLane, writeInLane } from "./in-workbook";
import { drawComparisonOf } from "./update-chart";
import type { CellPlace } from "./show-cell";

/** A chart as it would be drawn. */
export interface ChartPreview {
  readonly message: string;
  readonly spec: ChartSpec;
}

/** A chart as it was drawn. */
export interface DrawnChart extends ChartPreview {
  readonly place: CellPlace;
}

/** Makes a chart for the pane to show; only reads. Throws as `chartOfRuns` does. */
export async function previewChart(choice: ChartChoice, options: ActionOptions = {}): Promise<ChartPreview> {
  return readInLane("making the chart", options, async (context) => {
    const { answer: spec } = await chartOfRuns(context, choice, options);
    return { spec, message: `${spec.title}. ${spec.said.join(" ")}` };
  });
}

/** Draws a chart, or draws it again in its place, on `Charts`. Throws as `chartOfRuns` does, and then nothing is written. */
export async function drawChart(choice: ChartChoice, options: ActionOptions = {}): Promise<DrawnChart> {
  return writeInLane("drawing the chart", options, async (context) => {
    const { answer: spec, tracking } = await chartOfRuns(context, choice, options);
    requireShownDays(tracking);
    if (spec.kind === "runs") {
      return { spec, ...(await drawComparisonOf(context, choice.metric)) };
    }
    const { sheet, area } = await drawSpec(
      context,
      spec.kind,
      spec,
      trackedTable(tracking, "Runs"),
      minuteWords(Date.now()),
    );
    await activateSheet(context, sheet, area);
    return { spec, message: `Drew ${spec.title}.`, place: { sheet, address: area } };
  });
}
