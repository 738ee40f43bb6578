import { fieldHeaded, fieldNamed, fieldOfParameter } from "../../../src/tracking/naming/field-names";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";

test.each([
  [
    "sourceId",
    "run id, id, Run UUID, uuid, run_hash, trial-id, Job ID, experiment run id, Run, run number, trial",
  ],
  ["name", "name, Run Name, display_name, title, label, trialName, job name"],
  ["experiment", "Experiment, experiment_name, project, Project Name, study, group, sweep"],
  ["status", "status, State, run.status"],
  [
    "started",
    "started, start, Start Time, startedAt, start date, created, Created At, date, datetime, timestamp, When",
  ],
  [
    "duration",
    "Duration (s), duration, runtime, Run Time, total_time, elapsed, elapsed time, wall time, walltime, time taken",
  ],
  ["dataset", "dataset, data set, Dataset Name, data"],
  ["model", "model, model_name, Architecture, arch, network, model type"],
  ["seed", "seed, random_seed, rng seed, random_state"],
  [
    "codeVersion",
    "code version, Commit, git_commit, git hash, git sha, SHA, revision, rev, commit hash, version",
  ],
  ["author", "author, User, user name, owner, creator, created by, who"],
  ["tags", "tags, Tag, labels, keywords"],
  ["notes", "notes, Note, comment, Comments, remark, remarks, description, remarks and notes"],
])("%s is known by all its names", (key, names) => {
  expect(names.split(", ").map(fieldNamed)).toEqual(names.split(", ").map(() => key));
});

test("other names are no fields", () => {
  expect(["", "lr", "status code", "import", "fingerprint", "naming"].map(fieldNamed)).toEqual(
    Array<undefined>(6).fill(undefined),
  );
});

test("Runsheet's own headers are known in any case, and by nothing else", () => {
  expect(RUN_FIELDS.map(({ header }) => fieldHeaded(header))).toEqual(RUN_FIELDS.map(({ key }) => key));
  expect(["RUN ID", " run id "].map(fieldHeaded)).toEqual(["id", "id"]);
  expect(["run_id", "runid", "id"].map(fieldHeaded)).toEqual([undefined, undefined, undefined]);
});

test("parameters under which tools log seed, dataset and model", () => {
  const names = ["seed", "random_seed", "rngSeed", "random state", "dataset", "dataset_name"];
  expect(names.map(fieldOfParameter)).toEqual(["seed", "seed", "seed", "seed", "dataset", "dataset"]);
  expect(["model", "model_name", "architecture", "arch"].map(fieldOfParameter)).toEqual(
    Array<string>(4).fill("model"),
  );
  expect(["data", "version", "name", "network"].map(fieldOfParameter)).toEqual(
    Array<undefined>(4).fill(undefined),
  );
});
