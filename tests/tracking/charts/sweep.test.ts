// The charts of the sweep in which the obvious answers are wrong, held to what SciPy and plain comparisons of every run with
// every other say (tools/fixtures/chart_statistics.py).

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue, MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import type { ChartRequest } from "../../../src/tracking/charts/chart-request";
import type { ChartSpec, HeatMap, PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { makeChart } from "../../../src/tracking/charts/make-chart";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { SWEEP_ANSWERS } from "../../support/sweep-answers";
import { sweepRuns } from "../sweep-runs";

interface Answers {
  readonly correlations: Readonly<Record<string, { readonly n: number; readonly rho: number }>>;
  readonly front: readonly string[];
  readonly improvements: readonly string[];
}

const { sweep: ANSWERS } = JSON.parse(
  readFileSync(path.join(__dirname, "../../fixtures/statistics/charts.json"), "utf8"),
) as { readonly sweep: Answers };

let runs: RunColumns;
let catalogue: Catalogue;

beforeAll(async () => {
  ({ runs, catalogue } = await sweepRuns());
});

function metric(name: string): MetricDefinition {
  const found = catalogue.metrics.find((one) => one.name === name);
  if (!found) {
    throw new Error(`The sweep has no metric ${name}.`);
  }
  return found;
}

function chart(request: Partial<ChartRequest> & Pick<ChartRequest, "kind">): ChartSpec {
  return makeChart(runs, catalogue, {
    metric: metric("val_accuracy"),
    filter: "",
    now: 0,
    firstRow: 2,
    ...request,
  });
}

const plane = (request: Parameters<typeof chart>[0]): PlaneChart => chart(request) as PlaneChart;
const series = ({ series: all }: PlaneChart, name: string): PlaneChart["series"][number] | undefined =>
  all.find((one) => one.name === name);
const labels = (spec: PlaneChart, name: string): (string | undefined)[] =>
  (series(spec, name)?.points ?? []).map(({ run }) => run?.label);

test("correlations are SciPy's, over the runs that have both", () => {
  const { names, values, counts } = chart({ kind: "correlations" }) as HeatMap;
  for (const [name, { n, rho }] of Object.entries(ANSWERS.correlations)) {
    const at = names.indexOf(name);
    expect([name, counts[0]?.[at]]).toEqual([name, n]);
    expect(values[0]?.[at]).toBeCloseTo(rho, 12);
    expect(values[at]?.[0]).toBe(values[0]?.[at]);
  }
});

test("the Pareto front is the one of every run against every other", () => {
  const spec = plane({ kind: "pareto", other: { ...metric("latency_ms"), goal: "minimize" } });
  expect(labels(spec, "★ On the front").sort()).toEqual(ANSWERS.front);
  expect(spec.said[0]).toMatch(/^On the Pareto front, 13 of 1,926 runs: /);
});

test("the best so far rises at the same runs, and every one of them is drawn among an even sample", () => {
  const spec = plane({ kind: "progress" });
  const rises = (series(spec, "Best so far")?.points ?? []).filter(({ y }, at, all) => y !== all[at - 1]?.y);
  expect(rises).toHaveLength(ANSWERS.improvements.length);
  const drawn = labels(spec, "Completed runs");
  expect(drawn.length).toBeLessThan(1_100);
  expect(ANSWERS.improvements.filter((name) => !drawn.includes(name))).toEqual([]);
  expect(labels(spec, "★ Best")).toEqual([SWEEP_ANSWERS.best[0]?.[0]]);
  expect(spec.said).toContainEqual(
    expect.stringMatching(/^1,0\d\d of 1,926 runs are drawn: those that are marked, and an even sample/),
  );
});

test("configurations stand by their means with their intervals", () => {
  const spec = plane({ kind: "configurations" });
  const [best, second] = SWEEP_ANSWERS.byMean;
  expect(series(spec, "★ Best mean")?.points[0]?.x).toBeCloseTo(best?.mean ?? NaN, 9);
  expect(series(spec, "Mean")?.points[0]?.x).toBeCloseTo(second?.mean ?? NaN, 9);
  expect(series(spec, "95 % interval of the mean")?.points[0]?.x).toBeCloseTo(best?.lower ?? NaN, 9);
});

test("a learning rate stands on a logarithmic axis, and a parameter of texts in boxes", () => {
  expect(plane({ kind: "parameter", parameter: "learning_rate" }).x).toMatchObject({ scale: "log" });
  const boxes = plane({ kind: "parameter", parameter: "optimizer" });
  expect(boxes.rows).toBe(4);
  expect(series(boxes, "Quartiles")).toBeDefined();
  // Four lines for each box, its outliers among the dots.
  const gaps = series(boxes, "Quartiles")?.points.filter(({ x }) => Number.isNaN(x)).length ?? 0;
  expect(gaps).toBe(4 * (boxes.rows ?? 0));
});

test("parallel coordinates leave out the parameter that does nothing, and draw a sample of the rest", () => {
  const spec = plane({ kind: "parallel" });
  const axes = spec.series.filter(({ look, points }) => look === "text" && points[0]?.y === 1.15);
  expect(axes.map(({ name }) => name)).not.toContain(SWEEP_ANSWERS.withoutEffect);
  expect([axes[0]?.name, axes.at(-1)?.name]).toEqual(["learning_rate (log)", "val_accuracy"]);
  expect(axes).toHaveLength(7);
  expect(spec.said).toContainEqual(
    expect.stringMatching(/^Of 1,915 others an even sample of 200 is drawn\.$/),
  );
});
