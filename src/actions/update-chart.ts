import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { rankRuns } from "../tracking/best/rank-runs";
import type { RunColumns } from "../tracking/schema/run-columns";
import { RunValues } from "../tracking/schema/run-values";
import { RunsheetError } from "../tracking/runsheet-error";
import { drawComparison, MOST_RUNS, type Comparison } from "../workbook/generated/comparison-chart";
import type { TableShape } from "../workbook/layout";
import { readTracking, tableOf } from "../workbook/read-tracking";
import { writeWorkbook } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import { chosenMetric } from "./highlighting/chosen-metric";
import { rankedColumns } from "./highlighting/best-run-report";
import { highlightColumns } from "./highlighting/refresh-highlight";
import { count } from "./in-words";
import { readRuns } from "./reading/read-runs";
import type { CellPlace } from "./show-cell";

/**
 * Draws, or draws again, the comparison chart of a metric on `Charts`; the primary metric when none is named. Completed
 * runs with a number compete, the best first; a metric without a goal is shown from its highest value down.
 */
export async function updateChart(
  metric?: string,
): Promise<{ message: string; place: CellPlace; charted: number }> {
  return writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    const table = tableOf(tracking.layout, "Runs");
    const definition = chosenMetric(tracking.catalogue, metric);
    const columns = highlightColumns(definition.name, table, tracking.catalogue);
    const runs = await readRuns(context, tracking, rankedColumns(definition.name));
    const ordered = competing(runs, definition);
    if (!columns || ordered.length === 0) {
      throw new RunsheetError(
        "invalid-input",
        `No completed run has a number for ${definition.name}, so there is nothing to chart.`,
        "Choose another metric, or log a completed run with a number for this one.",
      );
    }
    const comparison = comparisonOf(runs, definition, ordered, table, columns);
    const sheet = await drawComparison(context, tracking.layout, comparison);
    await activateSheet(context, sheet);
    const charted = comparison.runs.length;
    return {
      message: sentence(definition, charted, ordered.length),
      place: { sheet, address: "A1" },
      charted,
    };
  });
}

/** Rows of the completed runs with a number, in the order of the chart. */
function competing(runs: RunColumns, { name, goal }: MetricDefinition): number[] {
  const values = new RunValues(runs);
  const numbers = values.of({ role: "metric", name });
  const statuses = values.field("status");
  const rows: { row: number; value: number }[] = [];
  for (let row = 0; row < runs.count; row++) {
    const value = numbers?.[row];
    if (statuses?.[row] === "Completed" && typeof value === "number") {
      rows.push({ row, value });
    }
  }
  const sign = goal === "minimize" ? -1 : 1;
  return rows.sort((a, b) => sign * (b.value - a.value)).map(({ row }) => row);
}

function comparisonOf(
  runs: RunColumns,
  definition: MetricDefinition,
  ordered: readonly number[],
  table: TableShape,
  columns: { readonly idColumn: number; readonly metricColumn: number },
): Comparison {
  const values = new RunValues(runs);
  const winners = new Set<number>(rankRuns(runs, definition).winners);
  const shown = ordered.slice(0, MOST_RUNS);
  return {
    metric: definition.name,
    ...(definition.unit !== undefined && { unit: definition.unit }),
    goal: definition.goal,
    tolerance: definition.tolerance,
    runs: shown.map((row) => ({
      runId: values.text("id", row),
      name: values.text("name", row),
      isBest: winners.has(row),
    })),
    note: note(definition, shown.length, ordered.length),
    table: table.name,
    idHeader: table.headers[columns.idColumn] ?? "",
    metricHeader: table.headers[columns.metricColumn] ?? "",
  };
}

function note({ goal }: MetricDefinition, shown: number, of: number): string {
  const which =
    shown === of
      ? `All ${count(of, "completed run")}`
      : `The first ${shown} of ${count(of, "completed run")}`;
  const better = goal === "none" ? "" : ` ${goal === "maximize" ? "Higher" : "Lower"} is better.`;
  const at = `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return `${which} with a value, sorted on ${at}.${better} Figures follow edits; the order follows the Chart button.`;
}

function sentence({ name }: MetricDefinition, charted: number, of: number): string {
  const most = charted < of ? `, the first ${charted} of ${count(of, "completed run")}` : "";
  return `Charted ${name} of ${count(charted, "run")}${most}.`;
}
