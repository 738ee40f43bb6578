// What people and tools call the fixed columns of the Runs table. Names are compared as all names are (`foldedName`), so that
// `Run ID`, `run_id` and `runId` are one; common words of other languages are read as English ones.

import { RUN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import { englishName } from "./english-words";
import { foldHeader } from "./fold-header";
import { foldedName } from "./folded-name";

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

const FIELD_BY_NAME = byName(NAMES);

const FIELD_BY_HEADER: ReadonlyMap<string, RunFieldKey> = new Map(
  RUN_FIELDS.map(({ header, key }) => [foldHeader(header), key]),
);

/** Names under which tools log a run field among their parameters. */
const PARAMETER_NAMES: Readonly<Partial<Record<RunFieldKey, string>>> = {
  seed: "seed, random seed, rng seed, random state",
  dataset: "dataset, dataset name",
  model: "model, model name, architecture, arch",
};

const PARAMETER_FIELDS = byName(PARAMETER_NAMES);

/** The run field that a column of this name holds, if it is a known name for one. */
export function fieldNamed(name: string): RunFieldKey | undefined {
  return fieldIn(FIELD_BY_NAME, name);
}

/** The run field whose header in the Runs table is this, whatever its case. */
export function fieldHeaded(header: string): RunFieldKey | undefined {
  return FIELD_BY_HEADER.get(foldHeader(header));
}

/** The run field that a parameter of this name is: seed, dataset or model. */
export function fieldOfParameter(name: string): RunFieldKey | undefined {
  return fieldIn(PARAMETER_FIELDS, name);
}

function fieldIn(fields: ReadonlyMap<string, RunFieldKey>, name: string): RunFieldKey | undefined {
  return fields.get(foldedName(name)) ?? fields.get(foldedName(englishName(name) ?? ""));
}

function byName(names: Readonly<Partial<Record<RunFieldKey, string>>>): ReadonlyMap<string, RunFieldKey> {
  return new Map(
    RUN_FIELDS.flatMap(({ key }) =>
      (names[key]?.split(", ") ?? []).map((name): [string, RunFieldKey] => [foldedName(name), key]),
    ),
  );
}
