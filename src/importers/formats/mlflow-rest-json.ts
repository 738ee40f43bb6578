// Runs as MLflow's REST API gives them: `runs/search` {"runs": [{info, data, inputs}]}, `runs/get` {"run": {...}}, and
// `mlflow runs describe` with objects in place of the lists. Whole numbers of 64 bits may come as text. Of several values
// of one metric the latest counts, by step, then time, then value (mlflow/entities/..., MLflow REST API documentation).

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import { ColumnCollector } from "../records/column-collector";
import { datasetNames, datasetRows } from "./mlflow-datasets";
import { elapsedSeconds } from "./elapsed-seconds";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { tagColumns } from "./mlflow-tags";
import { parameterColumn } from "./parameter-column";
import { isJsonObject, type JsonObject } from "../records/record-items";
import type { RecordsContent, SourceContent, UnreadableRow } from "../source-content";
import type { SourceColumn } from "../records/source-column";
import { field, IGNORED, metric } from "../roles/targets";

const INFO_FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["run_id", "sourceId"],
  ["run_name", "name"],
  ["experiment_id", "experiment"],
  ["user_id", "author"],
  ["status", "status"],
  ["start_time", "started"],
]);

/** An answer is known by so many of its runs. */
const LOOKED_AT = 20;

export const mlflowRestJson: PartImporter = {
  id: "mlflow-rest-json",
  title: "MLflow runs (REST API, JSON)",
  source: "MLflow",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "records") {
      return undefined;
    }
    const runs = runsOf(content, LOOKED_AT);
    return runs.length > 0 && runs.slice(0, LOOKED_AT).every(isRun)
      ? { confidence: 1, reason: "its runs have info with a run_id, and data" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    if (content.kind !== "records") {
      throw new TypeError("REST answers are records.");
    }
    const runs = runsOf(content);
    const parts = collect(runs);
    const info = parts.info.map(({ header, values }): RawColumn => {
      const key = INFO_FIELDS.get(header);
      return { header, values, suggested: key ? field(key) : IGNORED };
    });
    const taken = new Set(
      info.flatMap(({ suggested }) => (suggested.role === "field" ? [suggested.key] : [])),
    );
    const inputs = runs.map((run) => (isRun(run) ? run["inputs"] : undefined));
    const datasets = datasetNames(inputs);
    if (datasets) {
      taken.add("dataset");
    }
    const of = (name: string) => parts.info.find(({ header }) => header === name)?.values ?? [];
    return {
      count: runs.length,
      columns: [
        ...info,
        {
          header: "end_time - start_time",
          values: elapsedSeconds(of("start_time"), of("end_time")),
          suggested: field("duration"),
        },
        ...(datasets ? [{ header: "dataset_inputs", values: datasets, suggested: field("dataset") }] : []),
        ...tagColumns(
          parts.tags.map((column) => ({ ...column, key: column.header })),
          taken,
        ),
        ...parts.parameters.map((column) => parameterColumn({ ...column, name: column.header }, taken)),
        ...parts.metrics.map(({ header, values }) => ({
          header,
          values,
          suggested: metric(header),
        })),
      ],
      place: (row) => (content.lines ? content.place(row) : `item ${row + 1}`),
      unreadable: unreadableRuns(runs, content),
      remarks: [...content.remarks, ...moreToCome(content)],
      ...(datasets && { datasets: datasetRows(inputs) }),
    };
  },
};

/** The runs of the answer, or of its first `most` items, whatever it wraps them in. */
function runsOf({ document, lines }: RecordsContent, most = Infinity): readonly unknown[] {
  if (Array.isArray(document)) {
    return document.slice(0, most).flatMap((item: unknown) => (lines ? unwrapped(item) : [item]));
  }
  return unwrapped(document);
}

function unwrapped(document: unknown): readonly unknown[] {
  if (!isJsonObject(document)) {
    return [document];
  }
  if (Array.isArray(document["runs"])) {
    return document["runs"] as readonly unknown[];
  }
  return [isJsonObject(document["run"]) ? document["run"] : document];
}

function isRun(run: unknown): run is JsonObject & { readonly info: JsonObject } {
  return (
    isJsonObject(run) && isJsonObject(run["info"]) && isJsonObject(run["data"]) && "run_id" in run["info"]
  );
}

interface Parts {
  readonly info: readonly SourceColumn[];
  readonly parameters: readonly SourceColumn[];
  readonly metrics: readonly SourceColumn[];
  readonly tags: readonly SourceColumn[];
}

function collect(runs: readonly unknown[]): Parts {
  const info = new ColumnCollector();
  const parameters = new ColumnCollector();
  const metrics = new ColumnCollector();
  const tags = new ColumnCollector();
  runs.forEach((run, row) => {
    if (!isRun(run)) {
      return;
    }
    for (const [name, value] of Object.entries(run.info)) {
      if (isScalar(value) && value !== "") {
        info.put(row, name, wholeNumber(name, value));
      }
    }
    const data = isJsonObject(run["data"]) ? run["data"] : {};
    for (const [key, value] of latest(data["params"])) {
      parameters.put(row, key, value);
    }
    for (const [key, value] of latest(data["metrics"])) {
      metrics.put(row, key, value);
    }
    for (const [key, value] of latest(data["tags"])) {
      tags.put(row, key, value);
    }
  });
  const count = runs.length;
  return {
    info: info.columns(count),
    parameters: parameters.columns(count),
    metrics: metrics.columns(count),
    tags: tags.columns(count),
  };
}

/** Times are 64-bit integers, which some servers write as text. */
function wholeNumber(name: string, value: Scalar): Scalar {
  return typeof value === "string" && name.endsWith("_time") && /^\d+$/.test(value) ? Number(value) : value;
}

/** Names with their values: of a list of {key, value, step, timestamp} the latest of each key, of an object all. */
function latest(entries: unknown): Map<string, Scalar> {
  const values = new Map<string, Scalar>();
  if (isJsonObject(entries)) {
    for (const [key, value] of Object.entries(entries)) {
      if (isScalar(value)) {
        values.set(key, value);
      }
    }
    return values;
  }
  const ranks = new Map<string, readonly number[]>();
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
    if (!isJsonObject(entry)) {
      continue;
    }
    const { key, value } = entry;
    if (typeof key !== "string" || !isScalar(value)) {
      continue;
    }
    const rank = [Number(entry["step"] ?? 0), Number(entry["timestamp"] ?? 0), Number(value)];
    const before = ranks.get(key);
    if (before && isBefore(rank, before)) {
      continue;
    }
    ranks.set(key, rank);
    values.set(key, typeof value === "number" && !Number.isFinite(value) ? String(value) : value);
  }
  return values;
}

function isBefore(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (rank[at] ?? 0) < (other[at] ?? 0);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function unreadableRuns(runs: readonly unknown[], content: RecordsContent): UnreadableRow[] {
  const known = content.lines ? content.unreadable : [];
  const reported = new Set(known.map(({ row }) => row));
  const others = runs.flatMap((run, row) =>
    isRun(run) || reported.has(row)
      ? []
      : [{ row, message: "It has no info and data as a run of MLflow has." }],
  );
  return [...known, ...others];
}

function moreToCome({ document }: RecordsContent): string[] {
  return isJsonObject(document) &&
    typeof document["next_page_token"] === "string" &&
    document["next_page_token"] !== ""
    ? ["The server has more runs than this file holds (it ends with a next_page_token)."]
    : [];
}
