import { checkDraft, readDraft } from "../../../src/tracking/forms/check-draft";
import { makeRunForm, type RunForm } from "../../../src/tracking/forms/run-form";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { runsOf, type RunRow } from "../runs-of";

const STARTED = Date.UTC(2024, 1, 27, 22, 30);
const CATALOGUE = {
  parameters: [
    { ...inferParameter("lr", "number", []), unit: "1/s", description: "How fast." },
    { ...inferParameter("amp", "boolean", []), default: false },
    inferParameter("opt", "choice", ["sgd", "adam"]),
  ],
  metrics: [
    { ...inferMetric("time"), goal: "none" as const },
    { ...inferMetric("loss"), unit: "nats", description: "Smaller is better." },
    { ...inferMetric("acc"), primary: true },
  ],
};

const RUN = { id: "run-0001", name: "first", "parameter:lr": 0.1, "parameter:amp": true, started: STARTED };

const formOf = (finished?: RunRow): RunForm =>
  makeRunForm({
    catalogue: CATALOGUE,
    runs: runsOf([{ ...RUN, status: "Running" }]),
    nextRunId: "run-0002",
    datasetNames: ["cats"],
    experimentNames: ["deeper"],
    ...(finished && { finished: runsOf([finished]) }),
  });
const fieldOf = (form: RunForm, key: string) => form.fields.find((field) => field.key === key);

test("units and descriptions of the catalogue stand at their fields, and at no other", () => {
  const form = formOf();
  expect(fieldOf(form, "parameter:lr")).toMatchObject({ unit: "1/s", description: "How fast." });
  expect(fieldOf(form, "metric:loss")).toMatchObject({ unit: "nats", description: "Smaller is better." });
  expect(fieldOf(form, "metric:acc")).not.toHaveProperty("unit");
  expect(fieldOf(form, "metric:acc")).not.toHaveProperty("description");
  expect(fieldOf(form, "parameter:opt")).not.toHaveProperty("unit");
});

test("names of the tables are offered, choices are closed, numbers offer nothing", () => {
  const form = formOf();
  expect(fieldOf(form, "field:dataset")).toMatchObject({
    choices: ["cats"],
    freeChoice: true,
    required: false,
  });
  expect(fieldOf(form, "field:experiment")?.choices).toEqual(["deeper"]);
  expect(fieldOf(form, "field:status")).toMatchObject({ freeChoice: false, required: true });
  expect(fieldOf(form, "parameter:opt")).toMatchObject({
    choices: CATALOGUE.parameters[2]?.choices,
    freeChoice: false,
  });
  expect(fieldOf(form, "parameter:lr")).toMatchObject({ choices: [], freeChoice: true });
  expect(fieldOf(form, "field:notes")?.choices).toEqual([]);
});

describe("a run that is finished", () => {
  const form = formOf({ ...RUN, status: "Running", "metric:acc": 0.5, "parameter:opt": undefined });

  test("opens with what it holds, under its own id, and starts as completed", () => {
    expect(form.runId).toBe("run-0001");
    const filled = form.fields.flatMap(({ key, initial, origin }) =>
      initial === undefined ? [] : [[key, initial, origin]],
    );
    expect(filled).toEqual([
      ["field:name", "first", "this run"],
      ["field:status", "Completed", "this run"],
      ["field:started", "2024-02-27 22:30:00", "this run"],
      ["parameter:lr", "0.1", "this run"],
      ["parameter:amp", "true", "this run"],
      ["metric:acc", "0.5", "this run"],
    ]);
  });

  test.each([
    ["Planned", "Completed"],
    ["Failed", "Failed"],
    [undefined, "Completed"],
  ])("with the status %s starts as %s", (status, initial) => {
    expect(fieldOf(formOf({ ...RUN, status }), "field:status")?.initial).toBe(initial);
  });

  test("is no repeat of itself, and is one of another run", () => {
    const draft = { "field:status": "Completed", "parameter:lr": "0.1", "parameter:amp": "true" };
    expect(checkDraft(form, draft, ".").sameConfiguration).toEqual([]);
    const other = formOf({ ...RUN, id: "run-0009", status: "Running" });
    expect(checkDraft(other, draft, ".").sameConfiguration.map(({ runId }) => runId)).toEqual(["run-0001"]);
  });
});

describe("what is typed", () => {
  const form = formOf();
  const errorOf = (key: string, text: string, separator: "." | "," = ".") =>
    readDraft(form, { "field:status": "Completed", [key]: text }, separator).errors[key];
  const valueOf = (key: string, text: string, separator: "." | "," = ".") =>
    readDraft(form, { [key]: text }, separator).run.columns.flatMap(({ values }) => values);

  test.each([
    ["1,5", "1.5"],
    ["-12,25", "-12.25"],
    ["+0,001", "+0.001"],
  ])("a decimal comma where a point is meant is told with the number as it should be: %s", (text, point) => {
    expect(errorOf("parameter:lr", text)).toMatch(
      new RegExp(`Write decimals with a point: ${point.replace("+", "\\+")}\\.$`),
    );
  });

  test.each(["1,234,5", "a,5", "1,5x", "fast", ",5"])("%s is refused without that hint", (text) => {
    const error = errorOf("parameter:lr", text);
    expect(error).toBeDefined();
    expect(error).not.toContain("point");
  });

  test("a text field has no hint, and a decimal comma is read where it is the person's own", () => {
    expect(errorOf("parameter:opt", "1,5")).not.toContain("point");
    expect(valueOf("parameter:lr", "1,5", ",")).toEqual([1.5]);
    expect(valueOf("parameter:lr", "1.5", ",")).toEqual([1.5]);
    expect(errorOf("parameter:lr", "1,5x", ",")).not.toContain("point");
  });

  test("durations may be written in words, dates as dates, yes and no as booleans, text as it is", () => {
    expect(valueOf("field:duration", "1h 30m")).toEqual([5400]);
    expect(valueOf("field:started", "2024-02-27 22:30")).toEqual([STARTED]);
    expect(valueOf("parameter:amp", "true")).toEqual([true]);
    expect(valueOf("field:seed", "7")).toEqual([7]);
    expect(errorOf("field:seed", "7,5")).toContain("point");
    expect(valueOf("metric:acc", "NaN")).toEqual(["NaN"]);
  });
});

test("of results the primary comes first, then those with a goal, four at most", () => {
  const metrics = [
    { ...inferMetric("t"), goal: "none" as const },
    inferMetric("loss"),
    { ...inferMetric("acc"), primary: true },
    inferMetric("f1"),
    { ...inferMetric("u"), goal: "none" as const },
  ];
  const row = {
    id: "run-0001",
    "parameter:lr": 1,
    "metric:t": 1,
    "metric:loss": 2,
    "metric:acc": 3,
    "metric:f1": 4,
    "metric:u": 5,
  };
  const form = makeRunForm({
    catalogue: { parameters: [inferParameter("lr", "number", [])], metrics },
    runs: runsOf([row]),
    nextRunId: "run-0002",
    datasetNames: [],
    experimentNames: [],
  });
  const [same] = checkDraft(form, { "parameter:lr": "1" }, ".").sameConfiguration;
  expect(same).toEqual({
    runId: "run-0001",
    results: ["acc", "loss", "f1", "t"].map((metric) => ({
      metric,
      value: { acc: 3, loss: 2, f1: 4, t: 1 }[metric],
    })),
  });
});

test.each([
  ["in progress", "Completed"],
  ["running", "Completed"],
  ["Queued (node 3)", "Completed"],
  ["crashed", "Failed"],
  ["Stopped", "Stopped"],
  ["odd", "odd"],
])("a run whose status says %s starts as %s", (status, initial) => {
  expect(fieldOf(formOf({ ...RUN, status }), "field:status")?.initial).toBe(initial);
});
