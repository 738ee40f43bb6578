import type { Catalogue } from "../../tracking/catalogue";
import { planHeaders } from "../../tracking/column-headers";
import {
  addHighlight,
  findHighlights,
  removeHighlights,
  type HighlightTarget,
} from "../../workbook/best-run-format";
import type { TableShape } from "../../workbook/layout";
import type { WorkbookSession } from "../../workbook/run-excel";
import { updateState } from "../../workbook/tracking-state";

/** What the highlight of a metric goes by; undefined when the metric has no goal or Runs lacks a column. */
export function highlightTarget(
  metric: string,
  runs: TableShape,
  catalogue: Catalogue,
): HighlightTarget | undefined {
  const definition = catalogue.metrics.find(({ name }) => name === metric);
  const { targets } = planHeaders(runs.headers, catalogue);
  const metricColumn = targets.findIndex((target) => target?.role === "metric" && target.name === metric);
  const statusColumn = targets.findIndex((target) => target?.role === "field" && target.key === "status");
  if (!definition || definition.goal === "none" || metricColumn < 0 || statusColumn < 0) return undefined;
  return { metric, goal: definition.goal, tolerance: definition.tolerance, metricColumn, statusColumn };
}

/** Puts the highlight over the whole table, in place of any that stood there, and remembers it. */
export async function placeHighlight(
  session: WorkbookSession,
  runs: TableShape,
  target: HighlightTarget,
): Promise<void> {
  removeHighlights(session, runs, await findHighlights(session, runs));
  const format = addHighlight(session, runs, target);
  format.load("id");
  await session.sync();
  const highlight = { metric: target.metric, ids: [format.id] };
  await updateState(session, (state) => ({ ...state, highlight }));
}

/** Where a highlight is on: renews it, so that it covers rows and follows columns that came since. */
export async function refreshHighlight(
  session: WorkbookSession,
  runs: TableShape,
  catalogue: Catalogue,
): Promise<void> {
  const [found] = await findHighlights(session, runs);
  if (!found) return;
  const target = highlightTarget(found.metric, runs, catalogue);
  if (target) await placeHighlight(session, runs, target);
}
