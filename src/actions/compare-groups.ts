import { comparedLines } from "../tracking/comparison/compared-lines";
import type { ComparisonRequest, ConfigurationComparison } from "../tracking/groups/compare-configurations";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import { counted } from "../tracking/words/counts";
import { minuteWords } from "../tracking/words/minute-words";
import { groupsLayout } from "../workbook/generated/groups-layout";
import { writeCompare } from "../workbook/generated/write-compare";
import { trackedTable } from "../workbook/read-tracking";
import { activateSheet } from "../workbook/select-cells";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { askOfRuns } from "./reading/ask-of-runs";
import { idForFormulas } from "./reading/id-for-formulas";
import { readRunsById } from "./reading/read-runs-by-id";
import { sentForComparing } from "./reading/sent-for-comparing";
import type { CellPlace } from "./show-cell";

/** More configurations than this nobody reads side by side. */
export const MOST_GROUPS = 12;
/** Each run is a line of every metric. */
const MOST_RUNS = 60;
const MOST_METRICS = 7;

/** What was put side by side. */
export interface ComparedGroups {
  readonly message: string;
  readonly place: CellPlace;
}

/**
 * Rebuilds the `Compare` sheet: chosen configurations side by side, the first of them the baseline, with figures that are
 * formulas over their runs. Throws `invalid-input` for fewer than two, too many of them or of their runs, and runs that no id leads
 * to; a FilterError for a filter that cannot be read or asked; `workbook-changed` where a configuration is not what it was when it
 * was chosen.
 */
export async function compareGroups(
  wanted: string | undefined,
  chosen: ComparisonRequest["chosen"],
  filter: string,
  options: ActionOptions = {},
): Promise<ComparedGroups> {
  return writeInLane("comparing configurations", options, async (context) => {
    const { answer, tracking, metric } = await askOfRuns<ConfigurationComparison>(
      context,
      wanted,
      (engine, picture, about) => {
        const firstRow = trackedTable(about.tracking, "Runs").headerRow + 2;
        const request = { metric: about.metric, filter, now: Date.now(), firstRow, chosen };
        return engine.compareConfigurations(picture, request, options);
      },
      options,
      sentForComparing(wanted, filter),
    );
    requireFew(answer);
    const { sheetName } = trackedTable(tracking, "Runs");
    const columns = answer.columns.map((column) => ({
      ...column,
      ids: column.ids.map((id) => idForFormulas(id, sheetName)),
      best: idForFormulas(column.best, sheetName),
    }));
    const runs = await readRunsById(
      context,
      tracking,
      columns.flatMap(({ ids }) => ids.map(String)),
    );
    const lines = comparedLines(runs, tracking.catalogue);
    const blank = new Set(lines.blank.map(({ target }) => targetKey(target)));
    const others = tracking.catalogue.metrics.filter(
      ({ name }) => name !== metric.name && !blank.has(targetKey({ role: "metric", name })),
    );
    const metrics = trackedTable(tracking, "Metrics");
    const layout = groupsLayout({
      runs: runs.table,
      metrics,
      columns,
      metric,
      others: others.slice(0, MOST_METRICS),
      metricsLeft: Math.max(0, others.length - MOST_METRICS),
      lines,
      within: filter.trim(),
      generated: minuteWords(Date.now()),
    });
    const sheet = await writeCompare(context, [runs.table, metrics], layout, columns.length);
    await activateSheet(context, sheet);
    const more = others.length - MOST_METRICS;
    const left = more > 0 ? ` ${counted(more, "more metric")} ${more === 1 ? "is" : "are"} not shown.` : "";
    return {
      message: `${sheet} shows ${counted(columns.length, "configuration")} side by side: ${metric.name} with intervals and tests, ${counted(runs.count, "run")} behind the figures in the fold.${left}`,
      place: { sheet, address: "A1" },
    };
  });
}

function requireFew({ columns }: ConfigurationComparison): void {
  if (columns.length > MOST_GROUPS) {
    throw new RunsheetError(
      "invalid-input",
      `${counted(columns.length, "configuration")} are too many to be read side by side.`,
      `Tick ${MOST_GROUPS} or fewer. Nothing was written.`,
    );
  }
  const large = columns.find(({ ids }) => ids.length > MOST_RUNS);
  if (large) {
    throw new RunsheetError(
      "invalid-input",
      `${large.name} has ${counted(large.ids.length, "run")}, more than Compare has lines for.`,
      `Narrow the runs down by a filter, so that no configuration has more than ${MOST_RUNS}. Nothing was written.`,
    );
  }
}
