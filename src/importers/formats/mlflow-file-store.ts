// Runs in the folder that MLflow keeps them in: a whole `mlruns`, an experiment of it or one run, as a folder or an archive. A
// state is a number or a word (RunStatus in mlflow/protos/service.proto), times are milliseconds. What was deleted in MLflow
// stays in the folder, marked so or moved to .trash; it is left out.

import { RunsheetError } from "../../tracking/runsheet-error";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import { fileName } from "../bundle";
import type { Importer, RawRuns } from "../importer";
import type { JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import type { UnreadableRow } from "../source-content";
import { datasetNames, datasetRows } from "./mlflow-datasets";
import { readMetricFile } from "./mlflow-metric-file";
import { fileStore, type FileStore, type KeyFile, type StoredRun } from "./mlflow-store-files";

const OLD_TAGS = [
  ["mlflow.source.git.commit", "source_version"],
  ["mlflow.source.name", "source_name"],
] as const;
const TRASH = /(?:^|\/)\.trash(?:\/|$)/;
/** Faults that are named one by one. */
const MOST_NAMED = 20;

export const mlflowFileStore: Importer = {
  id: "mlflow-file-store",
  title: "MLflow runs (mlruns folder)",
  source: "MLflow",
  recognise(parts) {
    const { isKnown, roles } = fileStore(parts);
    return isKnown
      ? {
          confidence: 1,
          reason: "its files called meta.yaml are those of MLflow's runs and experiments",
          roles,
        }
      : undefined;
  },
  read(parts): RawRuns {
    const store = fileStore(parts);
    const kept = store.runs.filter((run) => !isDeleted(run)).sort(byStart);
    if (kept.length === 0 && store.runs.length > 0) {
      throw onlyDeleted();
    }
    const runs = new RunCollector();
    const unreadable: UnreadableRow[] = [];
    const notes = new Notes();
    const names = datasetNames(kept.map(({ datasets }) => inputsOf(datasets)));
    kept.forEach((run, row) => {
      runs.next(run.folder === "" ? "meta.yaml" : run.folder);
      if (run.meta) {
        putRun(runs, run, run.meta);
        putOldTags(runs, run, run.meta);
        runs.field("dataset", "inputs", names?.[row]);
        putFiles(runs, run, notes);
      } else {
        unreadable.push({ row, message: "Its meta.yaml is missing, or is not that of a run of MLflow." });
      }
    });
    datasetRows(kept.map(({ datasets }) => inputsOf(datasets))).forEach((row) => {
      runs.dataset(row);
    });
    return runs.runs({
      unreadable,
      remarks: [...leftOut(store), ...unnamed(kept), ...withoutDatasets(kept), ...notes.sentences()],
    });
  },
};

function putRun(runs: RunCollector, run: StoredRun, meta: JsonObject): void {
  const tag = (key: string): unknown => textOf(run.tags.find((file) => file.key === key));
  runs.field("sourceId", "run_id", idOf(run, meta));
  runs.field("name", "run_name", filled(meta["run_name"]) ?? tag("mlflow.runName"));
  runs.field("experiment", "experiment", filled(run.experiment?.["name"]) ?? meta["experiment_id"]);
  runs.field("author", "user_id", filled(meta["user_id"]) ?? tag("mlflow.user"));
  runs.field("status", "status", meta["status"]);
  runs.field("started", "start_time", meta["start_time"]);
  runs.elapsed("end_time - start_time", meta["start_time"], meta["end_time"]);
}

/** What stands in meta.yaml where MLflow had no tags for it yet. */
function putOldTags(runs: RunCollector, { tags }: StoredRun, meta: JsonObject): void {
  for (const [key, name] of OLD_TAGS) {
    if (!tags.some((file) => file.key === key)) {
      runs.label(key, meta[name]);
    }
  }
}

/** What was set, measured and said of a run, a file for each. */
function putFiles(runs: RunCollector, { params, metrics, tags }: StoredRun, notes: Notes): void {
  for (const file of sorted(tags)) {
    runs.label(file.key, textOf(file));
  }
  for (const file of sorted(params)) {
    const text = textOf(file);
    if (text === undefined) {
      notes.unreadable.push(file.part.name);
    } else {
      runs.settings({ [file.key]: text });
    }
  }
  for (const file of sorted(metrics)) {
    putMetric(runs, file, notes);
  }
}

function putMetric(runs: RunCollector, file: KeyFile, notes: Notes): void {
  const text = textOf(file);
  if (text === undefined) {
    notes.unreadable.push(file.part.name);
    return;
  }
  const { curve, isCounted, broken } = readMetricFile(text);
  if (curve.values.length > 1) {
    runs.curve(file.key, curve);
  } else {
    runs.result(file.key, curve.values[0]);
  }
  for (const line of broken) {
    notes.broken.push(`line ${String(line)} of ${file.part.name}`);
  }
  if (isCounted) {
    notes.counted.add(file.key);
  }
}

/** What is to be said of files. */
class Notes {
  readonly unreadable: string[] = [];
  readonly broken: string[] = [];
  readonly counted = new Set<string>();

  sentences(): string[] {
    const { unreadable, broken, counted: names } = this;
    return [
      ...(broken.length > 0 ? [`No value can be read from ${named(broken)}; the other lines count.`] : []),
      ...(unreadable.length > 0
        ? [
            `${named(unreadable)} cannot be read as text and ${unreadable.length === 1 ? "was" : "were"} left out.`,
          ]
        : []),
      ...(names.size > 0
        ? [
            `${named([...names])} had no steps in MLflow: the values were counted from 0 in the order of their times.`,
          ]
        : []),
    ];
  }
}

function named(names: readonly string[]): string {
  return listed(names.slice(0, MOST_NAMED), names.length);
}

function onlyDeleted(): RunsheetError {
  return new RunsheetError(
    "file-empty",
    "All runs in this folder were deleted in MLflow.",
    "Restore those that you want (mlflow runs restore), and import the folder again.",
  );
}

function leftOut({ runs }: FileStore): string[] {
  const deleted = runs.filter(isDeleted).length;
  return deleted === 0
    ? []
    : [
        `${counted(deleted, "run that was", "runs that were")} deleted in MLflow ${deleted === 1 ? "is" : "are"} left out.`,
      ];
}

/** That names of experiments are not known: they stand in a file above the run. */
function unnamed(runs: readonly StoredRun[]): string[] {
  const ids = new Set(
    runs.flatMap(({ meta, experiment }) => (meta && !experiment ? [String(meta["experiment_id"])] : [])),
  );
  return ids.size === 0
    ? []
    : [`The names of experiments stand in files that are not here; their ids are used: ${named([...ids])}.`];
}

/** That datasets are not known: they are described beside the run, in the folder of its experiment. */
function withoutDatasets(runs: readonly StoredRun[]): string[] {
  const without = runs.filter(({ absentDatasets }) => absentDatasets.length > 0);
  const datasets = new Set(without.flatMap(({ absentDatasets }) => absentDatasets));
  if (datasets.size === 0) {
    return [];
  }
  const [were, it] = [without.length === 1 ? "was" : "were", datasets.size === 1 ? "it is" : "they are"];
  return [
    `${counted(without.length, "run")} ${were} given ${counted(datasets.size, "dataset")} that nothing here describes: MLflow keeps what ${it} in the folder called datasets, beside the runs. Hand over the folder of the whole experiment to get ${datasets.size === 1 ? "it" : "them"} too.`,
  ];
}

function isDeleted({ folder, meta, experiment }: StoredRun): boolean {
  return (
    TRASH.test(folder) ||
    meta?.["lifecycle_stage"] === "deleted" ||
    experiment?.["lifecycle_stage"] === "deleted"
  );
}

/** Runs by when they began; those without a start, and those that began at once, by their folders. */
function byStart(one: StoredRun, other: StoredRun): number {
  const [start, later] = [startOf(one), startOf(other)];
  return start === later ? compare(one.folder, other.folder) : start - later;
}

function startOf({ meta }: StoredRun): number {
  const start = meta?.["start_time"];
  return typeof start === "number" ? start : Number.MAX_VALUE;
}

function sorted(files: readonly KeyFile[]): KeyFile[] {
  return [...files].sort((one, other) => compare(one.key, other.key));
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** An id as a text; one that YAML takes for a number is the name of the folder. */
function idOf({ folder }: StoredRun, meta: JsonObject): unknown {
  return [meta["run_id"], meta["run_uuid"]].find((id) => typeof id === "string") ?? fileName(folder);
}

function textOf(file: KeyFile | undefined): string | undefined {
  return file?.part.text;
}

function inputsOf(datasets: readonly JsonObject[]): JsonObject {
  return { dataset_inputs: datasets.map((dataset) => ({ dataset })) };
}

function filled(value: unknown): unknown {
  return value === "" || value === null ? undefined : value;
}
