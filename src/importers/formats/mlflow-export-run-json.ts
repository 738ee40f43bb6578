// `run.json` of mlflow-export-import (mlflow_export_import/run/export_run.py): {"system": {...}, "mlflow": {"info", "params",
// "metrics": {name: [{value, timestamp, step}]}, "tags", "inputs"}}. The metrics come with their whole history. `system` tells
// of the export.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { loggedNumber } from "../records/logged-number";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector, type CurvePoints } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import type { SourceContent } from "../source-content";
import { datasetNames, datasetRows } from "./mlflow-datasets";

const FIELDS: readonly (readonly [name: string, key: RunFieldKey])[] = [
  ["run_id", "sourceId"],
  ["run_name", "name"],
  ["experiment_id", "experiment"],
  ["user_id", "author"],
  ["status", "status"],
  ["start_time", "started"],
];

export const mlflowExportRunJson: PartImporter = {
  id: "mlflow-export-run-json",
  title: "MLflow run (mlflow-export-import)",
  source: "MLflow",
  detect(content: SourceContent): Detected | undefined {
    const info = objectAt(runOf(content), "info");
    return "run_id" in info || "run_uuid" in info
      ? { confidence: 1, reason: "it has mlflow.info with a run_id" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const run = runOf(content);
    const info: JsonObject = objectAt(run, "info");
    const runs = new RunCollector();
    runs.next("the document");
    for (const [name, key] of FIELDS) {
      runs.field(key, name, info[name] ?? (name === "run_id" ? info["run_uuid"] : undefined));
    }
    runs.elapsed("end_time - start_time", info["start_time"], info["end_time"]);
    runs.field("dataset", "dataset_inputs", datasetNames([run["inputs"]])?.[0]);
    datasetRows([run["inputs"]]).forEach((row) => {
      runs.dataset(row);
    });
    runs.settings(run["params"]);
    for (const [name, value] of Object.entries(objectAt(run, "tags"))) {
      runs.label(name, value);
    }
    for (const [name, points] of Object.entries(objectAt(run, "metrics"))) {
      const curve = curveOf(points);
      if (curve.values.length > 1) {
        runs.curve(name, curve);
      } else {
        runs.result(name, curve.values[0]);
      }
    }
    return runs.runs(content);
  },
};

/** What is exported of a run. */
function runOf(content: SourceContent): JsonObject {
  return objectAt(soleObject(content), "mlflow");
}

/** The points of a metric by step and time, in the order in which they count. */
function curveOf(points: unknown): CurvePoints {
  const list: readonly unknown[] = Array.isArray(points) ? points : [{ value: points }];
  const read = list
    .filter(isJsonObject)
    .map(({ value, step, timestamp }) => ({
      value: loggedNumber(value),
      step: Number(step ?? 0),
      time: Number(timestamp ?? 0),
    }))
    .filter(({ value }) => value !== undefined)
    .sort((one, other) => one.step - other.step || one.time - other.time);
  return { steps: read.map(({ step }) => step), values: read.map(({ value }) => value ?? NaN) };
}

function objectAt(object: JsonObject | undefined, key: string): JsonObject {
  const found = object?.[key];
  return isJsonObject(found) ? found : {};
}
