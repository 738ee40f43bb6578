import { isJsonObject } from "../records/record-items";
import { datasetLabels, type NamedDataset } from "./dataset-labels";

/** The dataset that each run was given, from the `inputs` of MLflow runs; see `datasetLabels`. */
export function datasetNames(inputs: readonly unknown[]): (string | undefined)[] | undefined {
  return datasetLabels(inputs.map(datasetsOf));
}

function datasetsOf(inputs: unknown): NamedDataset[] {
  const list = isJsonObject(inputs) ? inputs["dataset_inputs"] : undefined;
  if (!Array.isArray(list)) {
    return [];
  }
  return list.flatMap((entry: unknown) => {
    const dataset = isJsonObject(entry) ? entry["dataset"] : undefined;
    if (!isJsonObject(dataset) || typeof dataset["name"] !== "string") {
      return [];
    }
    return [
      { name: dataset["name"], digest: typeof dataset["digest"] === "string" ? dataset["digest"] : "" },
    ];
  });
}
