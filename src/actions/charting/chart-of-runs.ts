import type { Catalogue, MetricDefinition } from "../../tracking/catalogue/catalogue";
import { chartedColumns } from "../../tracking/charts/charted-columns";
import type { ChartKind } from "../../tracking/charts/chart-kinds";
import type { RequestedCurve } from "../../tracking/charts/chart-request";
import type { ChartSpec } from "../../tracking/charts/chart-spec";
import { RunsheetError } from "../../tracking/runsheet-error";
import { seriesInOrder } from "../../tracking/series/series-in-order";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import type { ActionOptions } from "../action-options";
import { chosenMetric } from "../highlighting/chosen-metric";
import { askOfRuns, type AnswerOfRuns } from "../reading/ask-of-runs";
import { readCurves } from "../reading/read-curves";

/** What a person chose to see. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** The metric that leads where none is named. */
  readonly metric?: string | undefined;
  readonly parameter?: string | undefined;
  /** The second metric. */
  readonly other?: string | undefined;
  /** The parameter or field that colours the dots. */
  readonly color?: string | undefined;
  readonly filter?: string | undefined;
  readonly isSmoothed?: boolean | undefined;
}

/**
 * Has the chart made from the runs as they stood at one moment. Throws a FilterError for a filter that cannot be read or asked,
 * and `invalid-input` where the chart would be empty or would mislead.
 */
export async function chartOfRuns(
  context: WorkbookSession,
  { kind, metric, parameter, other, color, filter = "", isSmoothed = false }: ChartChoice,
  options: ActionOptions,
): Promise<AnswerOfRuns<ChartSpec>> {
  return askOfRuns<ChartSpec>(
    context,
    metric,
    async (engine, picture, about) => {
      const { tracking } = about;
      const second = other === undefined ? undefined : namedMetric(tracking.catalogue, other);
      const request = {
        kind,
        metric: about.metric,
        filter,
        now: Date.now(),
        firstRow: trackedTable(tracking, "Runs").headerRow + 2,
        isSmoothed,
        ...(parameter === undefined ? {} : { parameter }),
        ...(second && { other: second }),
        ...(color === undefined ? {} : { color }),
        ...(kind === "curves" && { curves: await curvesOf(context, tracking, about.metric.name, options) }),
      };
      return engine.makeChart(picture, request, options);
    },
    options,
    // A filter may name any column.
    filter.trim() === ""
      ? {
          columns: (catalogue) =>
            chartedColumns(
              kind,
              chosenMetric(catalogue, metric).name,
              { other, ...(parameter !== undefined && { parameter }), ...(color !== undefined && { color }) },
              catalogue,
            ),
        }
      : {},
  );
}

function namedMetric({ metrics }: Catalogue, wanted: string): MetricDefinition {
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) {
    throw new RunsheetError(
      "invalid-input",
      `Metrics has no metric named ${wanted}.`,
      "Choose a metric that stands in Metrics.",
    );
  }
  return found;
}

/** The curves whose points tell their order. */
async function curvesOf(
  context: WorkbookSession,
  tracking: Tracking,
  metric: string,
  { signal }: ActionOptions,
): Promise<RequestedCurve[]> {
  const { byRun } = await readCurves(context, tracking, { metric }, signal);
  return [...byRun].flatMap(([run, [stored]]): RequestedCurve[] => {
    const ordered = stored && seriesInOrder(stored.steps, stored.values);
    return ordered ? [{ run, steps: Array.from(ordered.steps), values: Array.from(ordered.values) }] : [];
  });
}
