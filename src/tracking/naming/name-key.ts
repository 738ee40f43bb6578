// The key of a name: names with the same key are the same thing but for case, separators and known short forms, so that
// `lr` is `learning rate`, `val_acc` is `Validation accuracy` and `准确率` is accuracy. A line below is a short form and what it is short for.

import { joinWords } from "./folded-name";
import { englishWords } from "./english-words";

const SHORT_FORMS = `
acc: accuracy
accuracy score: accuracy
f1 score: f1
r2 score: r2
precision score: precision
recall score: recall
auc score: auc
roc auc: auroc
auc roc: auroc
aucroc: auroc
roc auc score: auroc
avg precision: average precision
avg: average
mean: average
std dev: std
stddev: std
stdev: std
standard deviation: std
err: error
mean squared error: mse
mean absolute error: mae
root mean squared error: rmse
mean absolute percentage error: mape
negative log likelihood: nll
neg log likelihood: nll
kl: kl divergence
ppl: perplexity
bits per byte: bpb
bits per character: bpc
bits per char: bpc
miou: mean iou
cross entropy: crossentropy
val: validation
valid: validation
vali: validation
train: training
lr: learning rate
bs: batch size
bsz: batch size
wd: weight decay
opt: optimizer
optim: optimizer
optimiser: optimizer
regularisation: regularization
normalisation: normalization
n epochs: epochs
num epochs: epochs
number of epochs: epochs
n layers: num layers
number of layers: num layers
n estimators: num estimators
number of estimators: num estimators
n heads: num heads
number of heads: num heads
dropout rate: dropout
dropout prob: dropout
dropout probability: dropout
coef: coefficient
coeff: coefficient
temp: temperature
eps: epsilon
iters: iterations
`;

const PAIRS = SHORT_FORMS.trim()
  .split("\n")
  .map((line) => line.split(": "));

/** Long forms of several words stand for themselves, so that no part of them is taken for a short form. */
const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [...PAIRS.map(([, long = ""]) => [long, long]), ...PAIRS].map(
    ([short = "", long = ""]): [string, readonly string[]] => [short, long.split(" ")],
  ),
);

const LONGEST = 4;

/** The key under which a name is the same as another. */
export function nameKey(name: string): string {
  return joinWords(longForm(englishWords(name))) || name.trim();
}

function longForm(words: readonly string[]): string[] {
  const long: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = shortFormLength(words, at);
    long.push(...(LONG_FORMS.get(words.slice(at, at + length).join(" ")) ?? words.slice(at, at + 1)));
    at += length;
  }
  return long;
}

function shortFormLength(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length--) {
    if (LONG_FORMS.has(words.slice(at, at + length).join(" "))) {
      return length;
    }
  }
  return 1;
}
