// The files of MLflow's file store (mlflow/store/tracking/file_store.py), by what they belong to:
//   <experiment>/meta.yaml                                 name and state of an experiment
//   <experiment>/datasets/<id>/meta.yaml                   a dataset
//   <experiment>/<run>/meta.yaml                           a run
//   <experiment>/<run>/{params,metrics,tags}/<key>         a file for each; a key with "/" is a path
//   <experiment>/<run>/inputs/<id>/meta.yaml               names a dataset
// Any of these folders may be what a person hands over. What lies in a run's artifacts and outputs, models, traces and the
// registry of models are passed over. Each part is looked at once, by its path.

import { fileName, folderOf } from "../bundle";
import type { JsonObject } from "../records/record-items";
import { soleObject } from "../records/sole-object";
import type { PartContent } from "../source-content";

/** A file with one key of a run. */
export interface KeyFile {
  readonly key: string;
  readonly part: PartContent;
}

/** What there is of one run. */
export interface StoredRun {
  readonly folder: string;
  /** Its meta.yaml; undefined where that is missing or cannot be read. */
  readonly meta: JsonObject | undefined;
  readonly experiment: JsonObject | undefined;
  readonly params: KeyFile[];
  readonly metrics: KeyFile[];
  readonly tags: KeyFile[];
  /** The datasets that it was given. */
  readonly datasets: JsonObject[];
  /** The ids of datasets that it was given and that nothing here describes. */
  readonly absentDatasets: string[];
}

export interface FileStore {
  readonly runs: readonly StoredRun[];
  /** What each part holds, in their order. */
  readonly roles: readonly (string | undefined)[];
  /** Whether there is anything that only a file store has. */
  readonly isKnown: boolean;
}

const META = "meta.yaml";
/** Folders of a run with a file for each key, by what they hold. */
const KEYED = { params: "parameters", metrics: "curves", tags: "about the run" } as const;
/** Folders beside the runs of an experiment. */
const NO_RUN: ReadonlySet<string> = new Set(["tags", "datasets", "traces", "models"]);

/** Sorts parts into runs. */
export function fileStore(parts: readonly PartContent[]): FileStore {
  const metas = new Map(
    parts.filter(({ name }) => fileName(name) === META).map((part) => [folderOf(part.name), metaOf(part)]),
  );
  const folders = parts
    .filter(({ name }) => fileName(name) === META)
    .filter((part) => isRun(metaOf(part)) || isBrokenRun(part))
    .map(({ name }) => folderOf(name));
  const known = new Set(folders);
  const runs = new Map<string, StoredRun>();
  const add = (folder: string): StoredRun => {
    const meta = metas.get(folder);
    const own = isRun(meta) ? meta : undefined;
    const above = metas.get(folderOf(folder));
    const experiment = folder !== "" && isExperiment(above) ? above : undefined;
    const run = {
      folder,
      meta: own,
      experiment,
      params: [],
      metrics: [],
      tags: [],
      datasets: [],
      absentDatasets: [],
    };
    runs.set(folder, run);
    return run;
  };
  // A run that lies in another one is an artifact of it.
  folders.filter((folder) => outermost(`${folder}/${META}`, known) === folder).forEach(add);
  const roles = parts.map((part) => {
    const folder = outermost(part.name, runs) ?? brokenRun(part.name, metas);
    if (folder !== undefined) {
      return putFile(runs.get(folder) ?? add(folder), part, metas);
    }
    return fileName(part.name) === META ? roleOfMeta(part.name, metas) : undefined;
  });
  const isKnown = folders.length > 0 || [...metas.values()].some(isExperiment);
  return { runs: [...runs.values()], roles, isKnown };
}

/** Puts a file to its run; what it holds, or undefined where it is passed over. */
function putFile(
  run: StoredRun,
  part: PartContent,
  metas: ReadonlyMap<string, JsonObject | undefined>,
): string | undefined {
  const path = run.folder === "" ? part.name : part.name.slice(run.folder.length + 1);
  const slash = path.indexOf("/");
  const [inner, key] = [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
  if (path === META) {
    return "runs";
  }
  if (inner === "params" || inner === "metrics" || inner === "tags") {
    run[inner].push({ key, part });
    return KEYED[inner];
  }
  const input = inner === "inputs" ? metas.get(folderOf(part.name)) : undefined;
  const id = input?.["source_type"] === "DATASET" ? input["source_id"] : undefined;
  return typeof id === "string" ? putDataset(run, id, metas) : undefined;
}

/** Puts the dataset of that id to a run. A run's own folder names it by nothing else; what it is stands beside the runs. */
function putDataset(
  run: StoredRun,
  id: string,
  metas: ReadonlyMap<string, JsonObject | undefined>,
): string | undefined {
  const dataset = metas.get(under(folderOf(run.folder), `datasets/${id}`));
  if (!dataset) {
    run.absentDatasets.push(id);
    return undefined;
  }
  run.datasets.push(dataset);
  return "datasets";
}

/** The folder of a run without a meta.yaml that can be read: one of an experiment, with what runs have. */
function brokenRun(name: string, metas: ReadonlyMap<string, JsonObject | undefined>): string | undefined {
  for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
    if (isExperiment(metas.get(name.slice(0, slash)))) {
      const [run = "", inner = "", ...key] = name.slice(slash + 1).split("/");
      const isOfRun = (inner in KEYED && key.length > 0) || (inner === META && key.length === 0);
      return isOfRun && !NO_RUN.has(run) ? `${name.slice(0, slash)}/${run}` : undefined;
    }
  }
  return undefined;
}

function roleOfMeta(name: string, metas: ReadonlyMap<string, JsonObject | undefined>): string | undefined {
  const folder = folderOf(name);
  if (isExperiment(metas.get(folder))) {
    return "experiments";
  }
  const isDataset =
    fileName(folderOf(folder)) === "datasets" && isExperiment(metas.get(folderOf(folderOf(folder))));
  return isDataset ? "datasets" : undefined;
}

/** The first folder on the way to a file that is among some; undefined where none is. */
function outermost(name: string, folders: { has(folder: string): boolean }): string | undefined {
  if (folders.has("")) {
    return "";
  }
  for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
    const folder = name.slice(0, slash);
    if (folders.has(folder)) {
      return folder;
    }
  }
  return undefined;
}

function under(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

function metaOf(part: PartContent): JsonObject | undefined {
  return part.kind === "plain" ? undefined : soleObject(part);
}

function isRun(meta: JsonObject | undefined): meta is JsonObject {
  return (
    meta !== undefined &&
    ("run_id" in meta || "run_uuid" in meta) &&
    "experiment_id" in meta &&
    "artifact_uri" in meta
  );
}

/** Whether a meta.yaml that cannot be read is that of a run. */
function isBrokenRun(part: PartContent): boolean {
  const text = part.kind === "plain" ? (part.text ?? "") : "";
  return /^run_(?:id|uuid):/m.test(text) && /^artifact_uri:/m.test(text);
}

function isExperiment(meta: JsonObject | undefined): meta is JsonObject {
  return (
    meta !== undefined &&
    "experiment_id" in meta &&
    "artifact_location" in meta &&
    !("model_id" in meta) &&
    !isRun(meta)
  );
}
