// The datasets of MLflow runs: `inputs.dataset_inputs` of the REST API (mlflow/entities/dataset.py). `source` and `profile` are
// JSON texts of the kind of dataset; a version is known by its digest alone.

import type { RowValues } from "../../tracking/planning/plan";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { datasetLabels, type NamedDataset } from "./dataset-labels";

/** The dataset that each run was given, from the `inputs` of MLflow runs; see `datasetLabels`. */
export function datasetNames(inputs: readonly unknown[]): (string | undefined)[] | undefined {
  return datasetLabels(inputs.map((one) => entitiesOf(one).map(named)));
}

/** The datasets that the runs were given, as rows of Datasets; equal ones come as often as they were given. */
export function datasetRows(inputs: readonly unknown[]): RowValues[] {
  return inputs.flatMap(entitiesOf).map((dataset): RowValues => {
    const { name, digest } = named(dataset);
    const profile = parsed(dataset["profile"]);
    const rows = profile["num_rows"];
    return {
      Name: name,
      Version: digest || undefined,
      Digest: digest || undefined,
      Rows: typeof rows === "number" ? rows : undefined,
      Location: locationOf(dataset["source"]),
    };
  });
}

function named(dataset: JsonObject): NamedDataset {
  const { name, digest } = dataset;
  return { name: String(name), digest: typeof digest === "string" ? digest : "" };
}

function entitiesOf(inputs: unknown): JsonObject[] {
  const list = isJsonObject(inputs) ? inputs["dataset_inputs"] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const dataset = isJsonObject(entry) ? entry["dataset"] : undefined;
    return isJsonObject(dataset) && typeof dataset["name"] === "string" ? [dataset] : [];
  });
}

function locationOf(source: unknown): string | undefined {
  const { uri, url, path } = parsed(source);
  return [uri, url, path].find((one) => typeof one === "string");
}

function parsed(text: unknown): JsonObject {
  try {
    const value: unknown = typeof text === "string" ? JSON.parse(text) : text;
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
