import fc from "../../support/fast-check";
import { foldedName } from "../../../src/tracking/naming/folded-name";
import { nameKey } from "../../../src/tracking/naming/name-key";

test.each([
  ["learning_rate", ["Learning_Rate", "learning rate", "learningRate", "learningrate", "lr", "LR"]],
  ["val_accuracy", ["val accuracy", "val_acc", "valAcc", "validation accuracy", "Valid. Accuracy"]],
  ["batch_size", ["batchsize", "BatchSize", "bs"]],
  ["train_loss", ["training loss", "Train/Loss", "trainLoss"]],
  ["f1", ["F1", "f1_score", "F1 Score"]],
  ["roc_auc", ["AUROC", "auc-roc", "ROC AUC score"]],
  ["mse", ["mean_squared_error", "MSE"]],
  ["num_epochs", ["n_epochs", "epochs", "Number of epochs"]],
  ["weight_decay", ["wd", "Weight Decay"]],
  ["kl", ["KL divergence", "kl_div".replace("div", "divergence")]],
  ["学習率", ["学習率 "]],
])("%s is the same as %s", (name, others) => {
  for (const other of others) {
    expect([other, nameKey(other)]).toEqual([other, nameKey(name)]);
  }
});

test.each([
  ["lr", "lr2"],
  ["acc@1", "acc@5"],
  ["top_1_5", "top_15"],
  ["val_loss", "test_loss"],
  ["val_loss", "loss"],
  ["batch_size", "batch"],
  ["+", "-"],
])("%s is not the same as %s", (name, other) => {
  expect(nameKey(other)).not.toBe(nameKey(name));
});

test("case and separators never matter to a key, and a folded name folds to itself", () => {
  const words = fc.array(fc.constantFrom("val", "acc", "lr", "loss", "mean", "squared", "error", "x"), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(" ", "-", ".", "/"), (parts, separator) => {
      const name = parts.join("_");
      expect(nameKey(parts.join(separator).toUpperCase())).toBe(nameKey(name));
      expect(foldedName(foldedName(name))).toBe(foldedName(name));
    }),
    { numRuns: 500 },
  );
});
