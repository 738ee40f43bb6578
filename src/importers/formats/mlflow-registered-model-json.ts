// `model.json` of mlflow-export-import (mlflow_export_import/model/export_model.py): a registered model with its versions. It holds
// no runs: its versions become rows of Models, each with the run that made it.

import { soleObject } from "../records/sole-object";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import type { Detected, PartImporter, RawRuns } from "../importer";
import type { SourceContent } from "../source-content";
import { MODEL_STAGES } from "../../tracking/schema/column-lists";
import type { RowValues } from "../../tracking/planning/plan";

export const mlflowRegisteredModelJson: PartImporter = {
  id: "mlflow-registered-model-json",
  title: "MLflow registered model (mlflow-export-import)",
  source: "MLflow",
  detect(content: SourceContent): Detected | undefined {
    return modelOf(content)
      ? { confidence: 1, reason: "it has mlflow.registered_model with its versions" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const model = modelOf(content) ?? {};
    const versions: readonly unknown[] = Array.isArray(model["versions"]) ? model["versions"] : [];
    const found = new RunCollector();
    for (const version of versions.filter(isJsonObject)) {
      found.model(rowOf(model, version));
    }
    return found.runs(content);
  },
};

function modelOf(content: SourceContent): JsonObject | undefined {
  const exported = soleObject(content)?.["mlflow"];
  const model = isJsonObject(exported) ? exported["registered_model"] : undefined;
  return isJsonObject(model) && typeof model["name"] === "string" ? model : undefined;
}

function rowOf(model: JsonObject, version: JsonObject): RowValues {
  const registered = Number(version["creation_timestamp"] ?? NaN);
  const stage = MODEL_STAGES.find((one) => one === version["current_stage"]);
  return {
    Name: text(model["name"]),
    Version: Number(version["version"]),
    Stage: stage,
    Aliases: aliasesOf(version["aliases"]),
    "Run ID": text(version["run_id"]),
    Registered: Number.isFinite(registered) ? registered : undefined,
    "Registered by": text(version["user_id"]),
    Location: text(version["source"]),
    Description: text(version["description"]),
  };
}

function aliasesOf(aliases: unknown): string | undefined {
  return Array.isArray(aliases) && aliases.length > 0 ? aliases.map(String).join(", ") : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
