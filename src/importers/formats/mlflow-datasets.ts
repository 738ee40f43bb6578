import { isJsonObject } from "../records/record-items";

interface Dataset {
  readonly name: string;
  readonly digest: string;
}

/**
 * The dataset that each run was given, from the `inputs` of MLflow runs: its name, or `name@digest` where the source has
 * several versions of that name. A run with several datasets has their names joined by " + ". undefined when no run has
 * any.
 */
export function datasetNames(inputs: readonly unknown[]): (string | undefined)[] | undefined {
  const all = inputs.map(datasetsOf);
  const digests = new Map<string, Set<string>>();
  for (const { name, digest } of all.flat()) {
    digests.set(name, (digests.get(name) ?? new Set()).add(digest));
  }
  if (digests.size === 0) {
    return undefined;
  }
  const label = ({ name, digest }: Dataset) =>
    digest !== "" && (digests.get(name)?.size ?? 0) > 1 ? `${name}@${digest}` : name;
  return all.map((datasets) =>
    datasets.length === 0 ? undefined : [...new Set(datasets.map(label))].join(" + "),
  );
}

function datasetsOf(inputs: unknown): Dataset[] {
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
