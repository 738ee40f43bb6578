import { readFileSync } from "node:fs";
import path from "node:path";
import { sacredRun } from "../../../src/importers/formats/sacred-run";
import { engineWith } from "../../worker/engine-with";
import { documentOf, tableOf } from "../contents";
import { curvesOf, valuesOf } from "./read-as";
import { takenFor } from "./taken-for";

const document = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, "../../fixtures/sacred", name), "utf8"));
const part = (name: string) => documentOf(document(name), name);
const FIRST = ["1/run.json", "1/config.json", "1/metrics.json", "1/info.json"];

test("files beside run.json are its parameters, curves and results", () => {
  const parts = [
    ...FIRST.map(part),
    documentOf({ a: 1 }, "1/other.json"),
    documentOf({ lr: 1 }, "config.json"),
  ];
  expect(sacredRun.recognise(parts)).toEqual({
    confidence: 1,
    reason: "it has experiment, host and heartbeat as a run of Sacred",
    roles: ["runs", "parameters", "curves", "results", undefined, undefined],
  });
});

test("curves alone are known by their shape, anything else alone is not", () => {
  expect(sacredRun.recognise([part("1/metrics.json")])).toMatchObject({ confidence: 0.9, roles: ["curves"] });
  for (const other of [
    part("1/config.json"),
    part("1/info.json"),
    part("2/metrics.json"),
    tableOf(["values"]),
  ]) {
    expect(sacredRun.recognise([other])).toBeUndefined();
  }
});

test("two runs with what stands beside each", () => {
  const runs = sacredRun.read([...FIRST, "2/run.json", "2/config.json", "2/metrics.json"].map(part));
  expect(takenFor(runs)).toEqual([
    ["folder + start_time", "field sourceId"],
    ["name + folder", "field name"],
    ["experiment.name", "field experiment"],
    ["status", "field status"],
    ["start_time", "field started"],
    ["stop_time - start_time", "field duration"],
    ["fail_trace", "field notes"],
    ["command", "ignored"],
    ["host", "ignored"],
    ["command + host", "field tags"],
    ["lr", "parameter lr"],
    ["model.act", "parameter model.act"],
    ["model.depth", "parameter model.depth"],
    ["seed", "field seed"],
    ["result", "metric result"],
    ["val_acc", "metric val_acc"],
    ["size_mb", "metric size_mb"],
  ]);
  expect(runs.columns.find(({ header }) => header === "fail_trace")?.values).toEqual([
    undefined,
    "ValueError: diverged",
  ]);
  expect(runs.series).toMatchObject([{ run: 0, steps: [0, 1, 2] }]);
});

test("two runs are added with their states, and their curves with them", async () => {
  const bundle = [...FIRST, "2/run.json", "2/config.json", "2/metrics.json"].map((name) => ({
    name,
    content: JSON.stringify(document(name)),
  }));
  const held = await engineWith([...bundle, { name: "1/cout.txt", content: "Epoch 1\nEpoch 2\n" }]);
  const preview = await held.plan([]);
  expect(preview.format.id).toBe("sacred-run");
  expect(preview.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  expect(preview.curves).toMatchObject({ written: 1, points: 3 });
  expect(preview.primary?.metric).toBe("val_acc");
  const block = await held.additions(0, Infinity, ["Name", "Status", "Seed", "val_acc"]);
  expect(block?.rows).toEqual([
    ["cats 1", "Completed", 7, 0.7999999999999999],
    ["cats 2", "Failed", 7, ""],
  ]);
});

test("run.json alone is a run, without settings", async () => {
  const held = await engineWith({ name: "run.json", content: JSON.stringify(document("1/run.json")) });
  const preview = await held.plan([]);
  expect(preview.counts.add).toBe(1);
  expect(preview.newParameters).toEqual([]);
});

describe("curves of Sacred", () => {
  const metrics = (values: unknown[], steps: unknown[] = values.map((_, at) => at * 10)) =>
    documentOf({ loss: { values, steps, timestamps: values.map(() => "t") } }, "metrics.json");
  const curvesIn = (values: unknown[], steps?: unknown[]): string[] =>
    curvesOf(sacredRun.read([metrics(values, steps)]));

  test("have the steps that were logged, and are counted where these are missing", () => {
    expect(curvesIn([3, 2, 1])).toEqual(["0 loss 0,10,20: 3,2,1"]);
    expect(curvesIn([3, 2, 1], [5])).toEqual(["0 loss 5,1,2: 3,2,1"]);
    expect(curvesIn([3, 2], [null, 7])).toEqual(["0 loss 0,7: 3,2"]);
    expect(curvesIn([])).toEqual([]);
  });

  test("have points that are not finite, and none for what is no number", () => {
    expect(curvesIn([3, "NaN", "-inf"])).toEqual(["0 loss 0,10,20: 3,NaN,-Infinity"]);
    expect(curvesIn([3, null, 1])).toEqual(["0 loss 0,20: 3,1"]);
    expect(curvesIn([{ value: 3 }, "odd", true, 1])).toEqual(["0 loss 30: 1"]);
  });
});

describe("what a run of Sacred says", () => {
  const run = (more: object, name = "7/run.json") =>
    documentOf(
      {
        experiment: { name: "cats" },
        host: {},
        heartbeat: "2024-01-01T00:01:00",
        start_time: "2024-01-01T00:00:00",
        ...more,
      },
      name,
    );
  const of = (...parts: Parameters<typeof sacredRun.read>[0]) => valuesOf(sacredRun.read(parts));

  test("is known by its number and its start; without an end it went on to its last heartbeat", () => {
    expect(of(run({}))).toMatchObject({
      "folder + start_time": ["field sourceId", "7 2024-01-01T00:00:00"],
      "name + folder": ["field name", "cats 7"],
      "stop_time - start_time": ["field duration", 60],
    });
    expect(of(run({ stop_time: "2024-01-01T00:00:30" }))["stop_time - start_time"]?.[1]).toBe(30);
    expect(of(run({ start_time: null }))).not.toHaveProperty("folder + start_time");
  });

  test("by its notes is how it failed, else what was remarked", () => {
    const notes = (more: object) => of(run(more))["fail_trace"]?.[1];
    expect(notes({ fail_trace: ["Traceback\n", "ValueError: odd\n"], meta: { comment: "c" } })).toBe(
      "ValueError: odd",
    );
    expect(notes({ fail_trace: "a\nb" })).toBe("b");
    expect(notes({ meta: { comment: "c", options: { "--comment": "d" } } })).toBe("c");
    expect(notes({ meta: { options: { "--comment": "d" } } })).toBe("d");
    expect(notes({})).toBeUndefined();
  });

  test("is its commit, its settings but Sacred's own, and results that are no metrics' names", () => {
    const found = of(
      run({ experiment: { name: "cats", repositories: [{ commit: "c1" }, { commit: "c2" }] } }),
      documentOf({ lr: 1, __doc__: "x" }, "7/config.json"),
      documentOf({ top: 2, metrics: [{ id: 1 }], "metrics.x": 5, deep: { f1: 3 }, note: "x" }, "7/info.json"),
    );
    expect(found).toMatchObject({
      "experiment.repositories": ["field codeVersion", "c1"],
      lr: ["parameter lr", 1],
      top: ["metric top", 2],
      "deep.f1": ["metric deep.f1", 3],
    });
    expect(Object.keys(found).filter((name) => /__doc__|metrics|note/.test(name))).toEqual([]);
  });
});
