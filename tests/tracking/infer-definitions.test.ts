import { inferGoal } from "../../src/tracking/naming/infer-goal";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { inferUnit } from "../../src/tracking/naming/infer-unit";
import { proposePrimary } from "../../src/tracking/catalogue/propose-primary";

test.each([
  "val_accuracy",
  "accuracy",
  "trainAcc",
  "acc@1",
  "test_f1",
  "roc_auc",
  "metrics/mAP50-95(B)",
  "neg_mean_squared_error",
  "r2",
  "mIoU",
  "episode_reward",
  "precision_score",
  "explained_variance",
  "rougeL",
  "top5_accuracy",
])("%s is to be maximized", (name) => {
  expect(inferGoal(name)).toBe("maximize");
});

test.each([
  "loss",
  "val_loss",
  "train/box_loss",
  "loss_epoch",
  "rmse",
  "test_MAE",
  "perplexity",
  "latency_ms",
  "wer",
  "fid",
  "error_rate",
  "top_1_error",
  "trainLoss",
])("%s is to be minimized", (name) => {
  expect(inferGoal(name)).toBe("minimize");
});

test.each(["epoch", "accuracy_std", "num_errors", "lr", "grad_norm", "foo"])("%s has no goal", (name) => {
  expect(inferGoal(name)).toBe("none");
});

test.each([
  ["latency_ms", "ms"],
  ["train_seconds", "s"],
  ["model_size_mb", "MB"],
  ["sparsity_pct", "%"],
  ["samples_per_second", undefined],
  ["loss", undefined],
])("the unit of %s is %s", (name, unit) => {
  expect(inferUnit(name)).toBe(unit);
});

test("held-out accuracy is proposed first, and never a metric without a goal", () => {
  const best = (...names: string[]) => proposePrimary(names.map((name) => inferMetric(name)))?.name;
  expect(best("loss", "train_accuracy", "val_loss", "val_accuracy", "test_accuracy")).toBe("val_accuracy");
  expect(best("loss", "test_f1", "val_loss")).toBe("test_f1");
  expect(best("train_accuracy", "loss")).toBe("loss");
  expect(best("epoch", "lr")).toBeUndefined();
});

test("a text column stays text however few values it has; only a person makes it a choice", () => {
  const values = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? "adam" : "sgd"));
  expect(inferParameter("optimizer", "text", values)).toMatchObject({ type: "text", choices: [] });
  expect(inferParameter("optimizer", "choice", values)).toMatchObject({
    type: "choice",
    choices: ["adam", "sgd"],
  });
  const many = Array.from({ length: 200 }, (_, row) => `v${String(row)}`);
  expect(inferParameter("name", "choice", many)).toMatchObject({ type: "text", choices: [] });
});

test("a continuous quantity that is whole so far stays a number; dates become text", () => {
  expect(inferParameter("learning_rate", "integer", [1]).type).toBe("number");
  expect(inferParameter("batch_size", "integer", [32]).type).toBe("integer");
  expect(inferParameter("snapshot", "date", [0]).type).toBe("text");
});
