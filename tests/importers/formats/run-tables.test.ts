// What formats make of the tables and documents of many runs: one table for all, a line a file.

import { engineWith, fixture } from "../../worker/engine-with";
import { readPart } from "../../../src/importers/reading/read-part";
import { recognise } from "../../../src/importers/registry";
import { EventLoopPace } from "../../../src/worker/pace";
import { guessesOf, takenFor } from "./taken-for";

interface Case {
  readonly id: string;
  /** A file of tests/fixtures. */
  readonly file: string;
  readonly taken: readonly (readonly [header: string, target: string])[];
  readonly unsure?: readonly string[];
  readonly goals?: Readonly<Record<string, string>>;
  /** The runs that are added, where not all rows are runs. */
  readonly runs: number;
  readonly statuses?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    id: "optuna-dashboard-csv",
    file: "optuna/dashboard.csv",
    taken: [
      ["Number", "field name"],
      ["Number", "field sourceId"],
      ["State", "field status"],
      ["accuracy", "metric accuracy"],
      ["Param lr", "parameter lr"],
      ["Param batch_size", "parameter batch_size"],
      ["UserAttribute flops", "metric flops"],
      ["UserAttribute team", "ignored"],
      ["team", "field tags"],
    ],
    unsure: ["accuracy"],
    runs: 2,
    statuses: ["Completed", "Pruned"],
  },
  {
    id: "wandb-run",
    file: "wandb/wandb-summary.json",
    taken: [
      ["_timestamp - _runtime", "field started"],
      ["_runtime", "field duration"],
      ["lr", "metric lr"],
      ["train_loss", "metric train_loss"],
      ["test_acc", "metric test_acc"],
    ],
    runs: 1,
    statuses: ["Completed"],
  },
  {
    id: "autogluon-leaderboard",
    file: "autogluon/leaderboard.csv",
    taken: [
      ["model", "field name"],
      ["Column 1", "ignored"],
      ["model", "field model"],
      ["score_test", "metric score_test"],
      ["r2", "metric r2"],
      ["mean_absolute_error", "metric mean_absolute_error"],
      ["score_val", "metric score_val"],
      ["eval_metric", "parameter eval_metric"],
      ["pred_time_test", "metric pred_time_test"],
      ["pred_time_val", "metric pred_time_val"],
      ["fit_time", "metric fit_time"],
      ["pred_time_test_marginal", "metric pred_time_test_marginal"],
      ["pred_time_val_marginal", "metric pred_time_val_marginal"],
      ["fit_time_marginal", "metric fit_time_marginal"],
      ["stack_level", "parameter stack_level"],
      ["can_infer", "ignored"],
      ["fit_order", "ignored"],
    ],
    goals: {
      score_test: "maximize",
      r2: "maximize",
      mean_absolute_error: "maximize",
      score_val: "maximize",
      pred_time_test: "minimize",
      pred_time_val: "minimize",
      fit_time: "minimize",
      pred_time_test_marginal: "minimize",
      pred_time_val_marginal: "minimize",
      fit_time_marginal: "minimize",
    },
    runs: 4,
  },
  {
    id: "autogluon-leaderboard",
    file: "autogluon/leaderboard-error.csv",
    taken: [
      ["model", "field name"],
      ["model", "field model"],
      ["metric_error_test", "metric metric_error_test"],
      ["log_loss", "metric log_loss"],
      ["f1", "metric f1"],
      ["metric_error_val", "metric metric_error_val"],
      ["eval_metric", "parameter eval_metric"],
      ["pred_time_test", "metric pred_time_test"],
      ["pred_time_val", "metric pred_time_val"],
      ["fit_time", "metric fit_time"],
      ["pred_time_test_marginal", "metric pred_time_test_marginal"],
      ["pred_time_val_marginal", "metric pred_time_val_marginal"],
      ["fit_time_marginal", "metric fit_time_marginal"],
      ["stack_level", "parameter stack_level"],
      ["can_infer", "ignored"],
      ["fit_order", "ignored"],
    ],
    goals: {
      log_loss: "maximize",
      f1: "maximize",
      metric_error_test: "minimize",
      metric_error_val: "minimize",
      pred_time_test: "minimize",
      pred_time_val: "minimize",
      fit_time: "minimize",
      pred_time_test_marginal: "minimize",
      pred_time_val_marginal: "minimize",
      fit_time_marginal: "minimize",
    },
    runs: 4,
  },
  {
    id: "autogluon-leaderboard",
    file: "autogluon/leaderboard-info.csv",
    taken: [
      ["model", "field name"],
      ["model", "field model"],
      ["score_val", "metric score_val"],
      ["eval_metric", "parameter eval_metric"],
      ["pred_time_val", "metric pred_time_val"],
      ["fit_time", "metric fit_time"],
      ["pred_time_val_marginal", "metric pred_time_val_marginal"],
      ["fit_time_marginal", "metric fit_time_marginal"],
      ["stack_level", "parameter stack_level"],
      ["can_infer", "ignored"],
      ["fit_order", "ignored"],
      ["num_features", "ignored"],
      ["num_models", "ignored"],
      ["num_models_w_ancestors", "ignored"],
      ["memory_size", "ignored"],
      ["memory_size_w_ancestors", "ignored"],
      ["memory_size_min", "ignored"],
      ["memory_size_min_w_ancestors", "ignored"],
      ["num_ancestors", "ignored"],
      ["num_descendants", "ignored"],
      ["model_type", "ignored"],
      ["child_model_type", "ignored"],
      ["stopping_metric", "ignored"],
      ["hyperparameters", "parameter hyperparameters"],
      ["hyperparameters_fit", "ignored"],
      ["ag_args_fit", "ignored"],
      ["features", "ignored"],
      ["compile_time", "ignored"],
      ["child_hyperparameters", "parameter child_hyperparameters"],
      ["child_hyperparameters_fit", "ignored"],
      ["child_ag_args_fit", "ignored"],
      ["ancestors", "ignored"],
      ["descendants", "ignored"],
    ],
    goals: {
      score_val: "maximize",
      pred_time_val: "minimize",
      fit_time: "minimize",
      pred_time_val_marginal: "minimize",
      fit_time_marginal: "minimize",
    },
    runs: 4,
  },
  {
    id: "lm-evaluation-harness",
    file: "lm-eval/real-results.json",
    taken: [
      ["model_name + date", "field sourceId"],
      ["name", "field name"],
      ["model_name", "field model"],
      ["tasks", "field dataset"],
      ["date", "field started"],
      ["total_evaluation_time_seconds", "field duration"],
      ["dtype", "parameter dtype"],
      ["backend", "parameter backend"],
      ["batch_size", "parameter batch_size"],
      ["batch_sizes", "parameter batch_sizes"],
      ["device", "parameter device"],
      ["bootstrap_iters", "parameter bootstrap_iters"],
      ["random_seed", "field seed"],
      ["numpy_seed", "parameter numpy_seed"],
      ["torch_seed", "parameter torch_seed"],
      ["fewshot_seed", "parameter fewshot_seed"],
      ["n-shot.arithmetic", "parameter n-shot.arithmetic"],
      ["n-shot.sums", "parameter n-shot.sums"],
      ["n-shot.sums_text", "parameter n-shot.sums_text"],
      ["n-shot.sums_write", "parameter n-shot.sums_write"],
      ["arithmetic/acc", "metric arithmetic/acc"],
      ["arithmetic/acc_stderr", "metric arithmetic/acc_stderr"],
      ["sums/acc", "metric sums/acc"],
      ["sums/acc_stderr", "metric sums/acc_stderr"],
      ["sums/acc_norm", "metric sums/acc_norm"],
      ["sums/acc_norm_stderr", "metric sums/acc_norm_stderr"],
      ["sums_write/exact_match,strict", "metric sums_write/exact_match,strict"],
      ["sums_write/exact_match_stderr,strict", "metric sums_write/exact_match_stderr,strict"],
      ["sums_text/word_perplexity", "metric sums_text/word_perplexity"],
      ["sums_text/bits_per_byte", "metric sums_text/bits_per_byte"],
    ],
    goals: {
      "arithmetic/acc": "maximize",
      "arithmetic/acc_stderr": "none",
      "sums/acc": "maximize",
      "sums/acc_stderr": "none",
      "sums/acc_norm": "maximize",
      "sums/acc_norm_stderr": "none",
      "sums_write/exact_match,strict": "maximize",
      "sums_write/exact_match_stderr,strict": "none",
      "sums_text/word_perplexity": "minimize",
      "sums_text/bits_per_byte": "minimize",
    },
    runs: 1,
  },
  {
    id: "guild-runs-json",
    file: "guild/runs.json",
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
      ["tags", "field tags"],
    ],
    runs: 2,
    statuses: ["Completed", "Stopped"],
  },
  {
    id: "guild-runs-json",
    file: "guild/runs-info.json",
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
      ["lr", "parameter lr"],
      ["opt.name", "parameter opt.name"],
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 1,
    statuses: ["Completed"],
  },
  {
    id: "guild-compare-csv",
    file: "guild/compare.csv",
    taken: [
      ["run", "field sourceId"],
      ["operation", "field experiment"],
      ["started", "field started"],
      ["time", "field duration"],
      ["status", "field status"],
      ["label", "field name"],
      ["sourcecode", "field codeVersion"],
      ["lr", "parameter lr"],
      ["opt", "parameter opt"],
      ["step", "ignored"],
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 2,
    statuses: ["Completed", "Failed"],
  },
  {
    id: "guild-runs-json",
    file: "guild/real-runs.json",
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
    ],
    runs: 2,
    statuses: ["Failed", "Completed"],
  },
  {
    id: "guild-runs-json",
    file: "guild/real-info.json",
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
      ["lr", "parameter lr"],
      ["optimizer", "parameter optimizer"],
      ["units", "parameter units"],
      ["loss", "metric loss"],
      ["val_acc", "metric val_acc"],
    ],
    runs: 1,
    statuses: ["Completed"],
  },
  {
    id: "guild-compare-csv",
    file: "guild/real-compare.csv",
    taken: [
      ["run", "field sourceId"],
      ["operation", "field experiment"],
      ["started", "field started"],
      ["time", "field duration"],
      ["status", "field status"],
      ["label", "field name"],
      ["lr", "parameter lr"],
      ["optimizer", "parameter optimizer"],
      ["units", "parameter units"],
      ["step", "ignored"],
      ["loss", "metric loss"],
      ["val_acc", "metric val_acc"],
    ],
    runs: 2,
    statuses: ["Failed", "Completed"],
  },
  {
    id: "aim-runs-csv",
    file: "aim/runs-12_00_00-03-NOV-25.csv",
    taken: [
      ["experiment", "field experiment"],
      ["experiment_description", "ignored"],
      ["hash", "field sourceId"],
      ["run", "field name"],
      ["description", "field notes"],
      ["creator", "field author"],
      ["date", "field started"],
      ["duration", "field duration"],
      ["tags", "field tags"],
      ['loss subset="train"', 'metric loss subset="train"'],
      ["best", "metric best"],
      ["lr", "parameter lr"],
      ["opt", "parameter opt"],
    ],
    runs: 2,
  },
  {
    id: "aim-runs-csv",
    file: "aim/runs-table.csv",
    taken: [
      ["run", "field name"],
      ["experiment", "field experiment"],
      ["experiment_description", "ignored"],
      ["date", "field started"],
      ["duration", "field duration"],
      ["tags", "field tags"],
      ['loss subset="train"', 'metric loss subset="train"'],
      ['loss subset="val"', 'metric loss subset="val"'],
      ["acc", "metric acc"],
      ["CPU (%)", "ignored"],
      ["gap", "metric gap"],
      ["hparams.decay", "parameter decay"],
      ["hparams.layers", "parameter layers"],
      ["hparams.lr", "parameter lr"],
      ["hparams.nested.on", "parameter nested.on"],
      ["hparams.optimizer", "parameter optimizer"],
      ["seed", "field seed"],
      ["run + date", "field sourceId"],
    ],
    runs: 3,
  },
  {
    id: "aim-runs-dataframe",
    file: "aim/runs.csv",
    taken: [
      ["Column 1", "ignored"],
      ["hash", "field sourceId"],
      ["name", "field name"],
      ["description", "field notes"],
      ["archived", "ignored"],
      ["creation_time", "field started"],
      ["end_time", "ignored"],
      ["active", "ignored"],
      ["experiment", "field experiment"],
      ["tags", "field tags"],
      ["hparams.lr", "parameter lr"],
      ["hparams.optimizer", "parameter optimizer"],
      ["seed", "field seed"],
      ["__system_params.arguments", "ignored"],
      ["__system_params.git_info.branch", "ignored"],
      ["__system_params.git_info.commit", "ignored"],
      ["__system_params.packages.numpy", "ignored"],
      ["hparams.decay", "parameter decay"],
      ["hparams.layers", "parameter layers"],
      ["hparams.nested.on", "parameter nested.on"],
      ["active + end_time", "field status"],
      ["end_time - creation_time", "field duration"],
    ],
    runs: 3,
    statuses: ["Running", "Completed", "Completed"],
  },
  {
    id: "clearml-table-csv",
    file: "clearml/ClearML vision Experiments-table.csv",
    taken: [
      ["ID", "field sourceId"],
      ["TYPE", "ignored"],
      ["NAME", "field name"],
      ["TAGS: tags", "field tags"],
      ["STATUS", "field status"],
      ["PROJECT", "field experiment"],
      ["USER", "field author"],
      ["STARTED", "field started"],
      ["UPDATED", "ignored"],
      ["ITERATION", "ignored"],
      ["RUN TIME", "field duration"],
      ["PARENT TASK: name", "ignored"],
      ["accuracy", "metric accuracy"],
      ["Args.lr", "parameter lr"],
    ],
    runs: 2,
    statuses: ["Completed", "Stopped"],
  },
  {
    id: "clearml-compare-csv",
    file: "clearml/Scalars compare table.csv",
    taken: [
      ["Name", "field name"],
      ["accuracy", "metric accuracy"],
      ["loss/val", "metric loss/val"],
    ],
    runs: 2,
  },
  {
    id: "swanlab-runs-csv",
    file: "swanlab/swanlab_experiments_2026-2-1_4-0-0.csv",
    taken: [
      ["Name", "field name"],
      ["State", "field status"],
      ["Created", "field started"],
      ["Runtime", "field duration"],
      ["Name + Created", "field sourceId"],
      ["lr", "parameter lr"],
      ["optimizer", "parameter optimizer"],
      ["notes", "field notes"],
      ["acc", "metric acc"],
      ["val/loss", "metric val/loss"],
    ],
    runs: 3,
    statuses: ["Completed", "Failed", "Running"],
  },
  {
    id: "neptune-runs",
    file: "neptune/runs.csv",
    taken: [
      ["sys/creation_time", "field started"],
      ["sys/id", "field sourceId"],
      ["sys/name", "field name"],
      ["sys/owner", "field author"],
      ["sys/running_time", "field duration"],
      ["sys/failed", "ignored"],
      ["sys/state", "ignored"],
      ["sys/tags", "field tags"],
      ["monitoring/cpu", "ignored"],
      ["sys/failed + sys/state", "field status"],
      ["parameters/lr", "parameter lr"],
      ["train/loss", "metric train/loss"],
    ],
    runs: 3,
    statuses: ["Completed", "Failed", "Running"],
  },
  {
    id: "neptune-runs",
    file: "neptune/runs-table.csv",
    taken: [
      ["sys/creation_time", "field started"],
      ["sys/failed", "ignored"],
      ["sys/id", "field sourceId"],
      ["sys/name", "field name"],
      ["sys/owner", "field author"],
      ["sys/running_time", "field duration"],
      ["sys/state", "ignored"],
      ["sys/tags", "field tags"],
      ["sys/trashed", "ignored"],
      ["source_code/entrypoint", "ignored"],
      ["source_code/git", "field codeVersion"],
      ["monitoring/0a1b/cpu", "ignored"],
      ["sys/failed + sys/state", "field status"],
      ["Column 1", "ignored"],
      ["metrics/accuracy", "metric accuracy"],
      ["parameters/lr", "parameter lr"],
      ["parameters/optimizer", "parameter optimizer"],
      ["parameters/seed", "field seed"],
      ["train/loss", "metric train/loss"],
    ],
    runs: 3,
    statuses: ["Completed", "Failed", "Running"],
  },
  {
    id: "tensorboard-hparams",
    file: "tensorboard/hparams_table.csv",
    taken: [
      ["lr", "parameter lr"],
      ["num_units", "parameter num_units"],
      ["bias", "parameter bias"],
      ["opt", "parameter opt"],
      ["loss/val", "metric loss/val"],
      ["extra", "metric extra"],
    ],
    unsure: ["extra"],
    runs: 2,
  },
  {
    id: "tensorboard-hparams",
    file: "tensorboard/hparams.json",
    taken: [
      ["lr", "parameter lr"],
      ["accuracy", "metric accuracy"],
    ],
    runs: 2,
  },
  {
    id: "comet-experiment",
    file: "comet/metrics.jsonl",
    taken: [
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 1,
  },
  {
    id: "config-file",
    file: "config/config-only.json",
    taken: [
      ["lr", "parameter lr"],
      ["gamma", "parameter gamma"],
      ["vf_loss_coeff", "parameter vf_loss_coeff"],
      ["metrics_smoothing_episodes", "parameter metrics_smoothing_episodes"],
      ["train_batch_size", "parameter train_batch_size"],
    ],
    runs: 1,
    statuses: [""],
  },
  {
    id: "config-file",
    file: "config/args.yaml",
    taken: [
      ["task", "parameter task"],
      ["model", "field model"],
      ["epochs", "parameter epochs"],
      ["lr0", "parameter lr0"],
      ["seed", "field seed"],
    ],
    runs: 1,
    statuses: [""],
  },
];

test.each(CASES)("$file is $id", async ({ id, file, taken, unsure = [], goals, runs, statuses }) => {
  const content = await readPart(fixture(file), new EventLoopPace());
  const [first] = recognise([content]);
  expect(first?.importer.id).toBe(id);
  const raw = first?.importer.read([content]);
  expect(raw && takenFor(raw)).toEqual(taken);
  expect(raw && guessesOf(raw).map(([header]) => header)).toEqual(unsure);
  const stated = raw?.columns.flatMap(({ header, goal }) => (goal ? [[header, goal] as const] : [])) ?? [];
  expect(Object.fromEntries(stated)).toEqual(goals ?? {});

  const held = await engineWith(fixture(file));
  const preview = await held.plan([]);
  expect(preview.counts).toEqual({ add: runs, update: 0, skip: 0, reject: 0 });
  expect(preview.notices.filter(({ rule }) => rule === "kept-as-text" || rule === "kept-beside")).toEqual([]);
  if (statuses) {
    const block = await held.additions(0, Infinity, ["Status"]);
    expect(block?.rows.flat()).toEqual(statuses);
  }
});

test.each([
  ["model,score_val", "a,0.9\n"],
  ["run,operation,started,time,label,status", "1,a,2026-01-01,3,b,done\n"],
  ["experiment,hash,run,date", "a,b,c,d\n"],
  ["TYPE,NAME,STATUS,accuracy", "a,b,completed,0.9\n"],
  ["Metric,Variant,note", "acc,acc,fine\n"],
  ["sys/id,lr", "A-1,0.1\n"],
  ["lr,loss/val", "0.1,0.3\n"],
])("a table with the header %s is that of no tool", async (header, rows) => {
  const content = await readPart({ name: "runs.csv", content: `${header}\n${rows}` }, new EventLoopPace());
  expect(recognise([content]).map(({ importer }) => importer.id)).toEqual(["generic-csv"]);
});

test.each([
  ["settings.json", '{"lr": 0.1, "accuracy": 0.9}'],
  ["reconfigured.json", '{"lr": 0.1}'],
  ["params.json", "{}"],
  ["params.json", '[{"lr": 0.1}]'],
  ["x.json", '{"header": ["a"], "rows": [[1, 2]]}'],
  ["x.json", '{"header": ["a"], "rows": [[1]], "title": "x"}'],
  ["x.json", '[{"id": 1, "status": "done", "opref": "a"}]'],
  ["x.json", '[{"name": "lr", "value": 3}]'],
])("%s with %s is that of no tool", async (name, text) => {
  const content = await readPart({ name, content: text }, new EventLoopPace());
  expect(recognise([content]).map(({ importer }) => importer.id)).toEqual(["generic-json"]);
});

test("what cometx puts beside the metrics belongs to the run of the folder", async () => {
  const held = await engineWith([
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/metrics.jsonl",
      content:
        '{"metricName": "acc", "metricValue": "0.9", "step": 1}\n{"metricName": "acc", "metricValue": "0.8", "step": 2}\n',
    },
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/parameters.json",
      content: '[{"name": "lr", "valueCurrent": "0.1"}]',
    },
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/others.jsonl",
      content: '{"name": "Name", "valueCurrent": "calm"}\n{"name": "x", "valueCurrent": "y"}\n',
    },
  ]);
  const preview = await held.plan([]);
  expect(preview.parts.map(({ role }) => role)).toEqual(["curves", "parameters", "about the run"]);
  expect(preview.curves).toMatchObject({ written: 1, points: 2 });
  const block = await held.additions(0, Infinity, ["Name", "Source ID", "lr", "acc"]);
  expect(block?.rows).toEqual([["calm", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", 0.1, 0.9]]);
});

test("without the spaces behind its metrics a table of Aim is read by names", async () => {
  const text =
    "experiment,hash,run,date,duration,acc,lr,extra\n" +
    "cats,0a1b2c3d4e5f60718293a4b5,Run 1,14:05:59 · 03 Nov 25,1m,0.9,0.1,3\n";
  const content = await readPart({ name: "runs.csv", content: text }, new EventLoopPace());
  const raw = recognise([content])[0]?.importer.read([content]);
  expect(raw && takenFor(raw).slice(5)).toEqual([
    ["acc", "metric acc"],
    ["lr", "parameter lr"],
    ["extra", "metric extra"],
  ]);
  expect(raw && guessesOf(raw).map(([header]) => header)).toEqual(["extra"]);
});
