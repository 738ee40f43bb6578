/**
 * Guesses from a metric's name whether more or less of it is better. The last telling word decides, as in English
 * (`loss_accuracy` is an accuracy), except that `neg_` turns an error into a score (scikit-learn) and that spreads and
 * counts (`accuracy_std`, `num_errors_seen`) have no goal.
 */
import type { Goal } from "../catalogue/catalogue";
import { nameWords } from "./name-words";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const LESS = words(
  "loss error errors err rmse mae mse msle rmsle mape smape medae perplexity ppl latency time runtime duration wer cer ter eer fid kid lpips nll ce bce entropy crossentropy logloss kl divergence brier ece regret cost fpr fnr hausdorff distance misclassification overfit",
);
const MORE = words(
  "accuracy acc auc auroc auprc roc f f1 f2 fbeta fscore precision recall map ap bleu rouge rougel r2 score iou miou giou dice reward return returns ndcg mrr hits hit psnr ssim kappa mcc jaccard sensitivity specificity tpr tnr meteor chrf em match pass likelihood elbo throughput fps correlation pearson spearman gini lift win winrate top explained",
);
/** Spreads, counts and settings: whatever else the name says, neither direction is better. */
const NO_GOAL = words("std stderr stdev ci count num n timestamp lr support");

/** The goal of a metric of that name; "none" when the name does not tell. */
export function inferGoal(name: string): Goal {
  const parts = nameWords(name);
  if (parts[0] === "neg" || parts[0] === "negative") {
    return "maximize";
  }
  if (parts.some((part) => NO_GOAL.has(part))) {
    return "none";
  }
  for (const part of parts.reverse()) {
    if (LESS.has(part)) {
      return "minimize";
    }
    if (MORE.has(part)) {
      return "maximize";
    }
  }
  return "none";
}
