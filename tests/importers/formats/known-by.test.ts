// By what each format is known: the names that it needs, and what it is not in spite of them.

import { IMPORTERS, NO_RUNS } from "../../../src/importers/registry";
import type { SourceContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, linesOf, tableOf } from "../contents";

type Row = Readonly<Record<string, Scalar>>;

/** How sure a format is of a source; what holds no runs is known or not. */
function surenessOf(id: string, content: SourceContent): number | boolean | undefined {
  const importer = IMPORTERS.find((one) => one.id === id);
  const none = NO_RUNS.find((one) => one.id === id);
  return none ? none.detect(content) !== undefined : importer?.recognise([content])?.confidence;
}

/** A table of one row. */
const rowOf = (row: Row, name?: string): SourceContent =>
  tableOf(Object.keys(row), [Object.values(row)], name);

const without = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

interface Known {
  readonly id: string;
  /** Names without any of which it is not known. */
  readonly needs: readonly string[];
  /** Names without any of which it is known all the same. */
  readonly spares?: readonly string[];
  /** How sure it is; for what holds no runs, that it is known. */
  readonly sure: number | true;
  readonly file?: string;
}

const TABLES: readonly (Known & { readonly row: Row })[] = [
  { id: "aim-metrics", row: { step: 1, value: 2, "run.hash": "a", "metric.name": "loss", epoch: 1 }, needs: ["step", "value", "run.hash", "metric.name"], spares: ["epoch"], sure: 0.95 },
  { id: "aim-runs-csv", row: { run: "a", experiment: "e", date: "d", duration: "1m", hash: "h" }, needs: ["run", "experiment", "date", "duration", "hash"], sure: 0.95 },
  { id: "aim-runs-csv", row: { run: "a", experiment: "e", experiment_description: "-", date: "d", duration: "1m" }, needs: ["experiment_description"], sure: 0.95 },
  { id: "aim-runs-dataframe", row: { hash: "a", archived: false, creation_time: 1, end_time: 2, active: false, experiment: "e", lr: 1 }, needs: ["hash", "archived", "creation_time", "end_time", "active", "experiment"], spares: ["lr"], sure: 0.95 },
  { id: "autogluon-leaderboard", row: { model: "a", score_val: 0.5, fit_order: 1 }, needs: ["model", "score_val", "fit_order"], sure: 1 },
  { id: "clearml-compare-csv", row: { Metric: "a", Variant: "b", exp: 0.5 }, needs: ["Metric", "Variant", "exp"], sure: 0.9 },
  { id: "clearml-table-csv", row: { TYPE: "a", NAME: "b", STATUS: "c", TAGS: "d", PROJECT: "e" }, needs: ["TYPE", "NAME", "STATUS", "TAGS", "PROJECT"], sure: 0.95 },
  { id: "dvc-exp-show-table", row: { Experiment: "a", rev: "b", typ: "c", parent: "d", acc: 1 }, needs: ["Experiment", "rev", "typ", "parent"], spares: ["acc"], sure: 1 },
  { id: "dvc-exp-show-table", row: { Experiment: "workspace", Created: "-", acc: 1 }, needs: ["Experiment", "Created"], spares: ["acc"], sure: 0.9 },
  { id: "fastai-csv", row: { epoch: 1, train_loss: 1, valid_loss: 1, acc: 1, time: "00:01" }, needs: ["epoch", "train_loss", "valid_loss", "time"], spares: ["acc"], sure: 0.9 },
  { id: "guild-compare-csv", row: { run: "a", operation: "b", started: "c", time: "d", status: "e", label: "f", lr: 1 }, needs: ["run", "operation", "started", "time", "status", "label"], spares: ["lr"], sure: 1 },
  { id: "guild-scalars", row: { run: "a", path: "b", tag: "c", value: 1, step: 1 }, needs: ["run", "path", "tag", "value", "step"], sure: 0.95 },
  { id: "mlflow-ui-csv", row: { "Run ID": "a", "Source Type": "b", "Source Name": "c", lr: 1 }, needs: ["Run ID", "Source Type", "Source Name"], spares: ["lr"], sure: 0.9 },
  { id: "mlflow-chart-history", row: { Run: "a", "Run ID": "b", metric: "c", step: 1, timestamp: 1, value: 1 }, needs: ["Run ID", "metric", "step", "timestamp", "value"], sure: 1 },
  { id: "neptune-runs", row: { "sys/id": "a", "sys/name": "b", "params/lr": 1 }, needs: ["sys/id", "sys/name"], spares: ["params/lr"], sure: 0.95 },
  { id: "neptune-runs", row: { "sys/creation_time": "a", "sys/name": "b" }, needs: ["sys/creation_time", "sys/name"], sure: 0.95 },
  { id: "optuna-dashboard-csv", row: { Number: 1, State: "Complete", Value: 1, "Param lr": 1 }, needs: ["Number", "State", "Param lr"], spares: ["Value"], sure: 0.95 },
  { id: "optuna-trials", row: { number: 1, value: 1, state: "COMPLETE", params_lr: 1 }, needs: ["number", "value", "state", "params_lr"], sure: 0.95 },
  { id: "optuna-trials", row: { number: 1, value: 1, state: "COMPLETE", duration: 1 }, needs: ["duration"], sure: 0.95 },
  { id: "optuna-trials", row: { number: 1, value: 1, state: "COMPLETE", datetime_start: 1 }, needs: ["datetime_start"], sure: 0.95 },
  { id: "ray-trial", row: { training_iteration: 1, node_ip: "a", trial_id: "b", acc: 1 }, needs: ["training_iteration", "node_ip", "trial_id"], spares: ["acc"], sure: 0.95 },
  { id: "ray-trial", row: { training_iteration: 1, time_total_s: 1, experiment_id: "b" }, needs: ["time_total_s", "experiment_id"], sure: 0.95 },
  { id: "research-loop", row: { commit: "a", status: "keep", val_bpb: 1 }, needs: ["commit", "status"], spares: ["val_bpb"], sure: 0.9 },
  { id: "sb3-progress", row: { "time/total_timesteps": 1, "rollout/ep_rew_mean": 1 }, needs: ["time/total_timesteps", "rollout/ep_rew_mean"], sure: 0.95 },
  { id: "sb3-progress", row: { "time/total_timesteps": 1, "train/loss": 1 }, needs: ["train/loss"], sure: 0.95 },
  { id: "sb3-progress", row: { "time/total_timesteps": 1, "eval/mean_reward": 1 }, needs: ["eval/mean_reward"], sure: 0.95 },
  { id: "sklearn-cv-results", row: { params: "{}", mean_test_score: 1, rank_test_score: 1 }, needs: ["params", "mean_test_score", "rank_test_score"], sure: 0.95 },
  { id: "sklearn-cv-results", row: { param_C: 1, mean_test_score: 1, split0_test_score: 1 }, needs: ["param_C", "split0_test_score"], sure: 0.95 },
  { id: "sklearn-cv-results", row: { param_C: 1, mean_test_score: 1, std_test_score: 1 }, needs: ["std_test_score"], sure: 0.95 },
  { id: "swanlab-scalars", row: { step: 1, "exp-loss_step": 1, "exp-loss_timestamp": 1, "exp-loss": 1 }, needs: ["step"], sure: 0.95 },
  { id: "tensorboard-scalars", row: { "Wall time": 1, Step: 1, Value: 1 }, needs: ["Wall time", "Step", "Value"], sure: 0.95 },
  { id: "trackio-metric", row: { step: 1, loss: 1, series_key: "a", run: "b" }, needs: ["step", "loss", "series_key", "run"], sure: 0.95 },
  { id: "wandb-chart-csv", row: { Step: 1, "a - loss": 1, "a - loss__MIN": 1 }, needs: ["a - loss", "a - loss__MIN", "Step"], sure: 0.95 },
  { id: "wandb-runs-csv", row: { Name: "a", State: "finished", Created: "x", lr: 1 }, needs: ["Name", "State", "Created"], spares: ["lr"], sure: 0.95 },
  { id: "wandb-runs-csv", row: { Name: "a", Runtime: 1, Sweep: "x" }, needs: ["Runtime", "Sweep"], sure: 0.95 },
  { id: "wandb-runs-csv", row: { Name: "a", lr: 1 }, needs: ["Name"], spares: ["lr"], sure: 0.9, file: "wandb_export_2024.csv" },
  { id: "lightning-csv", row: { epoch: 1, step: 1, train_loss_epoch: 1 }, needs: ["epoch", "step", "train_loss_epoch"], sure: 0.9 },
  { id: "ultralytics-csv", row: { epoch: 1, "metrics/mAP50-95(B)": 1, "train/box_loss": 1 }, needs: ["epoch", "metrics/mAP50-95(B)"], spares: ["train/box_loss"], sure: 0.95 },
  { id: "yolov5-csv", row: { epoch: 1, "metrics/mAP_0.5:0.95": 1 }, needs: ["epoch", "metrics/mAP_0.5:0.95"], sure: 0.95 },
  { id: "keras-history", row: { epoch: 0, accuracy: 1, loss: 1, val_loss: 1, lr: 1 }, needs: ["epoch", "loss"], spares: ["accuracy", "val_loss", "lr"], sure: 0.85 },
  { id: "keras-history", row: { "Unnamed: 0": 0, loss: 1, val_loss: 1 }, needs: ["Unnamed: 0", "loss", "val_loss"], sure: 0.8 },
  { id: "kaggle-leaderboard", row: { TeamId: 1, TeamName: "a", Score: 1, Rank: 1 }, needs: ["TeamId", "TeamName", "Score"], spares: ["Rank"], sure: true },
  { id: "aim-metrics-table", row: { run: 1, metric: 1, context: 1, value: 1, step: 1, epoch: 1, time: 1, duration: 1 }, needs: ["run", "metric", "context", "value", "step", "epoch", "time", "duration"], sure: true },
]; // prettier-ignore

test.each(TABLES)("a table is known as $id by $needs", ({ id, row, needs, spares = [], sure, file }) => {
  expect(surenessOf(id, rowOf(row, file))).toBe(sure);
  expect(needs.filter((name) => surenessOf(id, rowOf(without(row, name), file)))).toEqual([]);
  expect(spares.filter((name) => surenessOf(id, rowOf(without(row, name), file)) !== sure)).toEqual([]);
});

/** Documents with the names that they need. */
const DOCUMENTS: readonly (Known & { readonly document: Readonly<Record<string, unknown>> })[] = [
  { id: "ray-trial", document: { training_iteration: 1, node_ip: "a", trial_id: "b" }, needs: ["training_iteration", "node_ip", "trial_id"], sure: 0.95 },
  { id: "hf-trainer", document: { log_history: [], global_step: 1, epoch: 1 }, needs: ["log_history", "global_step"], spares: ["epoch"], sure: 0.98 },
  { id: "hf-trainer", document: { eval_loss: 1, eval_runtime: 1, epoch: 1 }, needs: ["eval_runtime"], spares: ["eval_loss", "epoch"], sure: 0.85 },
  { id: "dvclive", document: { step: 1, acc: 1, val: { loss: 1 } }, needs: ["step"], spares: ["acc", "val"], sure: 0.8, file: "a/metrics.json" },
  { id: "trackio-metric", document: { project: "p", run: "r", metric: "loss", values: [{ step: 0, value: 1 }] }, needs: ["project", "run", "metric", "values"], sure: 0.9 },
  { id: "wandb-run", document: { _timestamp: 1, _runtime: 1, _step: 1, acc: 1 }, needs: ["_timestamp", "_runtime", "_step"], spares: ["acc"], sure: 0.95 },
  { id: "wandb-run", document: { _step: 1, _wandb: { runtime: 1 }, acc: 1 }, needs: ["_step", "_wandb"], sure: 0.95 },
  { id: "clearml-session", document: { id: "a", hyperparams: {}, script: {}, project_name: "p" }, needs: ["id", "hyperparams", "script", "project_name"], sure: 0.95 },
  { id: "clearml-session", document: { type: "a", task: "b", iter: 1, metric: "c", variant: "d" }, needs: ["type", "task", "iter", "metric", "variant"], sure: 0.95 },
  { id: "lm-evaluation-samples", document: { doc_id: 1, doc: {}, target: "a", resps: [], filtered_resps: [] }, needs: ["doc_id", "doc", "target", "resps", "filtered_resps"], sure: true },
  { id: "neptune-offline-log", document: { obj: { type: "a", path: "b" }, version: 1 }, needs: ["obj", "version"], sure: true },
  { id: "keras-tuner-oracle", document: { tried_so_far: [], hyperparameters: {} }, needs: ["tried_so_far", "hyperparameters"], sure: true },
  { id: "keras-tuner-oracle", document: { tried_so_far: [], ongoing_trials: {} }, needs: ["ongoing_trials"], sure: true },
  { id: "search-space", document: { method: "bayes", parameters: { lr: { min: 0, max: 1 } } }, needs: ["method", "parameters"], sure: true },
]; // prettier-ignore

test.each(DOCUMENTS)(
  "a document is known as $id by $needs",
  ({ id, document, needs, spares = [], sure, file }) => {
    const of = (one: Readonly<Record<string, unknown>>) => surenessOf(id, documentOf(one, file));
    expect(of(document)).toBe(sure);
    expect(needs.filter((name) => of(without(document, name)))).toEqual([]);
    expect(spares.filter((name) => of(without(document, name)) !== sure)).toEqual([]);
  },
);

test.each<[id: string, content: SourceContent]>([
  ["guild-compare-csv", tableOf(["operation", "run", "started", "time", "status", "label"], [["a", "b", "c", "d", "e", "f"]])],
  ["guild-scalars", tableOf(["run", "path", "tag", "value", "step", "more"], [["a", "b", "c", 1, 1, 1]])],
  ["tensorboard-scalars", tableOf(["Step", "Wall time", "Value"], [[1, 1, 1]])],
  ["tensorboard-scalars", documentOf([[1_700_000_000, 1]])],
  ["tensorboard-scalars", documentOf([[1_700_000_000, 1, "high"]])],
  ["tensorboard-scalars", documentOf([[5, 1, 1]])],
  ["tensorboard-scalars", documentOf([])],
  ["tensorboard-scalars", linesOf([[1_700_000_000, 1, 1]])],
  ["fastai-csv", tableOf(["train_loss", "epoch", "valid_loss", "time"], [[1, 1, 1, "00:01"]])],
  ["fastai-csv", tableOf(["epoch", "train_loss", "valid_loss", "time", "acc"], [[1, 1, 1, "00:01", 1]])],
  ["clearml-compare-csv", tableOf(["Metric", "Variant", "exp"], [["a", "b", "high"]])],
  ["optuna-dashboard-csv", tableOf(["State", "Number", "Param lr"], [["a", 1, 1]])],
  ["trackio-metric", tableOf(["step", "loss", "run", "series_key"], [[1, 1, "a", "b"]])],
  ["trackio-metric", tableOf(["step", "loss", "series_key", "run", "more"], [[1, 1, "a", "b", 1]])],
  ["wandb-chart-csv", tableOf(["Step", "loss", "loss__MIN"], [[1, 1, 1]])],
  ["wandb-chart-csv", tableOf(["a - loss__MIN", "a - loss", "b"], [[1, 1, 1]])],
  ["wandb-runs-csv", tableOf(["Name", "State", "lr"], [["a", "x", 1]])],
  ["wandb-runs-csv", tableOf(["State", "Name", "Created"], [["x", "a", "y"]])],
  ["keras-history", tableOf(["epoch", "loss", "accuracy"], [[0, 1, 1]])],
  ["keras-history", tableOf(["epoch", "accuracy", "loss", "val_f1"], [[0, 1, 1, 1]])],
  ["keras-history", tableOf(["epoch", "accuracy", "loss", "step"], [[0, 1, 1, 1]])],
  ["keras-history", tableOf(["epoch", "loss"], [[0, 1], [2, 1]])],
  ["keras-history", tableOf(["epoch", "loss"], [[0, 1], [1, 1], [3, 1]])],
  ["keras-history", tableOf(["epoch", "loss"], [[1, 1], [2, 1], [0, 1]])],
  ["keras-history", documentOf({ loss: [1, 2], val_loss: [1] })],
  ["keras-history", documentOf({ loss: [], val_loss: [] })],
  ["keras-history", documentOf({ loss: [1, "a"], val_loss: [1, 2] })],
  ["keras-history", documentOf({ loss: [1, 2], val_acc: [1, 2] })],
  ["keras-history", documentOf({ loss: 1 })],
  ["dvclive", documentOf({ step: 1, acc: 1 }, "mine.json")],
  ["dvclive", documentOf({ step: 1, note: "x" }, "metrics.json")],
  ["dvclive", documentOf({ step: "1", acc: 1 }, "metrics.json")],
  ["dvclive", documentOf({ step: 1, val: { note: "x" } }, "metrics.json")],
  ["dvclive", tableOf(["step", "acc"], [[1, 1]])],
  ["dvclive", { ...tableOf(["step", "acc", "loss"], [[1, 1, 1]]), delimiter: "\t" }],
  ["dvclive", { ...tableOf(["timestamp", "acc", "loss"], [[1, 1, 1]]), delimiter: "\t" }],
  ["dvclive", { ...tableOf(["acc", "step"], [[1, 1]]), delimiter: "\t" }],
  ["hf-trainer", documentOf({ eval_loss: 1, eval_runtime: 1, model: "x" })],
  ["hf-trainer", documentOf({ log_history: {}, global_step: 1 })],
  ["hf-trainer", documentOf({ epoch: 1, total_flos: 2 }, "all_results.json")],
  ["ray-trial", documentOf([{ training_iteration: 1, node_ip: "a", trial_id: "b" }])],
  ["research-loop", tableOf(["commit", "status"], [["a", "keep"], ["b", "running"]])],
  ["lm-evaluation-samples", tableOf(["doc_id", "doc", "target", "resps", "filtered_resps"], [[1, 1, 1, 1, 1]])],
  ["wandb-run", documentOf({ _timestamp: "1", _runtime: 1, _step: 1 })],
  ["wandb-run", documentOf({ _wandb: {}, acc: 1 })],
  ["sb3-monitor", tableOf(["r", "l", "t"], [[1, 1, 1]])],
  ["sb3-monitor", { ...tableOf(["r", "l", "t"], [[1, 1, 1]]), settings: "{not json" }],
  ["sb3-monitor", { ...tableOf(["r", "l", "t"], [[1, 1, 1]]), settings: '{"env_id": "a"}' }],
  ["sb3-monitor", { ...tableOf(["r", "l", "t"], [[1, 1, 1]]), settings: "[1]" }],
  ["sb3-monitor", { ...tableOf(["r", "l"], [[1, 1]]), settings: '{"t_start": 1}' }],
])("%s is not what only resembles it (%#)", (id, content) => {
  expect(surenessOf(id, content) === true || typeof surenessOf(id, content) === "number").toBe(false);
}); // prettier-ignore

test.each<[id: string, content: SourceContent]>([
  ["tensorboard-scalars", documentOf([[1_700_000_000, 1, "NaN"], [1_700_000_001, 2, 0.5]])],
  ["dvclive", documentOf({ step: 1, val: { loss: { best: "NaN" } } }, "metrics.json")],
  ["dvclive", { ...tableOf(["step", "acc"], [[1, 1]]), delimiter: "\t" }],
  ["dvclive", { ...tableOf(["timestamp", "step", "acc"], [[1, 1, 1]]), delimiter: "\t" }],
  ["keras-history", tableOf(["epoch", "accuracy", "loss", "lr", "val_accuracy", "learning_rate"], [[0, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1]])],
  ["keras-history", documentOf({ loss: { 0: 1, 1: null }, val_loss: { 0: 1, 1: "NaN" } })],
  ["keras-history", documentOf({ epoch: [1, 2], loss: [1, 2] })],
  ["ray-trial", linesOf([{ training_iteration: 1, node_ip: "a", trial_id: "b" }])],
  ["sb3-monitor", { ...tableOf(["r", "l", "t"], [[1, 1, 1]]), settings: '{"t_start": 1}' }],
  ["hf-trainer", documentOf({ train_loss: 1, perplexity: 1, total_flos: 1, epoch: 1 }, "out/train_results.json")],
  ["wandb-run", documentOf({ acc: 1 }, "files/wandb-summary.json")],
  ["config-file", documentOf({ lr: 0.1 }, "hparams.yaml")],
  ["config-file", documentOf({ lr: 0.1, wandb_version: 1 }, "config.json")],
])("%s is so in this shape too (%#)", (id, content) => {
  expect(surenessOf(id, content)).toBeGreaterThan(0.5);
}); // prettier-ignore

test("a file of settings is one of settings alone, by its name and by what stands in it", () => {
  const of = (document: unknown, name: string) => surenessOf("config-file", documentOf(document, name));
  expect(of({ lr: 0.1 }, "mine.json")).toBeUndefined();
  expect(of({ lr: 0.1, val_loss: 1 }, "config.json")).toBeUndefined();
  expect(of({ wandb_version: 1, _wandb: {} }, "config.json")).toBeUndefined();
  expect(of({}, "config.json")).toBeUndefined();
  expect(of([{ lr: 0.1 }], "config.json")).toBeUndefined();
  expect(["params.json", "my_config.yaml", "run-args.json", "a/hparams.yml", "cfg.json", "opt.yaml"].filter((name) => of({ lr: 1 }, name) !== 0.6)).toEqual([]);
  expect(["reconfigure.json", "optimizer.json", "paramsets.json"].filter((name) => of({ lr: 1 }, name))).toEqual([]);
}); // prettier-ignore
