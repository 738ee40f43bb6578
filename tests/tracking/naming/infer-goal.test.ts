import { inferGoal } from "../../../src/tracking/naming/infer-goal";

test.each([
  "val_accuracy",
  "accuracy",
  "trainAcc",
  "acc@1",
  "acc_norm",
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
  "log_likelihood",
  "fbeta",
  "tpr",
  "jaccard",
  "true_negative_rate",
  "win rate",
  "loss_accuracy",
])("%s is to be maximized", (name) => {
  expect(inferGoal(name)).toBe("maximize");
});

test.each([
  "loss",
  "val_loss",
  "valloss",
  "total_loss",
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
  "MSE Score",
  "MSLE",
  "val_bpb",
  "bpc",
  "kl divergence",
  "cost",
  "neg_log_likelihood",
  "false_negative_rate",
  "weight_loss",
])("%s is to be minimized", (name) => {
  expect(inferGoal(name)).toBe("minimize");
});

test.each([
  "epoch",
  "accuracy_std",
  "val_accuracy_variance",
  "variance",
  "num_errors",
  "error_count",
  "lr",
  "learning_rate",
  "entropy_coeff",
  "vf_loss_coeff",
  "loss_weight",
  "grad_norm",
  "start_time",
  "rank_test_score",
  "eval_samples_per_second",
  "tokens/s",
  "system/gpu_memory_usage",
  "system.export_time",
  "foo",
  "",
])("%s has no goal", (name) => {
  expect(inferGoal(name)).toBe("none");
});
