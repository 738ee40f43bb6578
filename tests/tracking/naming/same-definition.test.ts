import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { sameDefinition, spellingsOf } from "../../../src/tracking/naming/same-definition";

const CATALOGUE = {
  parameters: [inferParameter("learning_rate", "number", []), inferParameter("batch size", "integer", [])],
  metrics: [{ ...inferMetric("val_acc"), aliases: ["accuracy on val"] }, inferMetric("loss")],
};

test.each([
  ["parameter", "Learning_Rate", "learning_rate"],
  ["parameter", "lr", "learning_rate"],
  ["parameter", "learning-rate", "learning_rate"],
  ["parameter", "Batch_Size", "batch size"],
  ["metric", "Val-Acc", "val_acc"],
  ["metric", "Accuracy on Val", "val_acc"],
  // Known as it stands, by a name of its own or as an alias.
  ["parameter", "learning_rate", undefined],
  ["metric", "accuracy on val", undefined],
  // Like no other, or one of the other kind.
  ["parameter", "momentum", undefined],
  ["metric", "learning-rate", undefined],
  ["parameter", "Loss", undefined],
] as const)("the %s %s is %s, written otherwise", (role, name, same) => {
  expect(sameDefinition({ role, name }, CATALOGUE)).toBe(same);
});

test("a metric goes by its name and its aliases, a parameter by its name", () => {
  expect(spellingsOf("metric", CATALOGUE).map(({ name, spelling }) => `${spelling}: ${name}`)).toEqual([
    "val_acc: val_acc",
    "accuracy on val: val_acc",
    "loss: loss",
  ]);
  expect(spellingsOf("parameter", CATALOGUE)).toHaveLength(2);
});
