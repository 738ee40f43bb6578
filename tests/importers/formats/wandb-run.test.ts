import { wandbRun } from "../../../src/importers/formats/wandb-run";
import { engineWith } from "../../worker/engine-with";
import { documentOf, linesOf, tableOf } from "../contents";
import { readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";
import { recognise } from "../../../src/importers/registry";
import type { PartContent } from "../../../src/importers/source-content";
import { readAs, valuesOf } from "./read-as";

const SUMMARY = {
  lr: 3e-6,
  train_loss: 0.3,
  test_acc: 0.78,
  best: { f1: 0.7 },
  note: "fine",
  table: { _type: "table-file", path: "x.json", nrows: 3 },
  _timestamp: 1700003600.5,
  _runtime: 3600.5,
  _step: 625,
  _wandb: { runtime: 3600 },
};

test.each([
  [0.95, SUMMARY, "summary.json"],
  [0.95, { acc: 1, _step: 3, _wandb: { runtime: 3 } }, "x.json"],
  [0.9, { acc: 1 }, "run/files/wandb-summary.json"],
  [0, { acc: 1, _step: 3 }, "x.json"],
])("is sure to %d of %j in %s", (confidence, document, name) => {
  expect(wandbRun.recognise([documentOf(document, name)])?.confidence ?? 0).toBe(confidence);
});

test("tables and lines are none", () => {
  expect(wandbRun.recognise([tableOf(["_timestamp", "_runtime", "_step"])])).toBeUndefined();
  expect(wandbRun.recognise([linesOf([SUMMARY])])).toBeUndefined();
});

test("everything logged is a result, what W&B logs itself is not, and the run began before its last log", async () => {
  const { id, raw, values } = await readPasted(JSON.stringify(SUMMARY));
  expect(id).toBe("wandb-run");
  expect(takenFor(raw)).toEqual([
    ["_timestamp - _runtime", "field started"],
    ["_runtime", "field duration"],
    ["lr", "metric lr"],
    ["train_loss", "metric train_loss"],
    ["test_acc", "metric test_acc"],
    ["best.f1", "metric best.f1"],
  ]);
  expect(values("field started")).toEqual([1700000000]);
});

test("the folder of the run names it", () => {
  const name = "wandb/run-20250102_100000-1a2b3c4d/files/wandb-summary.json";
  expect(takenFor(wandbRun.read([documentOf(SUMMARY, name)]))).toContainEqual(["folder", "field sourceId"]);
});

test("a learning rate that was logged has no goal", async () => {
  const { newMetrics, primary } = await (
    await engineWith({ name: "wandb-summary.json", content: JSON.stringify(SUMMARY) })
  ).plan([]);
  expect(newMetrics.find(({ name }) => name === "lr")?.goal).toBe("none");
  expect(primary?.metric).toBe("test_acc");
});

test("config and metadata in the folder of a summary belong to its run", () => {
  const folder = (id: string) => `wandb/run-20250102_100000-${id}/files`;
  const parts = [
    documentOf(SUMMARY, `${folder("a1")}/wandb-summary.json`),
    documentOf(
      {
        wandb_version: 1,
        _wandb: { desc: null, value: { cli_version: "0.16" } },
        lr: { desc: null, value: 0.1 },
        net: { value: { depth: 3 } },
      },
      `${folder("a1")}/config.yaml`,
    ),
    documentOf(
      {
        startedAt: "2023-11-14T22:13:20.5Z",
        username: "ada",
        git: { commit: "abc" },
        program: "train.py",
        host: "box",
      },
      `${folder("a1")}/wandb-metadata.json`,
    ),
    documentOf(
      { _timestamp: 1700003600, _runtime: 3600, _step: 3, acc: 0.5 },
      `${folder("b2")}/wandb-summary.json`,
    ),
    documentOf({ lr: { value: 0.2 } }, `${folder("c3")}/config.yaml`),
  ];
  expect(wandbRun.recognise(parts)?.roles).toEqual([
    "runs",
    "parameters",
    "about the run",
    "runs",
    undefined,
  ]);
  const runs = wandbRun.read(parts);
  expect(takenFor(runs)).toEqual([
    ["folder", "field sourceId"],
    ["_timestamp - _runtime", "field started"],
    ["_runtime", "field duration"],
    ["username", "field author"],
    ["git.commit", "field codeVersion"],
    ["program", "ignored"],
    ["host", "ignored"],
    ["program + host", "field tags"],
    ["lr", "parameter lr"],
    ["net.depth", "parameter net.depth"],
    ["lr", "metric lr"],
    ["train_loss", "metric train_loss"],
    ["test_acc", "metric test_acc"],
    ["best.f1", "metric best.f1"],
    ["acc", "metric acc"],
  ]);
  const valuesOf = (at: number) =>
    Array.from({ length: runs.count }, (_, row) => runs.columns[at]?.values.at(row));
  expect(valuesOf(0)).toEqual(["a1", "b2"]);
  expect(valuesOf(1)).toEqual(["2023-11-14T22:13:20.5Z", 1700000000]);
  expect(valuesOf(8)).toEqual([0.1, undefined]);
});

test("a folder as W&B leaves it is one run", async () => {
  const at = (name: string) => `wandb/run-20250102_100000-a1/files/${name}`;
  const held = await engineWith([
    { name: at("config.yaml"), content: "wandb_version: 1\n\nlr:\n  desc: null\n  value: 0.1\n" },
    { name: at("output.log"), content: "Epoch 1\nEpoch 2\n" },
    { name: at("wandb-metadata.json"), content: '{"username": "ada"}' },
    {
      name: at("wandb-summary.json"),
      content: JSON.stringify({ _timestamp: 1700003600, _runtime: 3600, _step: 3, acc: 0.5 }),
    },
  ]);
  const preview = await held.plan([]);
  expect(preview.format.id).toBe("wandb-run");
  expect(preview.parts.map(({ role }) => role)).toEqual(["parameters", undefined, "about the run", "runs"]);
  const block = await held.additions(0, Infinity, ["Source ID", "Author", "lr", "acc"]);
  expect(block?.rows).toEqual([["a1", "ada", 0.1, 0.5]]);
});

const rolesOf = (id: string, ...parts: PartContent[]) =>
  recognise(parts).find(({ importer }) => importer.id === id)?.roles;

describe("a run of W&B in its folder", () => {
  const summary = {
    _timestamp: 1_700_000_090,
    _runtime: 90,
    _step: 5,
    acc: 0.9,
    val: { loss: "NaN" },
    _wandb: { runtime: 80 },
    table: { _type: "table-file" },
  };

  test("is what was logged, less what W&B logs itself, files and tables", () => {
    expect(valuesOf(readAs("wandb-run", documentOf(summary, "wandb-summary.json")))).toEqual({
      "_timestamp - _runtime": ["field started", 1_700_000_000],
      _runtime: ["field duration", 90],
      acc: ["metric acc", 0.9],
      "val.loss": ["metric val.loss", "NaN"],
    });
  });

  test("with its settings and what is known of it beside, each from its own folder", () => {
    const folder = "wandb/run-20231114_221320-abc123/files";
    const parts = [
      documentOf(summary, `${folder}/wandb-summary.json`),
      documentOf(
        { lr: { desc: null, value: 0.1 }, _wandb: { value: {} }, wandb_version: 1 },
        `${folder}/config.yaml`,
      ),
      documentOf(
        {
          startedAt: "2023-11-14T22:13:20Z",
          username: "ada",
          program: "t.py",
          host: "h",
          git: { commit: "c1" },
        },
        `${folder}/wandb-metadata.json`,
      ),
      documentOf({ lr: 7 }, "elsewhere/config.yaml"),
    ];
    expect(rolesOf("wandb-run", ...parts)).toEqual(["runs", "parameters", "about the run", undefined]);
    const runs = readAs("wandb-run", ...parts);
    expect(valuesOf(runs)).toMatchObject({
      folder: ["field sourceId", "abc123"],
      "_timestamp - _runtime": ["field started", "2023-11-14T22:13:20Z"],
      username: ["field author", "ada"],
      "git.commit": ["field codeVersion", "c1"],
      "program + host": ["field tags", "program=t.py, host=h"],
      lr: ["parameter lr", 0.1],
    });
    expect(Object.keys(valuesOf(runs)).filter((name) => name.includes("wandb"))).toEqual([]);
    expect(runs.place(0)).toBe("the document");
  });

  test("several runs are told apart by their files, and the least sure of them is how sure all are", () => {
    const parts = [
      documentOf(summary, "a/wandb-summary.json"),
      documentOf({ acc: 1 }, "b/wandb-summary.json"),
    ];
    const runs = readAs("wandb-run", ...parts);
    expect([runs.count, runs.place(0), runs.place(1)]).toEqual([
      2,
      "a/wandb-summary.json",
      "b/wandb-summary.json",
    ]);
    expect(recognise(parts).find(({ importer }) => importer.id === "wandb-run")?.confidence).toBe(0.9);
  });

  test("without its own runtime the one that W&B keeps counts, without any there is no start", () => {
    const of = (document: object) =>
      valuesOf(readAs("wandb-run", documentOf(document, "wandb-summary.json")));
    expect(of({ ...summary, _runtime: undefined })["_runtime"]).toEqual(["field duration", 80]);
    expect(of({ _timestamp: 5, acc: 1 })).toEqual({ acc: ["metric acc", 1] });
    expect(of({ _runtime: 5, acc: 1 })).toEqual({ _runtime: ["field duration", 5], acc: ["metric acc", 1] });
  });
});
