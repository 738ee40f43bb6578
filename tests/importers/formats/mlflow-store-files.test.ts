import { fileStore } from "../../../src/importers/formats/mlflow-store-files";
import type { PartContent } from "../../../src/importers/source-content";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { documentOf } from "../contents";

const RUN = { run_id: "aa", experiment_id: "1", artifact_uri: "x" };
const EXPERIMENT = { experiment_id: "1", artifact_location: "x", name: "cats" };

const meta = (folder: string, document: unknown): PartContent =>
  documentOf(document, folder === "" ? "meta.yaml" : `${folder}/meta.yaml`);
const text = (name: string, content: string | undefined = "1"): PartContent => ({
  kind: "plain",
  name,
  text: content,
  error: new RunsheetError("file-no-table", "It is none.", "Nothing."),
});

/** The roles of parts, and of each run its folder with how many files it has. */
function stored(...parts: PartContent[]) {
  const { roles, runs, isKnown } = fileStore(parts);
  return {
    roles: roles.map((role) => role ?? "-"),
    runs: runs.map(({ folder, meta: own, experiment, params, metrics, tags, datasets, absentDatasets }) =>
      [
        folder,
        own ? "run" : "no meta",
        experiment ? "named" : "unnamed",
        params.length,
        metrics.length,
        tags.length,
        datasets.length,
        absentDatasets.length,
      ].join(" "),
    ),
    isKnown,
  };
}

test("files belong to the run in whose folder they lie, by the folder of what they hold", () => {
  const found = stored(
    meta("m/1", EXPERIMENT),
    meta("m/1/aa", RUN),
    text("m/1/aa/params/lr"),
    text("m/1/aa/metrics/val/acc"),
    text("m/1/aa/tags/team"),
    text("m/1/aa/artifacts/model/params/x"),
    text("m/1/aa/outputs/x"),
    text("m/readme"),
  );
  expect(found).toEqual({
    roles: ["experiments", "runs", "parameters", "curves", "about the run", "-", "-", "-"],
    runs: ["m/1/aa run named 1 1 1 0 0"],
    isKnown: true,
  });
});

test("keys with slashes are paths below the folder", () => {
  const { runs } = fileStore([meta("aa", RUN), text("aa/metrics/val/acc"), text("aa/params/lr")]);
  expect([runs[0]?.metrics[0]?.key, runs[0]?.params[0]?.key]).toEqual(["val/acc", "lr"]);
});

test("a run's own folder may be what was handed over, or its files alone", () => {
  expect(stored(meta("aa", RUN), text("aa/params/lr"))).toMatchObject({
    runs: ["aa run unnamed 1 0 0 0 0"],
    isKnown: true,
  });
  expect(stored(meta("", RUN), text("params/lr"), text("metrics/loss"))).toMatchObject({
    runs: [" run unnamed 1 1 0 0 0"],
  });
});

test("a run that lies in another one is an artifact of it", () => {
  expect(stored(meta("aa", RUN), meta("aa/artifacts/bb", RUN)).runs).toEqual(["aa run unnamed 0 0 0 0 0"]);
});

test("datasets are known by the ids of inputs, those that nothing describes are counted", () => {
  const input = (id: unknown, type = "DATASET") => ({ source_type: type, source_id: id });
  const found = stored(
    meta("1", EXPERIMENT),
    meta("1/datasets/d1", { name: "cats" }),
    meta("1/aa", RUN),
    meta("1/aa/inputs/i1", input("d1")),
    meta("1/aa/inputs/i2", input("d2")),
    meta("1/aa/inputs/i3", input("d1", "MODEL")),
    meta("1/aa/inputs/i4", input(7)),
  );
  expect(found.runs).toEqual(["1/aa run named 0 0 0 1 1"]);
  expect(found.roles).toEqual(["experiments", "datasets", "runs", "datasets", "-", "-", "-"]);
});

test.each<[why: string, document: object, isRun: boolean]>([
  ["all that a run has", RUN, true],
  ["the id of old", { ...RUN, run_id: undefined, run_uuid: "aa" }, true],
  ["no experiment", { run_id: "aa", artifact_uri: "x" }, false],
  ["no artifacts", { run_id: "aa", experiment_id: "1" }, false],
  ["no id", { experiment_id: "1", artifact_uri: "x" }, false],
])("a meta.yaml with %s is a run's: %p", (_, document, isRun) => {
  expect(fileStore([meta("aa", document)]).runs.length > 0).toBe(isRun);
});

test.each<[why: string, document: object, isKnown: boolean]>([
  ["all that an experiment has", EXPERIMENT, true],
  ["no place for artifacts", { experiment_id: "1", name: "x" }, false],
  ["no id", { artifact_location: "x" }, false],
  ["a model's", { ...EXPERIMENT, model_id: "m" }, false],
])("a store is known by an experiment: a meta.yaml with %s", (_, document, isKnown) => {
  expect(fileStore([meta("1", document)]).isKnown).toBe(isKnown);
});

test.each<[why: string, content: string | undefined, isRun: boolean]>([
  ["an id and a place for artifacts", "a: [\nrun_id: aa\nartifact_uri: x\n", true],
  ["the id of old", "run_uuid: aa\nartifact_uri: x", true],
  ["no id", "a: 1\nartifact_uri: x", false],
  ["no place for artifacts", "run_id: aa", false],
  ["these words in other lines", "x: run_id: aa\nmy_artifact_uri: x", false],
  ["no text", undefined, false],
])("a meta.yaml that cannot be read is a run's where its lines say %s", (_, content, isRun) => {
  expect(fileStore([text("aa/meta.yaml", content)]).runs.length > 0).toBe(isRun);
});

test("a folder of an experiment with what runs have is a run without its meta.yaml", () => {
  const found = stored(
    meta("m/1", EXPERIMENT),
    text("m/1/aa/params/lr"),
    text("m/1/bb/meta.yaml", "["),
    text("m/1/cc/notes"),
    text("m/1/dd/params"),
    text("m/1/tags/params/x"),
    text("m/1/models/metrics/x"),
    text("m/1/ee/meta.yaml/x"),
  );
  expect(found.runs).toEqual(["m/1/aa no meta named 1 0 0 0 0", "m/1/bb no meta named 0 0 0 0 0"]);
  expect(found.roles).toEqual(["experiments", "parameters", "runs", "-", "-", "-", "-", "-"]);
});
