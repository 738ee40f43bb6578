// What formats of one run a document make of it: one table for all, a line a document.

import { readFileSync } from "node:fs";
import path from "node:path";
import { engineWith, fixture } from "../../worker/engine-with";
import { readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";

const text = (file: string): string => readFileSync(path.join(__dirname, "../../fixtures", file), "utf8");
const TRIAL = text("keras-tuner/trial.json");
const EXPORTED = text("mlflow/export-run.json");
const EVALUATED = text("lm-eval/results.json");

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
  ["keras-tuner/trial.json", "val_accuracy"],
  ["mlflow/export-run.json", "val_acc"],
  ["lm-eval/results.json", "taskA/acc"],
])("of %s the leading metric is %s, and nothing stands aside", async (file, leading) => {
  const { counts, primary } = await (await engineWith(fixture(file))).plan([]);
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
    '"step": 3',
    '"step": 0 }, { "value": [0.6], "step": 1',
  );
  const held = await engineWith([
    { name: "trial_1.json", content: TRIAL },
    { name: "trial_2.json", content: second },
  ]);
  const preview = await held.plan([]);
  expect(preview.counts.add).toBe(2);
  expect(preview.curves).toMatchObject({ written: 1, points: 2 });
});

test("tasks beside a group stand in the dataset's name, and how tasks were put counts as a setting", async () => {
  const REAL = text("lm-eval/real-results.json");
  const valuesOf = async (document: string): Promise<Readonly<Record<string, unknown>>> => {
    const { raw } = await readPasted(document);
    return Object.fromEntries(raw.columns.map(({ header, values }) => [header, values.at(0)]));
  };
  expect(await valuesOf(REAL)).toMatchObject({ tasks: "arithmetic + sums_text", model_name: "org/tiny-1m" });
  const asked = REAL.replace('"chat_template_sha": null', '"chat_template_sha": "0a1b2c"').replace(
    '"fewshot_as_multiturn": null',
    '"fewshot_as_multiturn": true',
  );
  expect(await valuesOf(asked)).toMatchObject({ chat_template_sha: "0a1b2c", fewshot_as_multiturn: true });
  const nested = REAL.replace(
    '"group_subtasks": {',
    '"group_subtasks": {"all": ["arithmetic", "sums_text"],',
  ).replace('"groups": {', '"groups": {"all": {"alias": "all", "acc,none": 0.6},');
  expect(await valuesOf(nested)).toMatchObject({ tasks: "all" });
});
