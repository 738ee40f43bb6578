import { leadBy, type Led } from "../../src/actions/importing/lead-by";
import { inferMetric } from "../../src/tracking/naming/infer-metric";

const PLANNED: Led = {
  newMetrics: [{ ...inferMetric("val_acc"), primary: true }, inferMetric("loss")],
  primary: { metric: "val_acc", goal: "maximize", why: "More is better." },
};

test("what the person chose leads, with its goal, however often the import is planned anew", () => {
  const led = leadBy(PLANNED, { metric: "loss", goal: "none" });
  expect(led.newMetrics.map(({ name, primary, goal }) => [name, primary, goal])).toEqual([
    ["val_acc", false, "maximize"],
    ["loss", true, "none"],
  ]);
  expect(led.primary).toEqual({ metric: "loss", goal: "none", why: "Chosen by you." });
  expect(leadBy({ ...led, ...PLANNED }).newMetrics).toEqual(led.newMetrics);
});

test("a metric that is gone, or a workbook that has a primary metric meanwhile, leaves the plan as it is", () => {
  expect(leadBy(PLANNED, { metric: "gone", goal: "maximize" })).toBe(PLANNED);
  const kept: Led = { ...PLANNED, primary: undefined };
  expect(leadBy(kept, { metric: "loss", goal: "minimize" })).toBe(kept);
  expect(leadBy(PLANNED)).toBe(PLANNED);
});
