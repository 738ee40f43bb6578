import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { checkDraft, readDraft, type RunDraft } from "../../../src/tracking/forms/check-draft";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { makeRunForm } from "../../../src/tracking/forms/run-form";
import { rowsOf, runsOf } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [
    { ...inferParameter("lr", "number", []), required: true, min: 0, max: 1, default: 0.01 },
    { ...inferParameter("layers", "integer", []), default: 1 },
    inferParameter("opt", "choice", ["adam", "sgd"]),
    inferParameter("augment", "boolean", []),
    inferParameter("note", "text", []),
  ],
  metrics: [inferMetric("loss"), { ...inferMetric("acc"), primary: true, unit: "%" }],
};

const RUNS = runsOf([
  {
    id: "run-0002",
    name: "later",
    model: "cnn",
    dataset: "cats",
    author: "Ada",
    status: "Completed",
    "parameter:lr": 0.1,
    "parameter:augment": true,
    "parameter:note": "b",
    "metric:acc": 91,
    "metric:loss": 0.2,
  },
  {
    id: "run-0001",
    name: "earlier",
    model: "mlp",
    dataset: "cats",
    status: "Completed",
    "parameter:lr": 0.1,
    "parameter:note": "a",
  },
]);

const FORM = makeRunForm({
  catalogue: CATALOGUE,
  runs: RUNS,
  nextRunId: "run-0003",
  datasetNames: ["dogs"],
  experimentNames: [],
});
const fieldOf = (key: string) => FORM.fields.find((field) => field.key === key);
const check = (draft: RunDraft, separator: "." | "," = ".") =>
  checkDraft(FORM, { "field:status": "Completed", "parameter:lr": "0.5", ...draft }, separator);

test("has a field for each run field, parameter and metric, without id and provenance", () => {
  expect(FORM.fields.filter(({ group }) => group === "run").map(({ name }) => name)).toEqual([
    "name",
    "experiment",
    "status",
    "started",
    "duration",
    "dataset",
    "model",
    "seed",
    "codeVersion",
    "author",
    "tags",
    "notes",
  ]);
  expect(FORM.fields.slice(12).map(({ key }) => key)).toEqual([
    "parameter:lr",
    "parameter:layers",
    "parameter:opt",
    "parameter:augment",
    "parameter:note",
    "metric:loss",
    "metric:acc",
  ]);
  expect(FORM.runId).toBe("run-0003");
});

test("starts from the run of the highest number, wherever it stands, else from defaults", () => {
  const starts = Object.fromEntries(
    FORM.fields.flatMap(({ key, initial, origin }) =>
      initial === undefined ? [] : [[key, [initial, origin]]],
    ),
  );
  expect(starts).toEqual({
    "field:status": ["Completed", "default"],
    "field:dataset": ["cats", "last run"],
    "field:model": ["cnn", "last run"],
    "field:author": ["Ada", "last run"],
    "parameter:lr": ["0.1", "last run"],
    "parameter:layers": ["1", "default"],
    "parameter:augment": ["true", "last run"],
    "parameter:note": ["b", "last run"],
  });
});

test("offers closed lists for choices and open ones for texts", () => {
  expect(fieldOf("parameter:opt")).toMatchObject({ choices: ["adam", "sgd"], freeChoice: false });
  expect(fieldOf("parameter:note")).toMatchObject({ choices: ["a", "b"], freeChoice: true });
  expect(fieldOf("field:dataset")).toMatchObject({ choices: ["dogs", "cats"], freeChoice: true });
  expect(fieldOf("field:status")).toMatchObject({ freeChoice: false, required: true });
});

test.each<[RunDraft, string, string]>([
  [{ "parameter:lr": "" }, "parameter:lr", "lr is required."],
  [{ "parameter:lr": "fast" }, "parameter:lr", 'lr must be a number from 0 to 1, not "fast".'],
  [
    { "parameter:lr": "0,5" },
    "parameter:lr",
    'lr must be a number from 0 to 1, not "0,5". Write decimals with a point: 0.5.',
  ],
  [{ "parameter:lr": "3" }, "parameter:lr", "lr must be a number from 0 to 1, not 3."],
  [{ "parameter:layers": "1.5" }, "parameter:layers", "layers must be a whole number, not 1.5."],
  [{ "parameter:opt": "lion" }, "parameter:opt", 'opt must be one of adam, sgd, not "lion".'],
  [
    { "field:started": "soon" },
    "field:started",
    'Started must be a date such as 2026-05-31 14:30, not "soon".',
  ],
  [{ "field:duration": "-5" }, "field:duration", "Duration (s) must be a number of at least 0, not -5."],
  [{ "field:seed": "x" }, "field:seed", 'Seed must be a whole number, not "x".'],
  [{ "field:status": "" }, "field:status", "Status is required."],
])("names what is wrong with %j", (draft, key, error) => {
  const { errors, complete } = check(draft);
  expect(errors).toEqual({ [key]: error });
  expect(complete).toBe(false);
});

test("reads numbers with the person's decimal separator, durations in words, and NaN for metrics", () => {
  const draft = {
    "parameter:lr": " 0,25 ",
    "field:duration": "2min",
    "metric:loss": "nan",
    "parameter:augment": "false",
  };
  const { run, errors } = readDraft(FORM, { "field:status": "Failed", ...draft }, ",");
  expect(errors).toEqual({});
  expect(rowsOf(run)).toEqual([
    {
      status: "Failed",
      duration: 120,
      "parameter:lr": 0.25,
      "parameter:augment": false,
      "metric:loss": "NaN",
    },
  ]);
  expect(check({ "parameter:lr": "0.25" }, ",").complete).toBe(true);
});

test("finds the runs with the same configuration, the primary metric first", () => {
  const draft = {
    "field:model": "cnn",
    "field:dataset": "cats",
    "parameter:lr": "1e-1",
    "parameter:augment": "true",
    "parameter:note": "b",
  };
  expect(check(draft).sameConfiguration).toEqual([
    {
      runId: "run-0002",
      name: "later",
      status: "Completed",
      results: [
        { metric: "acc", value: 91, unit: "%" },
        { metric: "loss", value: 0.2 },
      ],
    },
  ]);
  expect(check({ ...draft, "field:seed": "7", "field:name": "again" }).sameConfiguration).toHaveLength(1);
  expect(check({ ...draft, "parameter:note": "c" }).sameConfiguration).toEqual([]);
});

test("an experiment or a dataset that is nearly a known one is asked about, and hinders nothing", () => {
  const misspelt = check({ "field:dataset": " Cats@v2 ", "field:experiment": "cats", "field:name": "cats" });
  expect(misspelt.meant).toEqual({ "field:dataset": "cats@v2" });
  expect(misspelt.complete).toBe(true);
  expect(check({ "field:dataset": "birds", "field:name": "x" }).meant).toEqual({});
  expect(check({ "field:dataset": "dogs", "field:name": "x" }).meant).toEqual({});
});

test("an empty form is not complete and resembles nothing", () => {
  const form = makeRunForm({
    catalogue: { parameters: [], metrics: [] },
    runs: { count: 0, columns: [] },
    nextRunId: "run-0001",
    datasetNames: [],
    experimentNames: [],
  });
  expect(checkDraft(form, { "field:status": "Completed" }, ".")).toEqual({
    errors: {},
    meant: {},
    sameConfiguration: [],
    complete: false,
  });
  expect(form.runId).toBe("run-0001");
});

test("experiments and datasets that tables hold are offered for their own fields alone", () => {
  const form = makeRunForm({
    catalogue: CATALOGUE,
    runs: RUNS,
    nextRunId: "run-0003",
    datasetNames: ["dogs"],
    experimentNames: ["deep"],
  });
  const choices = (name: string) => form.fields.find((field) => field.key === `field:${name}`)?.choices;
  expect(["experiment", "dataset", "model", "name"].map(choices)).toEqual([
    ["deep"],
    ["dogs", "cats"],
    ["mlp", "cnn"],
    [],
  ]);
});

test("the run that was added last is that of the highest number, else the lowest row; other ids have none", () => {
  const last = (...ids: readonly string[]): unknown =>
    makeRunForm({
      catalogue: CATALOGUE,
      runs: runsOf(ids.map((id) => ({ id, model: id }))),
      nextRunId: "run-0100",
      datasetNames: [],
      experimentNames: [],
    }).fields.find(({ key }) => key === "field:model")?.initial;
  expect(last("run-0002", "RUN-0009", "run-0003")).toBe("RUN-0009");
  expect(last("run-0002", "xrun-0009", "run-0010b", "run-1234567890")).toBe("run-0002");
  expect(last("b", "a")).toBe("a");
});

test("what Params and Metrics say of a value is said beside its field, and nothing where they say nothing", () => {
  const [first] = CATALOGUE.parameters;
  const form = makeRunForm({
    catalogue: {
      parameters: [
        { ...first!, description: "of the optimizer", unit: "1/step" },
        ...CATALOGUE.parameters.slice(1),
      ],
      metrics: [
        { ...CATALOGUE.metrics[0]!, description: "on validation data" },
        ...CATALOGUE.metrics.slice(1),
      ],
    },
    runs: RUNS,
    nextRunId: "run-0003",
    datasetNames: [],
    experimentNames: [],
  });
  const field = (key: string) => form.fields.find((one) => one.key === key);
  expect(field("parameter:lr")).toMatchObject({ description: "of the optimizer", unit: "1/step" });
  expect(field("metric:loss")).toMatchObject({ description: "on validation data" });
  expect(field("metric:acc")).toMatchObject({ unit: "%" });
  expect(field("parameter:opt")).not.toHaveProperty("description");
  expect(field("metric:acc")).not.toHaveProperty("description");
  expect(field("metric:loss")).not.toHaveProperty("unit");
});
