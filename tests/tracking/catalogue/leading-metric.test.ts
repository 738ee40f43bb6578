import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { leadingMetric } from "../../../src/tracking/catalogue/leading-metric";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";

const named = (...names: string[]): MetricDefinition[] => names.map((name) => inferMetric(name));

test("the primary metric leads, whatever else there is", () => {
  const metrics = named("train_loss", "val_accuracy");
  expect(leadingMetric(metrics.map((one) => ({ ...one, primary: one.name === "train_loss" })))).toEqual({
    definition: { ...metrics[0], primary: true },
  });
});

test("without one the metric leads that an import would propose, with its reason", () => {
  expect(leadingMetric(named("train_loss", "val_accuracy"))).toEqual({
    definition: inferMetric("val_accuracy"),
    why: "Measured on validation data, more is better.",
  });
});

test("where none may be proposed the first that has a goal leads, and none where none has", () => {
  const metrics = named("epoch", "fit_time", "score_time").map((one, at) => ({
    ...one,
    goal: at === 0 ? ("none" as const) : ("minimize" as const),
  }));
  expect(leadingMetric(metrics)).toEqual({ definition: metrics[1], why: "The first that has a goal." });
  expect(leadingMetric(metrics.slice(0, 1))).toBeUndefined();
  expect(leadingMetric([])).toBeUndefined();
});
