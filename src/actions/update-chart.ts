import { minuteWords } from "../tracking/words/minute-words";
import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { defineBest, rankedColumns, type BestDefinition } from "../tracking/best/best-definition";
import { bestFirst, competitors, type Competitor } from "../tracking/best/rank-runs";
import { foldKey } from "../tracking/naming/fold-key";
import type { RunColumns } from "../tracking/schema/run-columns";
import { RunValues } from "../tracking/schema/run-values";
import { RunsheetError } from "../tracking/runsheet-error";
import type { Comparison } from "../workbook/generated/comparison-block";
import { canMatchId } from "../workbook/generated/id-match";
import { drawComparison, MOST_RUNS } from "../workbook/generated/comparison-chart";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import type { TrackedTable } from "../workbook/tracked-table";
import type { ActionOptions } from "./action-options";
import { chosenMetric } from "./highlighting/chosen-metric";
import { writeInLane } from "./in-workbook";
import { counted } from "../tracking/words/counts";
import { readRuns } from "./reading/read-runs";
import type { CellPlace } from "./show-cell";

/**
 * Draws, or draws again, the comparison chart of a metric on `Charts`; the primary metric when none is named. Completed
 * runs with a number compete, the best first; a metric without a goal is shown from its highest value down.
 */
export async function updateChart(
  metric?: string,
  options: ActionOptions = {},
): Promise<{ message: string; place: CellPlace; charted: number }> {
  return writeInLane("drawing the chart", options, (context) => drawComparisonOf(context, metric));
}

/** The same within another action's turn. */
export async function drawComparisonOf(
  context: WorkbookSession,
  metric: string | undefined,
): Promise<{ message: string; place: CellPlace; charted: number }> {
  const tracking = await readTracking(context);
  const definition = chosenMetric(tracking.catalogue, metric);
  const runs = await readRuns(context, tracking, rankedColumns(definition.name));
  const best = defineBest(definition.name, runs.table, tracking.catalogue);
  const ordered = bestFirst(competitors(runs, definition).competing, definition.goal);
  if (!best || ordered.length === 0) {
    throw new RunsheetError(
      "invalid-input",
      `No completed run has a number for ${definition.name}, so there is nothing to chart.`,
      "Choose another metric, or log a completed run with a number for this one.",
    );
  }
  const tables = { runs: runs.table, metrics: trackedTable(tracking, "Metrics") };
  const comparison = comparisonOf(runs, best, ordered, tables);
  const sheet = await drawComparison(context, comparison);
  await activateSheet(context, sheet);
  const charted = comparison.runs.length;
  return {
    message: sentence(definition, charted, ordered.length),
    place: { sheet, address: "A1" },
    charted,
  };
}

function comparisonOf(
  runs: RunColumns,
  { metric: definition, columns }: BestDefinition,
  ordered: readonly Competitor[],
  tables: { readonly runs: TrackedTable; readonly metrics: TrackedTable },
): Comparison {
  const shown = ordered.slice(0, MOST_RUNS);
  const ids = shownIds(
    runs,
    shown.map(({ row }) => row),
  );
  return {
    metric: definition.name,
    ...(definition.unit !== undefined && { unit: definition.unit }),
    runs: shown.map(({ row, value }, index) => ({
      ...ids[index],
      label: label(new RunValues(runs), row, tables.runs, ids[index]?.isFound === true),
      value,
      isFound: columns.id !== undefined && ids[index]?.isFound === true,
    })),
    note: note(definition, shown.length, ordered.length),
    table: tables.runs,
    headers: {
      id: columns.id?.header ?? "",
      status: columns.status.header,
      value: columns.value.header,
    },
    metrics: tables.metrics,
  };
}

/** The ids of the rows shown, and whether each leads to its row alone: to Excel, case makes no difference. */
function shownIds(
  runs: RunColumns,
  rows: readonly number[],
): readonly { readonly id?: string | number; readonly isFound: boolean }[] {
  const all = new RunValues(runs).field("id") ?? [];
  const times = new Map(rows.map((row) => [foldKey(all[row]), 0]));
  for (const id of all) {
    const key = foldKey(id);
    const counted = times.get(key);
    if (counted !== undefined) {
      times.set(key, counted + 1);
    }
  }
  return rows.map((row) => {
    const id = all[row];
    if (typeof id !== "string" && typeof id !== "number") {
      return { isFound: false };
    }
    return { id, isFound: times.get(foldKey(id)) === 1 && canMatchId(id) };
  });
}

/** Name and id; the row where no id tells the run apart. */
function label(values: RunValues, row: number, table: TrackedTable, isFound: boolean): string {
  const name = values.text("name", row);
  const id = values.text("id", row);
  const place = isFound ? "" : `row ${table.headerRow + 2 + row}`;
  return [...new Set([name, id, place])].filter((part) => part !== "").join(" · ");
}

function note({ goal }: MetricDefinition, shown: number, of: number): string {
  const which =
    shown === of
      ? `All ${counted(of, "completed run")}`
      : `The first ${shown} of ${counted(of, "completed run")}`;
  const better = goal === "none" ? "" : ` ${goal === "maximize" ? "Higher" : "Lower"} is better.`;
  const at = minuteWords(Date.now());
  return `${which} with a value, sorted on ${at}.${better} Figures, stars and dark bars follow edits; the order follows the Chart button.`;
}

function sentence({ name }: MetricDefinition, charted: number, of: number): string {
  const most = charted < of ? `, the first ${charted} of ${counted(of, "completed run")}` : "";
  return `Charted ${name} of ${counted(charted, "run")}${most}.`;
}
