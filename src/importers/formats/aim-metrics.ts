// Metrics of Aim as `repo.query_metrics().dataframe()` gives them (aim/sdk/sequences/metric.py: dataframe): a row a step,
// with the hash and the parameters of its run, the metric's name and its context, which tells metrics of one name apart.
// pandas writes a NaN as a blank, and Aim has a value for every step: a blank value was NaN.

import { readNumber } from "../../tracking/values/read-number";
import type { Scalar } from "../../tracking/values/scalar";
import { logImporter } from "../logs/log-importer";
import { longCurves, textOf } from "../logs/long-log";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { columnHeaded } from "../records/column-headed";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { aimParameterName, isAimSystemMetric, isAimSystemParameter } from "./aim-names";

const NEEDED = ["step", "value", "run.hash", "metric.name"];
const RUN = "run.";
const CONTEXT = "metric.context.";

export const aimMetrics = logImporter({
  id: "aim-metrics",
  title: "Aim metrics (data frame)",
  source: "Aim",
  stepName: "step",
  runKey: ({ name }) => name,
  detect: (content) =>
    content.kind === "table" && NEEDED.every((name) => content.header.includes(name))
      ? { confidence: 0.95, reason: "it has the columns run.hash, metric.name, step and value" }
      : undefined,
  read: (contents, logs) => {
    for (const content of contents) {
      addMetrics(content, logs);
    }
    return undefined;
  },
});

function addMetrics(content: SourceContent, logs: RunLogs): void {
  const { columns } = sourceColumns(content);
  const run = columnHeaded(columns, "run.hash");
  const value = columnHeaded(columns, "value");
  const settings = columns.filter(({ header }) => header.startsWith(RUN) && header !== run.header);
  const long = {
    run,
    metric: { header: "metric.name", values: metricNames(columns, content.count) },
    step: columnHeaded(columns, "step"),
    value: { ...value, values: mapValues(value.values, (cell) => (textOf(cell) === "" ? "NaN" : cell)) },
  };
  for (const curve of longCurves(long, readableRows(content, logs))) {
    const logged = logs.run(curve.run, content.place(curve.row));
    logged.field("sourceId", curve.run, run.header);
    for (const { header, values } of settings) {
      const name = header.slice(RUN.length);
      if (!isAimSystemParameter(name)) {
        logged.parameter(aimParameterName(name), values.at(curve.row));
      }
    }
    if (!isAimSystemMetric(curve.metric)) {
      logged.curve(curve.metric, curve);
    }
  }
}

/** What each row's metric is called in Aim's own pages: `loss subset="train"`. */
function metricNames(columns: readonly SourceColumn[], count: number): string[] {
  const { values } = columnHeaded(columns, "metric.name");
  const contexts = columns.filter(({ header }) => header.startsWith(CONTEXT));
  return Array.from({ length: count }, (_, row) => {
    const context = contexts.flatMap((column) => {
      const said = column.values.at(row);
      return textOf(said) === "" ? [] : [`${column.header.slice(CONTEXT.length)}=${quoted(said)}`];
    });
    return [textOf(values.at(row)), context.join(", ")].filter((text) => text !== "").join(" ");
  });
}

function quoted(value: Scalar | undefined): string {
  const text = textOf(value);
  return typeof value === "number" || !Number.isNaN(readNumber(text)) ? text : JSON.stringify(text);
}
