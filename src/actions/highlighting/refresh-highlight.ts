import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { planHeaders } from "../../tracking/schema/column-headers";
import {
  addHighlight,
  findHighlights,
  removeHighlights,
  type HighlightTarget,
} from "../../workbook/rules/best-run-format";
import type { TableShape } from "../../workbook/layout";
import type { WorkbookSession } from "../../workbook/run-excel";
import { updateState } from "../../workbook/tracking-state";

/** Positions in Runs of the columns that a comparison by a metric needs; undefined when one is missing. */
export function highlightColumns(
  metric: string,
  runs: TableShape,
  catalogue: Catalogue,
): { readonly idColumn: number; readonly statusColumn: number; readonly metricColumn: number } | undefined {
  const { targets } = planHeaders(runs.headers, catalogue);
  const positionOf = (key: "id" | "status"): number =>
    targets.findIndex((target) => target?.role === "field" && target.key === key);
  const idColumn = positionOf("id");
  const statusColumn = positionOf("status");
  const metricColumn = targets.findIndex((target) => target?.role === "metric" && target.name === metric);
  return Math.min(idColumn, statusColumn, metricColumn) < 0
    ? undefined
    : { idColumn, statusColumn, metricColumn };
}

/** What the highlight of a metric goes by; undefined when the metric has no goal or Runs lacks a column. */
export function highlightTarget(
  metric: string,
  runs: TableShape,
  catalogue: Catalogue,
): HighlightTarget | undefined {
  const definition = catalogue.metrics.find(({ name }) => name === metric);
  const columns = highlightColumns(metric, runs, catalogue);
  if (!definition || !columns || definition.goal === "none") {
    return undefined;
  }
  return { metric, goal: definition.goal, tolerance: definition.tolerance, ...columns };
}

/** Puts the highlight over the whole table, in place of any that stood there, and remembers it. */
export async function placeHighlight(
  context: WorkbookSession,
  runs: TableShape,
  target: HighlightTarget,
): Promise<void> {
  removeHighlights(context, runs, await findHighlights(context, runs));
  const format = addHighlight(context, runs, target);
  format.load("id");
  await context.sync();
  const highlight = { metric: target.metric, ids: [format.id] };
  await updateState(context, (state) => ({ ...state, highlight }));
}

/** Where a highlight is on: renews it, so that it covers rows and follows columns that came since. */
export async function refreshHighlight(
  context: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
): Promise<void> {
  const [found] = await findHighlights(context, runs);
  if (!found) {
    return;
  }
  const target = highlightTarget(found.metric, runs, catalogue);
  if (target) {
    await placeHighlight(context, runs, target);
  }
}
