// One scalar of one run as TensorBoard gives it out: CSV `Wall time,Step,Value`, or JSON [[wall time, step, value], ...].
// Run and tag stand in the file's name alone, run-<run>-tag-<tag>.csv; newer versions call it <run>.csv, without the tag.
// Several files of one run are its metrics. Wall time is in seconds since 1970.
// Source: tensorboard/plugins/scalar/scalars_plugin.py; real files.

import { folderOf } from "../bundle";
import { logImporter } from "../logs/log-importer";
import { momentSpan, firstMoment } from "../logs/moments";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { folderName, stemOf } from "../logs/run-name";
import { addStepTable } from "../logs/step-table";
import { columnHeaded } from "../records/column-headed";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { isNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";

const HEADER = ["Wall time", "Step", "Value"] as const;
/** People put numbers and words in front of what TensorBoard calls a file. */
const NAMED = /(?:^|[-_. ])run-(.+?)-tag-(.+)$/;
/** Seconds since 1970 from which on a number is taken for a wall time: 1973. */
const EARLIEST = 1e8;
const NO_TAG = "The file does not say what was measured: TensorBoard left the tag out of its name.";

export const tensorboardScalars = logImporter({
  id: "tensorboard-scalars",
  title: "TensorBoard scalar",
  source: "TensorBoard",
  stepName: "step",
  runKey: ({ name }) => `${folderOf(name)}/${namesIn(name).run ?? ""}`,
  detect: (content) => {
    if (content.kind === "table") {
      return content.header.length === 3 && HEADER.every((name, at) => content.header[at] === name)
        ? { confidence: 0.95, reason: "its columns are Wall time, Step and Value" }
        : undefined;
    }
    const { document, lines } = content;
    return !lines && Array.isArray(document) && document.length > 0 && document.every(isPoint)
      ? { confidence: 0.9, reason: "it is a list of wall time, step and value" }
      : undefined;
  },
  read: (contents, logs) => {
    const times = new Map<string, Scalar[]>();
    for (const content of contents) {
      const wall = addScalar(content, logs);
      times.set(wall.run, [...(times.get(wall.run) ?? []), ...wall.times]);
    }
    for (const [key, wall] of times) {
      const run = logs.known(key);
      const inOrder = wall.sort((one, other) => Number(one) - Number(other));
      run?.field("started", firstMoment(inOrder), "Wall time");
      run?.field("duration", momentSpan(inOrder), "Wall time (first to last)");
    }
    return undefined;
  },
});

function addScalar(content: SourceContent, logs: RunLogs): { run: string; times: readonly Scalar[] } {
  const { name } = content;
  const { run: runName, tag } = namesIn(name);
  const key = `${folderOf(name)}/${runName ?? ""}`;
  const run = logs.run(key, name);
  run.field("name", runName, "file");
  const columns = columnsOf(content);
  const wall = columnHeaded(columns, "Wall time");
  const rows = readableRows(content, logs);
  addStepTable(run, logs, {
    columns: [
      { ...columnHeaded(columns, "Step"), as: "step" },
      {
        ...columnHeaded(columns, "Value"),
        as: "curve",
        name: tag ?? "value",
        ...(tag === undefined ? { unsure: NO_TAG } : {}),
      },
    ],
    rows,
    place: (row) => content.place(row),
  });
  const times = rows.flatMap((row) => wall.values.at(row) ?? []).filter((time) => Number(time) > 0);
  return { run: key, times: times.map(Number) };
}

function columnsOf(content: SourceContent): readonly SourceColumn[] {
  if (content.kind === "table") {
    return sourceColumns(content).columns;
  }
  const points = Array.isArray(content.document) ? content.document.filter(isPoint) : [];
  return HEADER.map((header, at) => ({ header, values: points.map((point) => point[at]) }));
}

/** Run and tag, as far as a file's name says them; the run that TensorBoard calls "." is its folder. */
function namesIn(name: string): { run: string | undefined; tag: string | undefined } {
  const stem = stemOf(name);
  const match = NAMED.exec(stem);
  const run = match ? match[1] : stem;
  return {
    run: run === "." || run === "pasted text" ? folderName(folderOf(name)) : run,
    tag: match?.[2],
  };
}

function isPoint(item: unknown): item is readonly Scalar[] {
  return (
    Array.isArray(item) &&
    item.length === 3 &&
    item.every((value) => typeof value === "number" || isNonFinite(value)) &&
    Number(item[0]) > EARLIEST
  );
}
