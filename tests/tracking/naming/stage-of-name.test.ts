import { hasStage, stageOfName } from "../../../src/tracking/naming/stage-of-name";

test.each([
  ["val", "val"],
  ["Test set", "test"],
  ["Validation results", "validation"],
  ["train split", "train"],
  ["val accuracy", undefined],
  ["train and val", undefined],
  ["accuracy", undefined],
  ["data set", undefined],
  ["", undefined],
])("%j names the data alone: %s", (text, stage) => {
  expect(stageOfName(text)).toBe(stage);
});

test.each([
  ["val_acc", true],
  ["test / loss", true],
  ["train_loss", true],
  ["accuracy", false],
  ["", false],
])("%j says on which data its values were measured: %s", (name, expected) => {
  expect(hasStage(name)).toBe(expected);
});
