import { readFileSync } from "node:fs";
import path from "node:path";
import { sacredRun } from "../../../src/importers/formats/sacred-run";
import { engineWith } from "../../worker/engine-with";
import { documentOf, tableOf } from "../contents";
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
