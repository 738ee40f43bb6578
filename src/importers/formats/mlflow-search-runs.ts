// `mlflow.search_runs()` written with to_csv or to_json, and `mlflow experiments csv`: one row a run, columns
// run_id, experiment_id, status, artifact_uri, start_time, end_time, metrics.*, params.*, tags.*
// (mlflow/tracking/fluent.py, search_runs; mlflow/store/../experiments.py).

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { elapsedSeconds } from "./elapsed-seconds";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { tagColumns } from "./mlflow-tags";
import { parameterColumn } from "./parameter-column";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { columnNames } from "../records/column-names";
import type { SourceContent } from "../source-content";
import { field, IGNORED, metric } from "../roles/targets";

const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["run_id", "sourceId"],
  ["experiment_id", "experiment"],
  ["status", "status"],
  ["start_time", "started"],
]);

const PREFIXED = /^(?:metrics|params|tags)\../;

export const mlflowSearchRuns: PartImporter = {
  id: "mlflow-search-runs",
  title: "MLflow search_runs table",
  source: "MLflow",
  detect(content: SourceContent): Detected | undefined {
    const names = columnNames(content);
    const prefixed = names.filter((name) => PREFIXED.test(name)).length;
    if (!names.includes("run_id") || prefixed === 0) {
      return undefined;
    }
    if (names.includes("artifact_uri")) {
      return {
        confidence: 1,
        reason: "it has the columns run_id, artifact_uri and metrics., params. or tags.",
      };
    }
    // Someone may have dropped columns; a table with columns of its own is not MLflow's.
    const known = names.filter((name) => FIELDS.has(name) || name === "end_time").length;
    return known + prefixed === names.length
      ? { confidence: 0.85, reason: "it has run_id, and all others are metrics., params. or tags. of MLflow" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const taken = new Set<RunFieldKey>();
    const under = (prefix: string) =>
      source.columns
        .filter(({ header }) => header.startsWith(prefix))
        .map((column) => ({ ...column, name: column.header.slice(prefix.length) }));
    const own = source.columns
      .filter(({ header }) => !PREFIXED.test(header))
      .map((column) => ownColumn(column, taken));
    const parameters = under("params.").map((column) => parameterColumn(column, taken));
    const metrics = under("metrics.").map(({ header, values, name }) => ({
      header,
      values,
      suggested: metric(name),
    }));
    const tags = tagColumns(
      under("tags.").map(({ header, values, name }) => ({ header, values, key: name })),
      taken,
    );
    return { ...source, columns: [...own, ...duration(source.columns), ...tags, ...parameters, ...metrics] };
  },
};

function ownColumn({ header, values }: SourceColumn, taken: Set<RunFieldKey>): RawColumn {
  const key = FIELDS.get(header);
  if (!key || taken.has(key)) {
    return { header, values, suggested: IGNORED };
  }
  taken.add(key);
  return { header, values, suggested: field(key) };
}

/** A run's duration is not in the table; it follows from its two times. */
function duration(columns: readonly SourceColumn[]): RawColumn[] {
  const start = columns.find(({ header }) => header === "start_time");
  const end = columns.find(({ header }) => header === "end_time");
  if (!start || !end) {
    return [];
  }
  return [
    {
      header: "end_time - start_time",
      values: elapsedSeconds(start.values, end.values),
      suggested: field("duration"),
    },
  ];
}
