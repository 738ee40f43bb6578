import { proposePrimary } from "../../../src/tracking/catalogue/propose-primary";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";

/** The metric proposed among these, each filled in every run unless a number says otherwise. */
const best = (...metrics: (string | readonly [name: string, filled: number])[]) =>
  proposePrimary(
    metrics.map((one) => {
      const [name, filled] = typeof one === "string" ? [one, 30] : one;
      return { metric: inferMetric(name), filled };
    }),
  )?.metric;

test.each([
  [
    "validation over test and training",
    ["loss", "train_accuracy", "test_accuracy", "val_accuracy"],
    "val_accuracy",
  ],
  ["validation over test, whatever is measured", ["test_f1", "val_loss"], "val_loss"],
  ["test over what is not said", ["accuracy", "test_f1"], "test_f1"],
  ["anything over training", ["train_accuracy", "loss"], "loss"],
  ["accuracy over loss", ["val_loss", "val_accuracy"], "val_accuracy"],
  [
    "the mean over one split",
    ["split0_test_score", "test_score", "mean_test_score", "std_test_score"],
    "mean_test_score",
  ],
  ["a goal over none", ["val_foo", "train_loss"], "train_loss"],
  ["an error over a rate", ["eval_samples_per_second", "MSE Score"], "MSE Score"],
  ["the first of equals", ["val_f1", "val_auc"], "val_f1"],
])("%s", (_, names, expected) => {
  expect(best(...names)).toBe(expected);
});

test("filled over sparse, and the fuller of equals", () => {
  expect(best(["val_accuracy", 1], ["train_loss", 31])).toBe("train_loss");
  expect(best(["val_accuracy", 16], ["train_loss", 31])).toBe("val_accuracy");
  expect(best(["val_f1", 20], ["val_auc", 21])).toBe("val_auc");
});

test.each([
  "rank_test_score",
  "split0_test_score",
  "system.export_time",
  "system/cpu_usage",
  "mean_fit_time",
  "runtime",
  "latency_ms",
  "epoch",
  "lr",
  "vf_loss_coeff",
  "val_accuracy_variance",
])("%s never leads", (name) => {
  expect(best(name)).toBeUndefined();
});

test("the reason is given in words", () => {
  expect(
    proposePrimary([{ metric: inferMetric("mean_val_acc"), filled: 31 }, { metric: inferMetric("loss") }]),
  ).toEqual({
    metric: "mean_val_acc",
    goal: "maximize",
    why: "A mean, measured on validation data, 31 runs have it, more is better.",
  });
  expect(proposePrimary([{ metric: inferMetric("loss"), filled: 1 }])?.why).toBe(
    "1 run has it, less is better.",
  );
});
