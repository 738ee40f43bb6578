// What was logged in offline mode is what is read from the session (tools/fixtures/clearml_session.py).

import { fixture } from "../../worker/engine-with";
import { importLog } from "../../worker/import-log";
import { recognise } from "../../../src/importers/registry";
import type { PartContent } from "../../../src/importers/source-content";
import { documentOf, linesOf, tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const FILES = ["task.json", "metrics.jsonl"].map((name) => ({
  ...fixture(`clearml/session/${name}`),
  name: `offline-7/${name}`,
}));
const CURVES = {
  "run-0001 loss/train": "0:0.5 10:0.25 20:0.125",
  "run-0001 loss/val": "0:0.75 10:0.375 20:0.1875",
};

test("a session is one run with its settings, its curves and its single values", async () => {
  const { preview, runs, history } = await importLog(FILES);
  expect(preview.format.id).toBe("clearml-session");
  expect(preview.parts.map(({ role }) => role)).toEqual(["runs", "curves"]);
  expect(runs).toEqual([
    expect.objectContaining({
      Name: "calm",
      Experiment: "cats",
      Tags: "base",
      lr: 0.1,
      optimizer: "adam",
      layers: "[64, 32]",
      "Warmup.lr": 0.5,
      "Warmup.seed": 7,
      accuracy: 0.875,
    }),
  ]);
  expect(history).toEqual(CURVES);
  expect(
    preview.columns.map(({ header }) => header).filter((header) => /monitor|Summary/.test(header)),
  ).toEqual([]);
});

test("the curves alone and the settings alone are of the same run", async () => {
  const [task, metrics] = FILES;
  const alone = await importLog(metrics ?? []);
  expect(alone.history).toEqual(CURVES);
  const settings = await importLog(task ?? []);
  const idOf = ({ preview }: typeof alone): unknown =>
    preview.columns.find(({ header }) => header === "id")?.samples;
  expect(idOf(alone)).toEqual([expect.stringMatching(/^offline-[0-9a-f]{32}$/)]);
  expect(idOf(settings)).toEqual(idOf(alone));
});

const rolesOf = (id: string, ...parts: PartContent[]) =>
  recognise(parts).find(({ importer }) => importer.id === id)?.roles;

describe("a session that ClearML logged offline", () => {
  const task = {
    id: "t1",
    name: "calm",
    project_name: "cats",
    comment: "odd",
    tags: ["a", "b"],
    script: { version_num: "c1" },
    hyperparams: {
      General: { lr: { value: 0.1 } },
      Args: { batch: { value: 32 } },
      Net: { depth: { value: 2 }, odd: 7 },
      none: 1,
    },
  };
  const event = (more: object) => ({
    type: "training_stats_scalar",
    task: "t1",
    iter: 0,
    metric: "loss",
    variant: "train",
    value: 1,
    ...more,
  });

  test("is what was set by its sections, what was said, curves and single values", () => {
    const events = linesOf(
      [
        [event({}), event({ iter: 1, value: 0.5 })],
        [
          event({ metric: "acc", variant: "acc" }),
          event({ iter: -(2 ** 31), metric: "Summary", variant: "best", value: 0.9 }),
          event({ metric: ":monitor:gpu" }),
          event({ type: "plot" }),
          event({ value: "x" }),
          event({ iter: "x" }),
        ],
      ],
      "s/metrics.jsonl",
    );
    const runs = readAs("clearml-session", documentOf(task, "s/task.json"), events);
    expect(valuesOf(runs)).toEqual({
      id: ["field sourceId", "t1"],
      name: ["field name", "calm"],
      project_name: ["field experiment", "cats"],
      "script.version_num": ["field codeVersion", "c1"],
      tags: ["field tags", "a, b"],
      comment: ["field notes", "odd"],
      lr: ["parameter lr", 0.1],
      batch: ["parameter batch", 32],
      "Net.depth": ["parameter Net.depth", 2],
      best: ["metric best", 0.9],
      "loss/train": ["metric loss/train", 0.5],
      acc: ["metric acc", 1],
    });
    expect(curvesOf(runs)).toEqual(["0 loss/train 0,1: 1,0.5", "0 acc 0: 1"]);
    expect(runs.place(0)).toBe("s");
  });

  test("each task has its own curves, those of no task here are a run too, and folders stay apart", () => {
    const events = linesOf([[event({ value: 5 }), event({ task: "t2", value: 6 })]], "metrics.jsonl");
    const runs = readAs(
      "clearml-session",
      documentOf([task, { ...task, id: "t3" }], "task.json"),
      events,
      documentOf(task, "other/task.json"),
    );
    expect(valuesOf(runs)["id"]).toEqual(["field sourceId", "t1", "t3", "t2", "t1"]);
    expect(curvesOf(runs)).toEqual(["0 loss/train 0: 5", "2 loss/train 0: 6"]);
    expect([runs.place(0), runs.place(3)]).toEqual(["task.json, metrics.jsonl", "other"]);
  });

  test("is known by its curves first, and parts of something else are none of it", () => {
    const parts = [documentOf(task), linesOf([[event({})]]), documentOf({ lr: 1 }), tableOf(["lr"], [[1]])];
    expect(rolesOf("clearml-session", ...parts)).toEqual(["runs", "curves", undefined, undefined]);
    expect(recognise(parts)[0]?.reason).toContain("scalars");
    expect(recognise([documentOf(task)])[0]?.reason).toContain("hyperparams");
  });

  test("a value that is not finite is a point, and a single value of its run", () => {
    const events = linesOf([
      [
        event({}),
        event({ iter: 1, value: "NaN" }),
        event({ iter: -(2 ** 31), variant: "best", value: "-Infinity" }),
      ],
    ]);
    const runs = readAs("clearml-session", events);
    expect(curvesOf(runs)).toEqual(["0 loss/train 0,1: 1,NaN"]);
    expect(valuesOf(runs)["best"]).toEqual(["metric best", "-Infinity"]);
  });
});
