import { adoptColumns } from "../../../src/tracking/catalogue/adopt-columns";
import type { PrimaryChoice } from "../../../src/tracking/catalogue/propose-primary";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";

const NONE: Catalogue = { parameters: [], metrics: [] };
const adopt = (
  columns: Readonly<Record<string, readonly (number | undefined)[]>>,
  catalogue = NONE,
  primary?: PrimaryChoice,
) => {
  const made = adoptColumns(
    {
      count: 3,
      columns: Object.entries(columns).map(([name, values]) => ({
        target: { role: "metric", name },
        type: "number",
        values,
      })),
    },
    catalogue,
    primary && { primary },
  );
  const leaders = made.newMetrics.filter(({ primary }) => primary).map(({ name, goal }) => [name, goal]);
  return { leaders, primary: made.primary };
};

test("the fullest of the best metrics leads, and the plan says why", () => {
  expect(adopt({ val_accuracy: [0.9, undefined, undefined], loss: [1, 2, 3] })).toEqual({
    leaders: [["loss", "minimize"]],
    primary: { metric: "loss", goal: "minimize", why: "3 runs have it, less is better." },
  });
});

test("a workbook that has a primary metric keeps it; none leads where no goal is known", () => {
  const metrics = [{ ...inferMetric("acc"), primary: true }];
  expect(adopt({ loss: [1, 2, 3] }, { parameters: [], metrics })).toEqual({
    leaders: [],
    primary: undefined,
  });
  expect(adopt({ foo: [1, 2, 3] })).toEqual({ leaders: [], primary: undefined });
});

test("what a person chose leads, with its goal; a metric that the import does not bring leaves the proposal", () => {
  const columns = { val_accuracy: [0.9, 0.8, 0.7], loss: [1, 2, 3] };
  expect(adopt(columns, NONE, { metric: "loss", goal: "none" })).toEqual({
    leaders: [["loss", "none"]],
    primary: { metric: "loss", goal: "none", why: "Chosen by you." },
  });
  expect(adopt(columns, NONE, { metric: "gone", goal: "maximize" }).leaders).toEqual([
    ["val_accuracy", "maximize"],
  ]);
  const metrics = [{ ...inferMetric("acc"), primary: true }];
  expect(adopt(columns, { parameters: [], metrics }, { metric: "loss", goal: "minimize" })).toEqual({
    leaders: [],
    primary: undefined,
  });
});
