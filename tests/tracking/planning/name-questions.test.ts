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
  expect(asked([parameter("learning_rate"), metric("val_accuracy"), metric("test_loss")])).toEqual([]);
  expect(asked([parameter("LR"), metric("Loss")], 0)).toEqual([[1, "Loss", "loss"]]);
});

test("a metric is no other spelling of a parameter", () => {
  expect(asked([metric("lr")])).toEqual([]);
});

test("of two columns of one source a name and its short form are two things, two spellings are asked about", () => {
  expect(asked([parameter("learning_rate"), parameter("LR")])).toEqual([]);
  expect(asked([parameter("learning_rate"), parameter("Learning_Rate")])).toEqual([
    [1, "Learning_Rate", "learning_rate"],
  ]);
  expect(asked([parameter("Learning-Rate"), parameter("learning_rate")])).toEqual([
    [0, "Learning-Rate", "learning_rate"],
  ]);
  expect(asked([parameter("learning_rate"), parameter("Learning_Rate")], 1)).toEqual([]);
});

test("two new names that differ by case and separators alone are asked about, the later one", () => {
  const names = [parameter("batch_size"), parameter("bs"), parameter("Batch Size"), metric("batchSize")];
  expect(asked(names)).toEqual([[2, "Batch Size", "batch_size"]]);
  expect(asked(names, 2)).toEqual([]);
  expect(
    nameQuestions(
      [
        { column: 0, target: metric("f-1") },
        { column: 1, target: metric("F 1") },
      ],
      CATALOGUE,
    ),
  ).toEqual([{ column: 1, target: metric("F 1"), same: metric("f-1"), repeated: true }]);
});

test("two known names are two things, however alike", () => {
  const catalogue = {
    parameters: [inferParameter("Lr", "number", []), inferParameter("lr", "number", [])],
    metrics: [],
  };
  const columns = ["Lr", "lr"].map((name, column) => ({ column, target: parameter(name) }));
  expect(nameQuestions(columns, catalogue)).toEqual([]);
});

test("an alias beside the name itself, or beside another alias, is asked about", () => {
  expect(asked([metric("precision@1"), metric("val_accuracy")])).toEqual([
    [0, "precision@1", "val_accuracy"],
  ]);
});

test("a column without a header repeats nothing", () => {
  const columns = ["auc", "auc (2)"].map((name, column) => ({ column, target: metric(name) }));
  expect(nameQuestions(columns, CATALOGUE)).toEqual([]);
});

test("a column that repeats a name is asked about, unless the source or the workbook calls it so", () => {
  const questions = (headers: readonly string[], ...names: readonly string[]) =>
    nameQuestions(
      names.map((name, column) => ({ column, header: headers[column] ?? "", target: metric(name) })),
      { ...CATALOGUE, metrics: [...CATALOGUE.metrics, inferMetric("f1 (2)")] },
    );
  expect(questions(["metrics.auc", "metrics.auc"], "auc", "auc (2)")).toEqual([
    { column: 1, target: metric("auc (2)"), same: metric("auc"), repeated: true },
  ]);
  expect(questions(["auc", "auc (2)"], "auc", "auc (2)")).toEqual([]);
  expect(questions(["a", "metrics.auc (2)"], "auc", "auc (2)")).toEqual([]);
  expect(questions(["auc (2) of it", "b"], "auc (2)", "auc")).toMatchObject([
    { column: 0, same: metric("auc") },
  ]);
  expect(questions(["auc", "auc"], "auc", "auc (12)")).toMatchObject([{ column: 1, same: metric("auc") }]);
  expect(questions(["auc", "auc"], "auc", "auc (2) b")).toEqual([]);
  expect(questions(["auc", "f1"], "auc", "f1 (3)")).toEqual([]);
  expect(questions(["f1", "f1"], "f1", "f1 (2)")).toEqual([]);
});
