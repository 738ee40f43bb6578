// The data behind a line chart of Weights & Biases: the x axis, then for each run, or group of runs, "<run> - <metric>" with
// two more columns, __MIN and __MAX, for how far the points drawn as one lie apart. In a group, "<key>: <value> - <metric>".
// A metric's name may have " - " in it as little as any: the last one parts them. Source: real files.

import { logImporter } from "../logs/log-importer";
import { readableRows } from "../logs/readable-rows";
import type { RunLogs } from "../logs/run-logs";
import { addStepTable } from "../logs/step-table";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";

const BOUND = /__(?:MIN|MAX)$/;
const SEPARATOR = " - ";
const GROUP = ": ";
/** What W&B itself counts and times. */
const OWN = /^_(?:step|runtime|timestamp|wandb)$/;

export const wandbChartCsv = logImporter({
  id: "wandb-chart-csv",
  title: "Weights & Biases chart (CSV)",
  source: "W&B",
  stepName: "step",
  runKey: ({ name }) => name,
  detect: (content) => {
    const header = content.kind === "table" ? content.header : [];
    const bounded = header
      .slice(1)
      .find((name) => header.includes(`${name}__MIN`) && name.includes(SEPARATOR));
    return bounded === undefined || BOUND.test(header[0] ?? "")
      ? undefined
      : { confidence: 0.95, reason: `it has the columns ${bounded} and ${bounded}__MIN` };
  },
  read: (contents, logs) => {
    for (const content of contents) {
      addChart(content, logs);
    }
    const [first] = contents;
    return first && sourceColumns(first).columns[0]?.header.toLowerCase();
  },
});

function addChart(content: SourceContent, logs: RunLogs): void {
  const [axis, ...columns] = sourceColumns(content).columns;
  if (!axis) {
    return;
  }
  const curves = columns.flatMap((column) => {
    const border = BOUND.test(column.header) ? -1 : column.header.lastIndexOf(SEPARATOR);
    const name = column.header.slice(0, Math.max(0, border));
    const metric = column.header.slice(border + SEPARATOR.length);
    return border < 0 ? [] : [{ column, name, metric }];
  });
  const key = groupKey(curves.map(({ name }) => name));
  if (key !== undefined) {
    logs.remarks.push(
      `The chart draws groups of runs by ${key}: each comes in as one run, whose points are the group's.`,
    );
  }
  const rows = readableRows(content, logs);
  for (const { column, name, metric } of curves) {
    const run = logs.run(name, `${name} in ${content.name}`);
    if (key === undefined) {
      run.field("name", name, column.header);
    } else {
      run.field("name", name.slice(key.length + GROUP.length), column.header);
      run.parameter(key, name.slice(key.length + GROUP.length));
    }
    if (!OWN.test(metric)) {
      addStepTable(run, logs, {
        columns: [
          { ...axis, as: "step" },
          { ...column, as: "curve", name: metric },
        ],
        rows,
        place: (row) => content.place(row),
      });
    }
  }
}

/** What the runs are grouped by, where all names are "<key>: <value>" with one key. */
function groupKey(names: readonly string[]): string | undefined {
  const key = names[0]?.split(GROUP)[0] ?? "";
  return key !== "" && names.every((name) => name.startsWith(key + GROUP)) ? key : undefined;
}
