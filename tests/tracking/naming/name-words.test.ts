import { nameWords } from "../../../src/tracking/naming/name-words";

test.each([
  ["val_accuracy", "val accuracy"],
  ["valAccuracy_top-1", "val accuracy top 1"],
  ["trainLoss", "train loss"],
  ["valAUC", "val auc"],
  ["testF1", "test f1"],
  ["BCELoss", "bce loss"],
  ["F1Score", "f1 score"],
  ["top5Accuracy", "top5 accuracy"],
  ["val/mAP50-95(B)", "val map50 95 b"],
  ["mIoU", "miou"],
  ["IoU", "iou"],
  ["rougeL", "rougel"],
  ["R²", "r2"],
  ["acc@1", "acc 1"],
  ["  Learning   rate ", "learning rate"],
  ["Genauigkeit (Prüfung)", "genauigkeit prüfung"],
  ["学習率", "学習率"],
  ["%", ""],
])("the words of %s are: %s", (name, words) => {
  expect(nameWords(name).join(" ")).toBe(words);
});
