import { recognise } from "../../../src/importers/registry";
import type { PartContent } from "../../../src/importers/source-content";
import fc from "../../support/fast-check";
import { documentOf, linesOf, tableOf } from "../contents";
import { checkRuns } from "./check-runs";

const LOGS = new Set([
  "tensorboard-scalars",
  "hf-trainer",
  "ray-trial",
  "dvclive",
  "trackio-metric",
  "keras-history",
  "sb3-monitor",
  "wandb-chart-csv",
  "swanlab-scalars",
  "guild-scalars",
  "mlflow-chart-history",
  "lightning-csv",
  "ultralytics-csv",
  "yolov5-csv",
  "fastai-csv",
]);

const NAMES = [
  "log_history",
  "global_step",
  "best_metric",
  "step",
  "epoch",
  "loss",
  "eval_loss",
  "train_runtime",
  "training_iteration",
  "node_ip",
  "trial_id",
  "time_total_s",
  "config",
  "project",
  "run",
  "metric",
  "values",
  "value",
  "timestamp",
  "val_loss",
];
const FILES = [
  "trainer_state.json",
  "a/all_results.json",
  "b/checkpoint-5/trainer_state.json",
  "metrics.json",
  "a/result.json",
  "run-a-tag-b.json",
  "params.json",
];

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 1, 2, -1, 1.5, 1.7e9, "NaN", "x", "", "2024-05-01_10-00-20"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie("value"), { maxKeys: 8 }),
  ),
}));

const HEADERS = [
  "Wall time",
  "Step",
  "Value",
  "step",
  "epoch",
  "loss",
  "val_loss",
  "train_loss",
  "valid_loss",
  "time",
  "metrics/mAP50-95(B)",
  "metrics/mAP_0.5:0.95",
  "loss_epoch",
  "a - loss",
  "a - loss__MIN",
  "a-loss_step",
  "a-loss_timestamp",
  "run",
  "path",
  "tag",
  "value",
  "Run",
  "Run ID",
  "metric",
  "timestamp",
  "series_key",
];
const CELLS = ["0", "1", "2", "10", "0.5", "nan", "NA", "", "x", "00:12", "[1, 2]", "1700000000"];

const documents = fc.record({ document: anything, name: fc.constantFrom(...FILES), lines: fc.boolean() });
const parts = fc.array(
  fc.oneof(
    documents.map(({ document, name, lines }): PartContent =>
      lines && Array.isArray(document) ? linesOf(document, name) : documentOf(document, name),
    ),
    fc
      .record({
        header: fc.oneof(
          fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 }),
          fc.constantFrom(
            ["Wall time", "Step", "Value"],
            ["run", "path", "tag", "value", "step"],
            ["Run", "Run ID", "metric", "step", "timestamp", "value"],
            ["step", "loss", "series_key", "run"],
            ["step", "a-loss_step", "a-loss_timestamp"],
            ["Step", "a - loss", "a - loss__MIN", "a - loss__MAX", "b: 1 - loss", "b: 1 - loss__MIN"],
            ["epoch", "accuracy", "loss", "val_loss"],
          ),
        ),
        rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 8, maxLength: 8 }), { maxLength: 8 }),
        name: fc.constantFrom(
          "run-a-tag-b.csv",
          "run-a-tag-c.csv",
          "x/results.csv",
          "version_0/metrics.csv",
          "acc.tsv",
        ),
      })
      .map(({ header, rows, name }): PartContent =>
        tableOf(
          header,
          rows.map((row) => row.slice(0, header.length)),
          name,
        ),
      ),
  ),
  { minLength: 1, maxLength: 3 },
);

test("whatever parts hold, a format of logs that knows them reads them into runs that fit together", () => {
  const read = new Set<string>();
  fc.assert(
    fc.property(parts, (contents) => {
      for (const { importer } of recognise(contents)) {
        if (LOGS.has(importer.id)) {
          checkRuns(importer.read(contents));
          read.add(importer.id);
        }
      }
    }),
    { numRuns: 1500 },
  );
  expect(read.size).toBeGreaterThan(8);
});
