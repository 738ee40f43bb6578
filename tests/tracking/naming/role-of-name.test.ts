import fc from "../../support/fast-check";
import { inferGoal } from "../../../src/tracking/naming/infer-goal";
import { roleOfName } from "../../../src/tracking/naming/role-of-name";
import { vocabulary } from "../../../src/tracking/naming/vocabulary";

test.each([
  "val_accuracy",
  "trainLoss",
  "testacc",
  "weight_loss",
  "train_loss_epoch",
  "error_rate",
  "val/f1",
  "top5",
  "acc seed 1",
  "f1 (run 3)",
  "bpb",
  "bpc",
  "MSLE",
  "MSE Score",
  "kl divergence",
  "jaccard",
  "tpr",
  "fbeta",
  "cost",
  "eval_samples_per_second",
  "images/sec",
  "val_accuracy_variance",
  "error_count",
  "rank_test_score",
  "split0_test_score",
  "mean_fit_time",
  "avg_prec",
  "roc_auc",
  "gpu_hours",
  "size_mb",
  "memory_gb",
  "training_seconds",
  "best_epoch",
  "value",
  "max_memory",
  "val_foo",
])("%s is a metric", (name) => {
  expect(roleOfName(name)).toBe("metric");
});

test.each([
  "learning_rate",
  "learningrate",
  "lr/pg0",
  "loss_weight",
  "loss_fn",
  "train_batch_size",
  "Train Epoch",
  "vf_loss_coeff",
  "entropy_coeff",
  "min_iter_time_s",
  "max_time",
  "metrics_smoothing_episodes",
  "dropout_rate",
  "max_depth",
  "max_grad_norm",
  "target_kl",
  "min_delta",
  "top_k",
  "train.n_est",
  "prepare.split",
  "lora_rank",
  "start_time",
  "image_size",
  "commit",
  "seed",
])("%s is a parameter", (name) => {
  expect(roleOfName(name)).toBe("parameter");
});

test.each(["foo", "level of the room", "std", "", "精度"])("%s may be either", (name) => {
  expect(roleOfName(name)).toBeUndefined();
});

/** The words that had a goal before there was one vocabulary, and that an import did not all take for metrics. */
const GOAL_WORDS =
  "loss error errors err rmse mae mape mse msle rmsle smape medae perplexity ppl latency time runtime duration wer cer ter " +
  "eer fid kid lpips nll ce bce entropy crossentropy logloss kl divergence brier ece regret cost fpr fnr hausdorff distance " +
  "misclassification overfit accuracy acc auc auroc auprc roc f f1 f2 fbeta fscore precision recall map ap bleu rouge rougel " +
  "r2 score iou miou giou dice reward return returns ndcg mrr hits hit psnr ssim kappa mcc jaccard sensitivity specificity " +
  "tpr tnr meteor chrf em match pass likelihood elbo throughput fps correlation pearson spearman gini lift win winrate top " +
  "explained";

test.each(GOAL_WORDS.split(" "))("%s has a goal and is a metric", (word) => {
  expect(inferGoal(word)).not.toBe("none");
  expect(roleOfName(word)).toBe("metric");
});

test("a word that has a goal is a metric to an import, and whatever is set has none", () => {
  for (const [word, meaning] of vocabulary()) {
    const goal = meaning.kind === "measure" ? meaning.goal : "none";
    expect([word, inferGoal(word)]).toEqual([word, goal]);
    if (meaning.kind === "measure") {
      expect([word, roleOfName(word)]).toEqual([word, "metric"]);
    }
  }
});

test("whatever words are put together, a name with a goal is no parameter, and case and separators change nothing", () => {
  const word = fc.constantFrom(...vocabulary().keys(), "foo", "2");
  const words = fc.array(word, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, fc.constantFrom("_", " ", "-", "."), (parts, separator) => {
      const name = parts.join("_");
      const other = name.replaceAll("_", separator).toUpperCase();
      expect(roleOfName(other)).toBe(roleOfName(name));
      expect(inferGoal(other)).toBe(inferGoal(name));
      if (inferGoal(name) !== "none") {
        expect(roleOfName(name)).toBe("metric");
      }
    }),
    { numRuns: 2000 },
  );
});
