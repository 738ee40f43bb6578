// What people and tools call the fixed columns of the Runs table. Names are compared without case, spaces and
// punctuation, so that `Run ID`, `run_id` and `runId` are one; common words of other languages are read as English ones.

import { englishName } from "../../tracking/naming/english-words";
import { foldHeader } from "../../tracking/naming/fold-header";
import { RUN_FIELDS, type RunFieldKey } from "../../tracking/schema/run-fields";

/**
 * Columns that name the run itself come as `sourceId`: the run's id in its own tool, by which a second import finds it
 * again. Runsheet's `Run ID` stays what this workbook gives out.
 */
const NAMES: Readonly<Partial<Record<RunFieldKey, string>>> = {
  sourceId:
    "run id, id, run uuid, uuid, run hash, trial id, job id, experiment run id, run, run number, trial, source id",
  name: "name, run name, display name, title, label, trial name, job name",
  experiment: "experiment, experiment name, project, project name, study, group, sweep",
  status: "status, state, run status",
  started:
    "started, start, start time, started at, start date, created, created at, date, datetime, timestamp, when",
  duration:
    "duration (s), duration, runtime, run time, total time, elapsed, elapsed time, wall time, walltime, time taken, duration seconds",
  dataset: "dataset, data set, dataset name, data",
  model: "model, model name, architecture, arch, network, model type",
  seed: "seed, random seed, rng seed, random state",
  codeVersion:
    "code version, commit, git, git commit, git hash, git sha, sha, revision, rev, commit hash, version",
  author: "author, user, user name, owner, creator, created by, who",
  tags: "tags, tag, labels, keywords",
  notes: "notes, note, comment, comments, remark, remarks, description, remarks and notes",
};

const FIELD_BY_NAME: ReadonlyMap<string, RunFieldKey> = new Map(
  Object.entries(NAMES).flatMap(([key, names]) =>
    names.split(", ").map((name): [string, RunFieldKey] => [plain(name), key as RunFieldKey]),
  ),
);

const FIELD_BY_HEADER: ReadonlyMap<string, RunFieldKey> = new Map(
  RUN_FIELDS.map(({ header, key }) => [foldHeader(header), key]),
);

/** Names under which tools log a run field among their parameters. */
const PARAMETER_FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["seed", "seed"],
  ["randomseed", "seed"],
  ["rngseed", "seed"],
  ["randomstate", "seed"],
  ["dataset", "dataset"],
  ["datasetname", "dataset"],
  ["model", "model"],
  ["modelname", "model"],
  ["architecture", "model"],
  ["arch", "model"],
]);

/** The run field that a column of this name holds, if it is a known name for one. */
export function fieldNamed(name: string): RunFieldKey | undefined {
  return FIELD_BY_NAME.get(plain(name)) ?? FIELD_BY_NAME.get(plain(englishName(name) ?? ""));
}

/** The run field whose header in the Runs table is this, whatever its case. */
export function fieldHeaded(header: string): RunFieldKey | undefined {
  return FIELD_BY_HEADER.get(foldHeader(header));
}

/** The run field that a parameter of this name is: seed, dataset or model. */
export function fieldOfParameter(name: string): RunFieldKey | undefined {
  return PARAMETER_FIELDS.get(plain(name)) ?? PARAMETER_FIELDS.get(plain(englishName(name) ?? ""));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
