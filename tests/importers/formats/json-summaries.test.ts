// What formats of one run a document make of it: one table for all, a line a document.

import { engineWith } from "../../worker/engine-with";
import { readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";

const TRIAL =
  '{"trial_id": "t-01", "hyperparameters": {"space": [{"class_name": "Int", "config": {"name": "units"}}], ' +
  '"values": {"units": 96, "tuner/epochs": 4}}, "metrics": {"metrics": {' +
  '"val_loss": {"direction": "min", "observations": [{"value": [NaN], "step": 0}]}, ' +
  '"val_accuracy": {"direction": "max", "observations": [{"value": [0.90, 0.92], "step": 3}]}}}, ' +
  '"score": 0.91, "best_step": 3, "status": "COMPLETED"}';

const EXPORTED = JSON.stringify({
  system: { export_time: 1700000000, user: "someone" },
  mlflow: {
    info: {
      run_id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      run_name: "calm-seal-1",
      status: "FINISHED",
      start_time: 1700000000000,
      end_time: 1700000060000,
      experiment_id: "7",
    },
    params: { lr: "0.1" },
    metrics: {
      val_acc: [
        { value: 0.9, timestamp: 2, step: 1 },
        { value: 0.8, timestamp: 1, step: 0 },
      ],
      size: [{ value: 12, timestamp: 1, step: 0 }],
    },
    tags: { "mlflow.user": "ada", team: "vision" },
  },
});

const EVALUATED = JSON.stringify({
  results: {
    taskA: { alias: "taskA", "acc,none": 0.61, "acc_stderr,none": 0.01, "ppl,none": 4.5 },
    gsm8k: { "exact_match,strict-match": 0.4, "exact_match_stderr,strict-match": "N/A", "pass@1,none": 0.3 },
  },
  configs: { taskA: { num_fewshot: 0 } },
  versions: { taskA: 1 },
  "n-shot": { taskA: 0 },
  higher_is_better: { taskA: { acc: true, ppl: false }, gsm8k: { exact_match: true, pass_at_k: true } },
  config: {
    model: "hf",
    model_args: "pretrained=org/model-7b,dtype=float16",
    batch_size: "auto",
    random_seed: 0,
  },
  date: 1700000000.5,
  model_name: "org/model-7b",
  start_time: 1000.5,
  end_time: 1060.75,
  total_evaluation_time_seconds: "60.25",
});

type Case = readonly [
  id: string,
  text: string,
  targets: readonly string[],
  goals: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
];

const CASES: readonly Case[] = [
  [
    "keras-tuner-trial",
    TRIAL,
    [
      "field sourceId",
      "field name",
      "field status",
      "parameter units",
      "metric val_loss",
      "metric val_accuracy",
      "metric score",
    ],
    { val_loss: "minimize", val_accuracy: "maximize", score: "maximize" },
    { "metric val_loss": "NaN", "metric val_accuracy": 0.91, "field sourceId": "t-01" },
  ],
  [
    "mlflow-export-run-json",
    EXPORTED,
    [
      "field sourceId",
      "field name",
      "field experiment",
      "field status",
      "field started",
      "field duration",
      "field author",
      "field tags",
      "parameter lr",
      "metric val_acc",
      "metric size",
    ],
    {},
    { "field duration": 60, "field started": 1700000000000, "metric val_acc": 0.9, "field author": "ada" },
  ],
  [
    "lm-evaluation-harness",
    EVALUATED,
    [
      "field sourceId",
      "field name",
      "field model",
      "field dataset",
      "field started",
      "field duration",
      "parameter dtype",
      "parameter backend",
      "parameter batch_size",
      "field seed",
      "parameter n-shot.taskA",
      "metric taskA/acc",
      "metric taskA/acc_stderr",
      "metric taskA/ppl",
      "metric gsm8k/exact_match,strict-match",
      "metric gsm8k/pass@1",
    ],
    {
      "taskA/acc": "maximize",
      "taskA/acc_stderr": "none",
      "taskA/ppl": "minimize",
      "gsm8k/exact_match,strict-match": "maximize",
      "gsm8k/pass@1": "maximize",
    },
    {
      "field model": "org/model-7b",
      "field duration": "60.25",
      "field dataset": "taskA + gsm8k",
      "field sourceId": "org/model-7b 2023-11-14 22:13:20.500",
    },
  ],
];

test.each(CASES)("%s", async (id, text, targets, goals, values) => {
  const read = await readPasted(text);
  expect(read.id).toBe(id);
  expect(takenFor(read.raw).flatMap(([, target]) => (target === "ignored" ? [] : [target]))).toEqual(targets);
  const stated = read.raw.columns.flatMap(({ header, goal }) => (goal ? [[header, goal] as const] : []));
  expect(Object.fromEntries(stated)).toEqual(goals);
  expect(Object.fromEntries(Object.keys(values).map((target) => [target, read.values(target)[0]]))).toEqual(
    values,
  );
});

test.each([
  [TRIAL, "val_accuracy"],
  [EXPORTED, "val_acc"],
  [EVALUATED, "taskA/acc"],
])("of %s the leading metric is right, and nothing stands aside", async (text, leading) => {
  const { counts, primary } = await (await engineWith({ name: "x.json", content: text })).plan([]);
  expect(counts).toEqual({ add: 1, update: 0, skip: 0, reject: 0 });
  expect(primary?.metric).toBe(leading);
});

test("what MLflow logged step by step is a curve, by step and not as it stands in the file", async () => {
  const { raw } = await readPasted(EXPORTED);
  const column = raw.columns.findIndex(({ header }) => header === "val_acc");
  expect(raw.series).toEqual([{ run: 0, column, steps: [0, 1], values: [0.8, 0.9] }]);
});

test("several trials are several runs, with the curves of each", async () => {
  const second = TRIAL.replace("t-01", "t-02").replace(
    '{"value": [0.90, 0.92], "step": 3}',
    '{"value": [0.5], "step": 0}, {"value": [0.6], "step": 1}',
  );
  const held = await engineWith([
    { name: "trial_1.json", content: TRIAL },
    { name: "trial_2.json", content: second },
  ]);
  const preview = await held.plan([]);
  expect(preview.counts.add).toBe(2);
  expect(preview.curves).toMatchObject({ written: 1, points: 2 });
});
