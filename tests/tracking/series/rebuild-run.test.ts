import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { mayBeBestStep } from "../../../src/tracking/series/best-step-name";
import { rebuildRun, standingOf } from "../../../src/tracking/series/rebuild-run";

const metric = (name: string, more: Partial<MetricDefinition> = {}): MetricDefinition => ({
  name,
  goal: "minimize",
  primary: false,
  tolerance: 0,
  aliases: [],
  ...more,
});
const byName = (...metrics: MetricDefinition[]) => new Map(metrics.map((one) => [one.name, one]));
const ACCURACY = { metric: "val_accuracy", steps: [1, 2, 3], values: [0.5, 0.9, 0.8] };
const LOSS = { metric: "val_loss", steps: [1, 2, 3], values: [1.5, 0.7, 0.6] };
const valuesOf = (run: ReturnType<typeof rebuildRun>) =>
  Object.fromEntries([...(run?.values ?? [])].map(([name, { value }]) => [name, value]));

test("each metric gets what Metrics says of it; where it says nothing, what stood at the best step", () => {
  const metrics = byName(metric("val_accuracy", { goal: "maximize", primary: true }), metric("val_loss"));
  expect(valuesOf(rebuildRun([ACCURACY, LOSS], metrics))).toEqual({ val_accuracy: 0.9, val_loss: 0.7 });
  const own = byName(
    metric("val_accuracy", { goal: "maximize", primary: true, curve: "last" }),
    metric("val_loss", { curve: "own best" }),
  );
  const run = rebuildRun([ACCURACY, LOSS], own);
  expect(valuesOf(run)).toEqual({ val_accuracy: 0.8, val_loss: 0.6 });
  expect(run?.bestStep?.value).toBe(2);
});

test("where no metric with a curve is the primary one, the one leads that would be proposed", () => {
  const metrics = byName(metric("val_accuracy", { goal: "maximize" }), metric("val_loss"));
  expect(rebuildRun([LOSS, ACCURACY], metrics)?.bestStep?.value).toBe(2);
  expect(
    rebuildRun([{ ...LOSS, metric: "x" }], byName(metric("x", { goal: "none" })))?.bestStep,
  ).toBeUndefined();
});

test("a run whose points tell no order gets no values", () => {
  const steps = [3, 2, 2, 1];
  expect(
    rebuildRun([{ metric: "val_loss", steps, values: steps }], byName(metric("val_loss"))),
  ).toBeUndefined();
});

test("what a person typed is told from what the curve gave", () => {
  const rebuilt = { value: 0.812345678901234, points: [0.5, 0.812345678901234, NaN] };
  expect(standingOf(0.812345678901234, rebuilt)).toBe("same");
  expect(standingOf(0.812345679, rebuilt)).toBe("same");
  expect(standingOf(undefined, rebuilt)).toBe("other");
  expect(standingOf(0.5, rebuilt)).toBe("other");
  expect(standingOf("NaN", rebuilt)).toBe("other");
  expect(standingOf(0.51, rebuilt)).toBe("typed");
  expect(standingOf("see notes", rebuilt)).toBe("typed");
});

test("the best step is no metric's own best", () => {
  const metrics = [
    metric("loss"),
    metric("best loss", { goal: "none" }),
    metric("best epoch", { goal: "none" }),
  ];
  expect(metrics.filter((one) => mayBeBestStep(one, metrics)).map(({ name }) => name)).toEqual([
    "best epoch",
  ]);
});

test("a run whose metrics went back in their steps not equally often gets no values: nothing tells what belongs together", () => {
  const often = { metric: "train_loss", steps: [1, 2, 3, 2, 3], values: [5, 4, 3, 2, 1] };
  const rare = { metric: "val_loss", steps: [2, 3], values: [0.5, 0.4] };
  const metrics = byName(metric("train_loss"), metric("val_loss", { primary: true }));
  expect(rebuildRun([often, rare], metrics)).toBeUndefined();
  expect(rebuildRun([{ ...often, steps: [1, 2, 3, 4, 5] }, rare], metrics)?.bestStep?.value).toBe(3);
});
