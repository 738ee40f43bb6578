// A trial of Ray Tune: progress.csv (names inside others joined by "/"), result.json (JSON Lines, with the configuration in
// each), params.json (the configuration alone) beside them. A line is an iteration, all of one run: the last one is what the
// trial came to. Bare NaN and Infinity are usual. Source: ray/tune/result.py, logger/csv.py, logger/json.py; real files.

import { listed } from "../../tracking/words/listed";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { folderOf } from "../bundle";
import { logImporter } from "../logs/log-importer";
import { partOf } from "../logs/log-parts";
import { readableRows } from "../logs/readable-rows";
import type { RunOfLog, RunLogs } from "../logs/run-logs";
import { runNameOf } from "../logs/run-name";
import { addStepTable, type LogPart } from "../logs/step-table";
import { ColumnCollector } from "../records/column-collector";
import { columnNames } from "../records/column-names";
import { flattenRecord } from "../records/flatten-record";
import { momentOf } from "../records/moment-of";
import { isJsonObject } from "../records/record-items";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const AXIS = "training_iteration";
const SEPARATOR = "/";
const CONFIG = /^config\/(?=.)/;
/** Names that Ray gives to every result and that say nothing about it. */
const BOOKKEEPING =
  /^(?:pid|hostname|node_ip|experiment_id|experiment_tag|should_checkpoint|warmup_time|time_this_iter_s|time_since_restore|iterations_since_restore|timesteps_since_restore|episodes_total|timestamp|date|done|config|perf\/.*|timers\/.*|counters\/.*)$/;
const SURE = ["node_ip", "trial_id", "time_total_s", "experiment_id"] as const;
const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([["trial_id", "sourceId"]]);

export const rayTrial = logImporter({
  id: "ray-trial",
  title: "Ray Tune trial",
  source: "Ray Tune",
  stepName: AXIS,
  runKey,
  detect: (content) => {
    const names = columnNames(content);
    const own = SURE.filter((name) => names.includes(name));
    const isLines = content.kind === "table" || content.lines || !Array.isArray(content.document);
    return isLines && names.includes(AXIS) && own.length > 1
      ? { confidence: 0.95, reason: `it has ${listed([AXIS, ...own])}` }
      : undefined;
  },
  read: (contents, logs) => {
    for (const content of oneForEachRun(contents)) {
      addTrial(content, logs);
    }
    return undefined;
  },
  settings: { files: ["params.json"], separator: SEPARATOR },
});

function runKey({ name }: SourceContent): string {
  return folderOf(name) || name;
}

/** progress.csv and result.json of one trial say the same; the latter says it in full. */
function oneForEachRun(contents: readonly SourceContent[]): readonly SourceContent[] {
  const chosen = new Map<string, SourceContent>();
  for (const content of contents) {
    const key = folderOf(content.name) || content.name;
    if (content.kind === "records" || !chosen.has(key)) {
      chosen.set(key, content);
    }
  }
  return [...chosen.values()];
}

function addTrial(content: SourceContent, logs: RunLogs): void {
  const run = logs.run(runKey(content), content.name);
  const columns = columnsOf(content, run);
  run.field("name", runNameOf(content.name), "file");
  const rows = readableRows(content, logs);
  addStepTable(run, logs, {
    columns: columns.map((column) => ({ ...column, ...trialPart(column) })),
    rows,
    place: (row) => content.place(row),
  });
  run.field("started", startOf(columns, rows[0] ?? 0), "date - time_total_s");
  const done = columns.find(({ header }) => header === "done")?.values.at(rows.at(-1) ?? 0);
  run.field("status", /^true$/i.test(String(done)) ? "Completed" : undefined, "done");
}

function trialPart(column: SourceColumn): LogPart {
  const { header } = column;
  const key = FIELDS.get(header);
  if (header === AXIS) {
    return { as: "step" };
  }
  if (header === "time_total_s") {
    return { as: "elapsed" };
  }
  if (key) {
    return { as: "field", key };
  }
  if (BOOKKEEPING.test(header)) {
    return { as: "left out" };
  }
  return CONFIG.test(header) ? { as: "parameter", name: header.replace(CONFIG, "") } : partOf(column);
}

/** The columns of the iterations; the configuration of the last line goes to the run. */
function columnsOf(content: SourceContent, run: RunOfLog): readonly SourceColumn[] {
  if (content.kind === "table") {
    return sourceColumns(content).columns;
  }
  const items = Array.isArray(content.document)
    ? (content.document as readonly unknown[])
    : [content.document];
  const collector = new ColumnCollector();
  items.forEach((item, row) => {
    if (isJsonObject(item)) {
      flattenRecord(
        { ...item, config: undefined },
        (name, value) => {
          collector.put(row, name, value);
        },
        SEPARATOR,
      );
    }
  });
  const last = items.filter(isJsonObject).at(-1)?.["config"];
  if (isJsonObject(last)) {
    flattenRecord(
      last,
      (name, value) => {
        run.parameter(name, value);
      },
      SEPARATOR,
    );
  }
  return collector.columns(items.length);
}

/** When the trial began, to the second: when its first result came, less the time it had taken. */
function startOf(columns: readonly SourceColumn[], row: number): number | undefined {
  const of = (header: string) => columns.find((column) => column.header === header)?.values.at(row);
  const stamp = Number(of("timestamp"));
  const end = momentOf(Number.isFinite(stamp) && stamp > 0 ? stamp : undefined) ?? momentOf(of("date"));
  const taken = Number(of("time_total_s"));
  return end === undefined || !Number.isFinite(taken) ? undefined : Math.round(end / 1000 - taken) * 1000;
}
