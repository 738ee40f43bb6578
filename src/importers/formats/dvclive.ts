// What DVCLive writes: metrics.json, the last values with `step` at the top, nested by "/", and plots/metrics/<name>.tsv, a
// file for each metric with [timestamp,] step and the value; steps may repeat. Timestamps are milliseconds. params.yaml
// beside metrics.json says with what the run was started.
// Source: dvclive/plots/metric.py, live.py; real files.

import { isNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";
import { fileName, folderOf } from "../bundle";
import { logImporter } from "../logs/log-importer";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { folderName } from "../logs/run-name";
import { addStepTable, type LogPart } from "../logs/step-table";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const PLOTS = /(?:^|\/)plots\/metrics(?:\/|$)/;
const COPY = / \(\d+\)(?=\.\w+$)/;
const SEPARATOR = "/";

export const dvclive = logImporter({
  id: "dvclive",
  title: "DVCLive metrics",
  source: "DVCLive",
  stepName: "step",
  runKey,
  runFolder,
  detect: (content) => {
    if (content.kind === "records") {
      return fileName(content.name) === "metrics.json" && isSummary(content.document)
        ? { confidence: 0.8, reason: "it is called metrics.json and has step and other numbers" }
        : undefined;
    }
    const { header, delimiter } = content;
    const [first, second] = header;
    const isOwn =
      (header.length === 2 && first === "step") ||
      (header.length === 3 && first === "timestamp" && second === "step");
    return isOwn && delimiter === "\t"
      ? { confidence: 0.85, reason: "tabs part its columns, which are step and one metric" }
      : undefined;
  },
  read: (contents, logs) => {
    for (const content of contents) {
      const run = logs.run(runKey(content), content.name);
      run.field("name", folderName(runFolder(content)), "folder");
      if (content.kind === "table") {
        addMetric(content, logs);
      }
    }
    for (const content of contents) {
      if (content.kind === "records" && isSummary(content.document)) {
        addSummary(content.document, content, logs);
      }
    }
    return undefined;
  },
  settings: { files: ["params.yaml"] },
});

/** The folder of the run that a file lies in. */
function runFolder({ name }: SourceContent): string {
  const folder = folderOf(name);
  const plots = PLOTS.exec(folder);
  return plots ? folder.slice(0, plots.index) : folder;
}

/** The run that a file tells of: a second copy of a file, as browsers number it, tells of another. */
function runKey(content: SourceContent): string {
  return runFolder(content) + (COPY.exec(fileName(content.name))?.[0] ?? "");
}

function addMetric(content: SourceContent, logs: RunLogs): void {
  const { columns } = sourceColumns(content);
  const name = metricName(content.name, columns.at(-1)?.header ?? "");
  addStepTable(logs.run(runKey(content), content.name), logs, {
    columns: columns.map((column, at) => ({ ...column, ...partAt(at, columns.length, name) })),
    rows: readableRows(content, logs),
    place: (row) => content.place(row),
  });
}

function partAt(at: number, width: number, name: string): LogPart {
  if (at === width - 1) {
    return { as: "curve", name };
  }
  return { as: at === width - 2 ? "step" : "moment" };
}

/** The metric by where its file lies, plots/metrics/train/acc.tsv; by its header elsewhere. */
function metricName(name: string, header: string): string {
  const plots = PLOTS.exec(folderOf(name));
  const folder = plots ? folderOf(name).slice(plots.index + plots[0].length) : "";
  return folder === "" ? header : `${folder}/${header}`;
}

function addSummary(summary: JsonObject, content: SourceContent, logs: RunLogs): void {
  const run = logs.run(runKey(content), content.name);
  const put = (name: string, value: Scalar): void => {
    if (name === "step") {
      run.leaveOut(name, value);
    } else {
      run.result(name, value);
    }
  };
  flattenRecord(summary, put, SEPARATOR);
}

function isSummary(document: unknown): document is JsonObject {
  return (
    isJsonObject(document) &&
    typeof document["step"] === "number" &&
    Object.keys(document).length > 1 &&
    Object.values(document).every(isNumbers)
  );
}

/** A number, or numbers under names, to any depth that people nest them. */
function isNumbers(value: unknown): boolean {
  return (
    typeof value === "number" ||
    isNonFinite(value) ||
    (isJsonObject(value) && Object.values(value).every(isNumbers))
  );
}
