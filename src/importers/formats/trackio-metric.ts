// One metric as Trackio gives it out: the CSV behind a chart (<metric>.csv), with the x axis, the metric, series_key (the
// run's id) and run (its name); or `trackio get metric --json`, {project, run, metric, values: [{timestamp, step, value}]}.
// Source: trackio/frontend/src/lib/dataProcessing.js, components/LinePlot.svelte, trackio/cli.py.

import type { Scalar } from "../../tracking/values/scalar";
import { logImporter } from "../logs/log-importer";
import { longCurves, textOf } from "../logs/long-log";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { addStepTable } from "../logs/step-table";
import { columnHeaded } from "../records/column-headed";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const KEY = "series_key";

export const trackioMetric = logImporter({
  id: "trackio-metric",
  title: "Trackio metric",
  source: "Trackio",
  stepName: "step",
  runKey: (content) => (content.kind === "table" ? content.name : runOf(content.document)),
  detect: (content) => {
    if (content.kind === "table") {
      const { header } = content;
      return header.length === 4 && header[2] === KEY && header[3] === "run"
        ? { confidence: 0.95, reason: `its columns are ${header.join(", ")}` }
        : undefined;
    }
    return isMetric(content.document)
      ? { confidence: 0.9, reason: "it has project, run, metric and values by step" }
      : undefined;
  },
  read: (contents, logs) => {
    for (const content of contents) {
      if (content.kind === "table") {
        addChart(content, logs);
      } else if (isMetric(content.document)) {
        addMetric(content.document, content, logs);
      }
    }
    const [first] = contents;
    return first?.kind === "table" ? first.header[0] : undefined;
  },
});

function addChart(content: SourceContent, logs: RunLogs): void {
  const { columns } = sourceColumns(content);
  const [step, value] = columns;
  if (!step || !value) {
    return;
  }
  const name = columnHeaded(columns, "run");
  const metric = { header: value.header, values: Array.from({ length: content.count }, () => value.header) };
  const curves = longCurves(
    { run: columnHeaded(columns, KEY), metric, step, value },
    readableRows(content, logs),
  );
  for (const curve of curves) {
    const run = logs.run(curve.run, content.place(curve.row));
    const called = textOf(name.values.at(curve.row));
    run.field("name", called, "run");
    run.field("sourceId", called === curve.run ? undefined : curve.run, KEY);
    run.curve(curve.metric, curve);
  }
}

function addMetric(document: JsonObject, content: SourceContent, logs: RunLogs): void {
  const run = logs.run(runOf(document), content.name);
  run.field("name", scalarIn(document["run"]), "run");
  run.field("experiment", scalarIn(document["project"]), "project");
  const points = Array.isArray(document["values"]) ? document["values"].filter(isJsonObject) : [];
  const column = (header: string) => ({ header, values: points.map((point) => scalarIn(point[header])) });
  addStepTable(run, logs, {
    columns: [
      { ...column("step"), as: "step" },
      { ...column("value"), as: "curve", name: String(scalarIn(document["metric"])) },
      { ...column("timestamp"), as: "moment" },
    ],
    rows: points.map((_, row) => row),
    place: (row) => `item ${String(row + 1)} of values`,
  });
}

function isMetric(document: unknown): document is JsonObject {
  return (
    isJsonObject(document) &&
    ["project", "run", "metric"].every((name) => typeof document[name] === "string") &&
    Array.isArray(document["values"]) &&
    document["values"].every((point) => isJsonObject(point) && "step" in point && "value" in point)
  );
}

function runOf(document: unknown): string {
  return isJsonObject(document) ? JSON.stringify([document["project"], document["run"]]) : "";
}

function scalarIn(value: unknown): Scalar | undefined {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : undefined;
}
