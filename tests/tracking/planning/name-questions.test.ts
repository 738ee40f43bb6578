import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { nameQuestions } from "../../../src/tracking/planning/name-questions";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("learning_rate", "number", [])],
  metrics: [{ ...inferMetric("val_accuracy"), aliases: ["precision@1"] }, inferMetric("loss")],
};

const parameter = (name: string) => ({ role: "parameter", name }) as const;
const metric = (name: string) => ({ role: "metric", name }) as const;
const asked = (
  targets: readonly (ReturnType<typeof parameter> | ReturnType<typeof metric>)[],
  ...answered: number[]
) =>
  nameQuestions(
    targets.map((target, column) => ({ column, target, chosen: answered.includes(column) })),
    CATALOGUE,
  ).map(({ column, target, same }) => [column, target.name, same.name]);

test.each(["Learning_Rate", "learning rate", "lr", "LR"])("%s may be learning_rate", (name) => {
  expect(asked([parameter(name)])).toEqual([[0, name, "learning_rate"]]);
});

test.each(["val accuracy", "valAcc", "Validation accuracy", "Precision@1"])(
  "%s may be val_accuracy",
  (name) => {
    expect(asked([metric("f1"), metric(name)])).toEqual([[1, name, "val_accuracy"]]);
  },
);

test("what is known, is like no other or has been answered is not asked about", () => {
  expect(
    asked([parameter("learning_rate"), metric("val_accuracy"), metric("precision@1"), metric("test_loss")]),
  ).toEqual([]);
  expect(asked([parameter("LR"), metric("Loss")], 0)).toEqual([[1, "Loss", "loss"]]);
});

test("a metric is no other spelling of a parameter", () => {
  expect(asked([metric("lr")])).toEqual([]);
});

test("a source that has both spellings means two things", () => {
  expect(asked([parameter("learning_rate"), parameter("LR")])).toEqual([]);
});
