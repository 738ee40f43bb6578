import { bestStepMetrics } from "../../../src/actions/reading/best-step-metrics";
import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { RunValues } from "../../../src/tracking/schema/run-values";
import { runsOf } from "../../tracking/runs-of";

const metric = (name: string, goal: MetricDefinition["goal"]): MetricDefinition => ({
  name,
  goal,
  primary: false,
  tolerance: 0,
  aliases: [],
});

const BEST_EPOCH = metric("best epoch", "none");

/** A curve that is best at a step, by the goal maximize, and worst at the first one. */
const bestAt = (name: string, step: number) => ({
  metric: name,
  steps: [1, 2, 3, 4, 5],
  values: [1, 2, 3, 4, 5].map((one) => (one === 1 ? 0 : 1 / (1 + Math.abs(one - step)))),
});

/** What is told of "best epoch" where runs hold it beside their curves. */
function told(
  runs: readonly {
    readonly best: number | undefined;
    readonly curves: readonly ReturnType<typeof bestAt>[];
  }[],
  metrics: readonly MetricDefinition[],
): string {
  const values = new RunValues(
    runsOf(runs.map(({ best }, at) => ({ id: `run-${String(at)}`, "metric:best epoch": best }))),
  );
  const rowsOf = new Map(runs.map((_, at): [string, number[]] => [`run-${String(at)}`, [at]]));
  const byRun = new Map(
    runs.map(({ curves }, at) => [
      `run-${String(at)}`,
      curves.map((one) => ({ ...one, told: [], hasAlike: false })),
    ]),
  );
  const found = bestStepMetrics(
    values,
    rowsOf,
    { byRun, unread: new Set() },
    { parameters: [], metrics: [...metrics, BEST_EPOCH] },
  );
  return found.told.length > 0 ? "told" : found.strange.length > 0 ? "strange" : "neither";
}

const ACC = metric("acc", "maximize");
const LOSS = metric("loss", "none");

test("a metric whose values are steps at which most runs were best is one of best steps", () => {
  const runs = [2, 3, 4].map((best) => ({ best, curves: [bestAt("acc", best)] }));
  expect(told(runs, [ACC])).toBe("told");
  expect(told([...runs.slice(1), { best: 3, curves: [bestAt("acc", 5)] }], [ACC])).toBe("told");
  expect(
    told([...runs.slice(2), ...[2, 2].map((best) => ({ best, curves: [bestAt("acc", 5)] }))], [ACC]),
  ).toBe("strange");
});

test("agreement in a few of many runs tells nothing, whether the others have the metric's curve or another one", () => {
  const agreeing = [2, 3].map((best) => ({ best, curves: [bestAt("acc", best)] }));
  const others = [1, 2, 3, 4, 5, 1, 2].map((best) => ({
    best,
    curves: [bestAt("loss", best === 3 ? 2 : 3)],
  }));
  expect(told([...agreeing, ...others], [ACC, LOSS])).toBe("strange");
  expect(told([...agreeing, ...others], [ACC, metric("loss", "minimize")])).toBe("strange");
});

test("a metric that had a goal before is what told it then", () => {
  const runs = [2, 3, 4].map((best) => ({ best, curves: [bestAt("loss", best)] }));
  expect(told(runs, [LOSS])).toBe("told");
});

test("without values, or without curves that tell a best step, it is neither", () => {
  expect(told([{ best: undefined, curves: [bestAt("acc", 2)] }], [ACC])).toBe("neither");
  expect(told([{ best: 2, curves: [] }], [ACC])).toBe("neither");
});
