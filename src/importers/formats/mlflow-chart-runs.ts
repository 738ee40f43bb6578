// The data behind a chart of MLflow's UI, a row a run: `Run` (or `Group`), Run ID, metrics, parameters, neither marked.
// Source: mlflow/server/js CsvUtils.ts; its tests.

import type { PartImporter, RawColumn } from "../importer";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED } from "../roles/targets";
import { genericColumns } from "./generic-columns";

export const mlflowChartRuns: PartImporter = {
  id: "mlflow-chart-runs",
  title: "MLflow chart, a row a run (CSV)",
  source: "MLflow",
  detect: (content) =>
    content.kind === "table" &&
    /^(?:Run|Group)$/.test(content.header[0] ?? "") &&
    content.header[1] === "Run ID" &&
    !content.header.includes("metric")
      ? { confidence: 0.9, reason: "its first columns are Run and Run ID" }
      : undefined,
  read: (content) => {
    const source = sourceColumns(content);
    const [first, id, ...others] = source.columns;
    const own: RawColumn[] = [
      ...(first ? [{ ...first, suggested: first.header === "Run" ? field("name") : IGNORED }] : []),
      ...(id ? [{ ...id, suggested: field("sourceId") }] : []),
    ];
    return { ...source, columns: [...own, ...genericColumns(others)] };
  },
};
