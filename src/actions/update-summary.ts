import { minuteWords } from "../tracking/words/minute-words";
import { leadingMetric } from "../tracking/catalogue/leading-metric";
import { foldKey } from "../tracking/naming/fold-key";
import type { RunFieldKey } from "../tracking/schema/run-fields";
import { RunsheetError } from "../tracking/runsheet-error";
import { plainText } from "../tracking/values/plain-text";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import type { WorkbookSession } from "../workbook/run-excel";
import { activateSheet } from "../workbook/select-cells";
import type { SummaryMetric, SummarySource } from "../workbook/generated/summary-layout";
import { writeSummary } from "../workbook/generated/write-summary";
import { readTableColumns } from "../workbook/writing/read-table-columns";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { counted } from "../tracking/words/counts";
import { standingNames } from "./importing/send-workbook";
import type { CellPlace } from "./show-cell";

/** More lines than this nobody reads, and their formulas would slow every edit down. */
const MOST_EXPERIMENTS = 100;
const MOST_METRICS = 100;

/** Rebuilds the `Summary` sheet with live formulas over the tables. */
export async function updateSummary(
  options: ActionOptions = {},
): Promise<{ message: string; place: CellPlace }> {
  return writeInLane("the summary", options, async (context) => {
    const tracking = await readTracking(context, ["Experiments"]);
    const source = await summarySource(context, tracking);
    const tables = [trackedTable(tracking, "Runs"), trackedTable(tracking, "Metrics")];
    const sheet = await writeSummary(context, source, tables);
    await activateSheet(context, sheet);
    const message = `${sheet} is up to date: ${counted(source.metrics.length, "metric")} and ${counted(source.experiments.length, "experiment")}.`;
    return { message, place: { sheet, address: "A1" } };
  });
}

async function summarySource(context: WorkbookSession, tracking: Tracking): Promise<SummarySource> {
  const { catalogue } = tracking;
  const runs = trackedTable(tracking, "Runs");
  const metricsTable = trackedTable(tracking, "Metrics");
  const headerOf = (key: RunFieldKey): string => {
    const header = runs.find({ role: "field", key })?.header;
    if (header !== undefined) {
      return header;
    }
    throw new RunsheetError(
      "schema-missing",
      `The table ${runs.name} lacks a column that the summary is made from.`,
      "Set up tracking again on Home: it adds what is missing.",
    );
  };
  const metrics = catalogue.metrics.flatMap((definition): SummaryMetric[] => {
    const header = runs.find({ role: "metric", name: definition.name })?.header;
    return header === undefined ? [] : [{ definition, header }];
  });
  const headers = {
    id: headerOf("id"),
    name: headerOf("name"),
    status: headerOf("status"),
    experiment: headerOf("experiment"),
  };
  const { columns } = await readTableColumns(context, runs, catalogue, (now) =>
    [now.find({ role: "field", key: "experiment" })].flatMap((column) => column ?? []),
  );
  const experiments = distinct([...standingNames(tracking, "Experiments"), ...columns.flat().map(String)]);
  const leading = leadingMetric(metrics.map(({ definition }) => definition))?.definition;
  const primary = metrics.find(({ definition }) => definition === leading) ?? metrics[0];
  return {
    table: runs.name,
    headers,
    metricsTable,
    metrics: metrics.slice(0, MOST_METRICS),
    ...(primary && { primary }),
    experiments: experiments.slice(0, MOST_EXPERIMENTS),
    moreExperiments: Math.max(0, experiments.length - MOST_EXPERIMENTS),
    generated: minuteWords(Date.now()),
  };
}

/** Names once each, in the order of their first appearance; Excel compares without regard to case. */
function distinct(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const given of names) {
    const name = plainText(given);
    const key = foldKey(name);
    if (key !== "" && !found.has(key)) {
      found.set(key, name);
    }
  }
  return [...found.values()];
}
