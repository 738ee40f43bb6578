// The data behind a chart of MLflow's UI, all points: `Run` (or `Group`), Run ID, metric, step, timestamp, value. The
// timestamps are those of the points, not of the run, which other exports of MLflow say: they are left out.
// Source: mlflow/server/js CsvUtils.ts; its tests.

import { logImporter } from "../logs/log-importer";
import { longCurves, textOf } from "../logs/long-log";
import { readableRows } from "../logs/readable-rows";
import { columnHeaded } from "../records/column-headed";
import { sourceColumns } from "../records/source-columns";

const HEADER = ["Run ID", "metric", "step", "timestamp", "value"] as const;

export const mlflowChartHistory = logImporter({
  id: "mlflow-chart-history",
  title: "MLflow chart, all points (CSV)",
  source: "MLflow",
  stepName: "step",
  runKey: ({ name }) => name,
  detect: (content) =>
    content.kind === "table" &&
    /^(?:Run|Group)$/.test(content.header[0] ?? "") &&
    HEADER.every((name, at) => content.header[at + 1] === name)
      ? { confidence: 1, reason: "its columns are Run, Run ID, metric, step, timestamp and value" }
      : undefined,
  read: (contents, logs) => {
    for (const content of contents) {
      const { columns } = sourceColumns(content);
      const [first] = columns;
      const [run, metric, step, , value] = HEADER.map((header) => columnHeaded(columns, header));
      if (!first || !run || !metric || !step || !value) {
        continue;
      }
      for (const curve of longCurves({ run, metric, step, value }, readableRows(content, logs))) {
        const logged = logs.run(curve.run, content.place(curve.row));
        logged.field("sourceId", curve.run, "Run ID");
        if (first.header === "Run") {
          logged.field("name", textOf(first.values.at(curve.row)), "Run");
        } else {
          logged.leaveOut("Group", textOf(first.values.at(curve.row)));
        }
        logged.curve(curve.metric, curve);
      }
    }
    return undefined;
  },
});
