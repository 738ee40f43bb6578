// Whether a column is a parameter or a metric, by the words of its name. The last word that says something decides:
// `loss_weight` is set, `weight_loss` is measured; `train_batch_size` is set, `train_loss` is measured.

import { nameWords } from "./name-words";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const METRIC_WORDS = words(
  "acc accuracy auc auroc auprc aucroc roc ap map map50 map95 f1 fscore precision recall specificity sensitivity iou " +
    "miou dice psnr ssim fid inception lpips bleu rouge meteor wer cer perplexity ppl loss rmse mse mae mape smape rmsle " +
    "logloss nll bce elbo bpc bpb r2 error err score reward rewards return returns kappa mcc correlation pearson " +
    "spearman top1 top5 em accuracy1 accuracy5 throughput latency ndcg mrr hits regret likelihood time runtime memory " +
    "norm flops fps",
);

const PARAMETER_WORDS = words(
  "lr learning rate batch size epochs layers layer hidden units neurons dropout decay momentum optimizer optimiser seed " +
    "split steps num depth width alpha beta gamma lambda eta weight weights warmup kernel filters filter activation " +
    "augment augmentation dim dims heads estimators fn function type name mode config scheduler schedule patience " +
    "samples images rows threshold temperature clip bias init initializer ratio fraction channels stride padding " +
    "leaves iterations workers device precisionmode tol penalty solver max_iter regularization regularisation",
);

const STAGES = words("val valid validation test eval train training holdout dev");

/** What a name says about its column; undefined when it says nothing. */
export function roleByName(name: string): "parameter" | "metric" | undefined {
  const all = nameWords(name);
  for (let index = all.length - 1; index >= 0; index--) {
    const word = all[index] ?? "";
    // An error, pass or success rate is measured; a learning or dropout rate is set.
    if (
      word === "rate" &&
      /^(?:error|err|pass|success|win|hit|miss|positive|negative)$/.test(all[index - 1] ?? "")
    ) {
      return "metric";
    }
    if (METRIC_WORDS.has(word)) {
      return "metric";
    }
    if (PARAMETER_WORDS.has(word)) {
      return "parameter";
    }
  }
  return STAGES.has(all[0] ?? "") && all.length > 1 ? "metric" : undefined;
}
