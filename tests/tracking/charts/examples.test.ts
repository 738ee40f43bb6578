// A small example of each chart, as it is worked out.

import type { RunRow } from "../runs-of";
import { chartOf, completed, LATENCY } from "./charted";
import { specPage } from "./spec-page";

const DAY = 86_400_000;
const day = (number: number): number => Date.UTC(2026, 0, number);

/** Three settings of two seeds, one of a single run; one run that failed with the best value of all. */
const RUNS: readonly RunRow[] = [
  completed("run-1", 0.7, {
    seed: 1,
    started: day(1),
    "parameter:lr": 0.1,
    "parameter:optimizer": "sgd",
    "metric:latency": 12,
  }),
  completed("run-2", 0.72, {
    seed: 2,
    started: day(2),
    "parameter:lr": 0.1,
    "parameter:optimizer": "sgd",
    "metric:latency": 11,
  }),
  completed("run-3", 0.71, {
    seed: 3,
    started: day(3),
    "parameter:lr": 0.1,
    "parameter:optimizer": "sgd",
    "metric:latency": 15,
  }),
  completed("run-4", 0.81, {
    seed: 1,
    started: day(4),
    "parameter:lr": 0.01,
    "parameter:optimizer": "adam",
    "metric:latency": 22,
  }),
  completed("run-5", 0.79, {
    seed: 2,
    "parameter:lr": 0.01,
    "parameter:optimizer": "adam",
    "metric:latency": 30,
  }),
  completed("run-6", 0.6, {
    seed: 1,
    started: day(5),
    "parameter:lr": 0.0001,
    "parameter:optimizer": "adam",
  }),
  completed("run-7", undefined, { started: day(6), "parameter:lr": 0.01 }),
  { id: "run-8", status: "Failed", "metric:acc": 0.99, started: day(1) + DAY / 2, "parameter:lr": 1 },
];

test("progress over time, with the running best", () => {
  expect(specPage(chartOf(RUNS, { kind: "progress" }))).toMatchInlineSnapshot(`
   "
   acc over time [progress]
   x: Started (UTC), linear 2026-01-01T00:00 to 2026-01-05T00:00 by 24 h, yyyy-mm-dd
   y: acc, linear 0.6 to 0.85 by 0.05, 0.00
   legend
   dots #8C8C8C circle "Completed runs" follows Started and acc: (2026-01-01T00:00, 0.7 run-1) (2026-01-02T00:00, 0.72 run-2) (2026-01-03T00:00, 0.71 run-3) (2026-01-04T00:00, 0.81 run-4) (2026-01-05T00:00, 0.6 run-6)
   line #0072B2 circle "Best so far": (2026-01-01T00:00, 0.7) (2026-01-02T00:00, 0.7) (2026-01-02T00:00, 0.72) (2026-01-04T00:00, 0.72) (2026-01-04T00:00, 0.81) (2026-01-05T00:00, 0.81)
   marks #C12809 diamond "★ Best" follows Started and acc: (2026-01-04T00:00, 0.81 run-4)
   - Best: run-4 with 0.81. Higher is better.
   - The best so far was bettered 2 times in 5 runs.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number, 1 that does not say when."
  `);
});

test("a parameter of several decades against the metric, coloured by another", () => {
  const request = { kind: "parameter", parameter: "lr", color: "optimizer" } as const;
  expect(specPage(chartOf(RUNS, request))).toMatchInlineSnapshot(`
   "
   acc by lr [parameter]
   x: lr, log 0.0001 to 0.1, General
   y: acc, linear 0.6 to 0.85 by 0.05, 0.00
   legend
   dots #0072B2 circle "optimizer adam" follows lr and acc: (0.01, 0.81 run-4) (0.01, 0.79 run-5) (0.0001, 0.6 run-6)
   dots #FC9F19 square "optimizer sgd" follows lr and acc: (0.1, 0.7 run-1) (0.1, 0.72 run-2) (0.1, 0.71 run-3)
   marks #C12809 diamond "★ Best" follows lr and acc: (0.01, 0.81 run-4)
   - Best: run-4 with 0.81. Higher is better.
   - lr stands on a logarithmic axis.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("a parameter of texts: a strip for each", () => {
  expect(specPage(chartOf(RUNS, { kind: "parameter", parameter: "optimizer" }))).toMatchInlineSnapshot(`
   "
   acc by optimizer [parameter]
   x: acc, linear 0.6 to 0.85 by 0.05, 0.00
   y: optimizer, linear 0.5 to 2.75 by 1, ;;;
   2 rows
   line #8C8C8C circle "Median": (0.79, 1.8) (0.79, 2.2) gap (0.71, 0.8) (0.71, 1.2) gap
   dots #0072B2 circle "Completed runs" follows acc and -: (0.81, 2 run-4) (0.79, 2.12 run-5) (0.6, 1.88 run-6) (0.7, 1 run-1) (0.72, 1.12 run-2) (0.71, 0.88 run-3)
   marks #C12809 diamond "★ Best" follows acc and -: (0.81, 2 run-4)
   text #8C8C8C circle "adam · n 3": (0.6, 2.36)
   text #8C8C8C circle "sgd · n 3": (0.6, 1.36)
   - Best: run-4 with 0.81. Higher is better.
   - A dot is a run, the line across is the median.
   - Categories stand by their means, the highest on top.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("two metrics, with the runs that nobody beats", () => {
  expect(specPage(chartOf(RUNS, { kind: "pareto", other: LATENCY }))).toMatchInlineSnapshot(`
   "
   acc against latency [pareto]
   x: latency (ms), linear 10 to 30 by 5, 0
   y: acc, linear 0.7 to 0.85 by 0.05, 0.00
   legend
   dots #0072B2 circle "Completed runs" follows latency and acc: (12, 0.7 run-1) (11, 0.72 run-2) (15, 0.71 run-3) (22, 0.81 run-4) (30, 0.79 run-5)
   dashed #C12809 diamond "Pareto front": (11, 0.72) (22, 0.81)
   marks #C12809 diamond "★ On the front" follows latency and acc: (11, 0.72 run-2) (22, 0.81 run-4)
   - On the Pareto front, 2 of 5 runs: run-2 and run-4. No other run is as good in both and better in one.
   - Higher acc and lower latency are better. The dashed line only joins the runs on the front; between them nothing was run.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number, 1 without a number for latency."
  `);
});

test("configurations with their intervals", () => {
  expect(specPage(chartOf(RUNS, { kind: "configurations" }))).toMatchInlineSnapshot(`
   "
   acc by configuration, mean and 95 % interval [configurations]
   x: acc, linear 0.6 to 0.85 by 0.05, 0.00
   y: Configuration, linear 0.5 to 3.75 by 1, ;;;
   3 rows
   line #0072B2 circle "95 % interval of the mean": (0.685159, 2) (0.734841, 2) gap
   dots #8C8C8C circle "Runs": (0.81, 3 run-4) (0.79, 3 run-5) (0.72, 2 run-2) (0.71, 2 run-3) (0.7, 2 run-1) (0.6, 1 run-6)
   dots #0072B2 square "Mean": (0.71, 2) (0.6, 1)
   marks #C12809 diamond "★ Best mean": (0.8, 3)
   text #8C8C8C circle "★ run-4 · n 2": (0.6, 3.36)
   text #8C8C8C circle "run-2 · n 3": (0.6, 2.36)
   text #8C8C8C circle "run-6 · n 1": (0.6, 1.36)
   - run-4 has the best mean: 0.8 ± 0.014 (2 runs). Higher is better.
   - A square is a mean (a diamond the best one), the line its 95 % interval by Student's t, a grey dot a run.
   - 2 configurations of fewer than 3 runs have no interval, as it would say next to nothing.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("a correlation matrix", () => {
  expect(specPage(chartOf(RUNS, { kind: "correlations" }))).toMatchInlineSnapshot(`
   "
   Correlations with acc and among parameters and metrics [correlations]
   acc | 1.00 (6) | 0.60 (5) | 0.00 (6)
   latency | 0.60 (5) | 1.00 (5) | -0.87 (5)
   lr | 0.00 (6) | -0.87 (5) | 1.00 (6)
   - acc goes most with latency: 0.6 over 5 runs.
   - Spearman's rank correlation over the completed runs that have both; at most 6 runs. How many runs each figure is of stands below; one of fewer than 4 is left blank.
   - What goes together need not be its cause.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("parallel coordinates", () => {
  expect(specPage(chartOf(RUNS, { kind: "parallel" }))).toMatchInlineSnapshot(`
   "
   Settings and acc of 6 runs [parallel]
   x: Parameters, and the metric last, linear 0.8 to 3.8 by 1, ;;;
   y: Least to greatest value of each axis, linear -0.1 to 1.2 by 0.1, ;;;
   thin #8C8C8C circle "Axes": (1, 0) (1, 1) gap (2, 0) (2, 1) gap (3, 0) (3, 1) and 1 more
   line #0072B2 circle "Next 5": (1, 0.666667 run-5) (2, 1 run-5) (3, 0.904762 run-5) gap (1, 1 run-2) (2, 0 run-2) (3, 0.571429 run-2) gap and 12 more
   line #C12809 diamond "★ Best": (1, 0.666667 run-4) (2, 1 run-4) (3, 1 run-4) gap
   marks #C12809 diamond "★ Best, marks": (1, 0.666667 run-4) (2, 1 run-4) (3, 1 run-4)
   text #8C8C8C circle "lr (log)": (1, 1.15)
   text #8C8C8C circle "0.1": (1, 1.05)
   text #8C8C8C circle "0.0001": (1, -0.06)
   text #8C8C8C circle "optimizer": (2, 1.15)
   text #8C8C8C circle "adam": (2, 1.05)
   text #8C8C8C circle "sgd": (2, -0.06)
   text #8C8C8C circle "acc": (3, 1.15)
   text #8C8C8C circle "0.81": (3, 1.05)
   text #8C8C8C circle "0.6": (3, -0.06)
   - Best: run-4 with 0.81. Higher is better.
   - Red with diamonds: the best. Blue: the next 5.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("mean learning curves of replicates, over the steps that all have", () => {
  const curves = [
    { run: "run-4", steps: [1, 2, 3], values: [0.5, 0.7, 0.81] },
    { run: "run-5", steps: [1, 2], values: [0.4, 0.6] },
    { run: "run-1", steps: [1, 2], values: [0.3, NaN] },
  ];
  expect(specPage(chartOf(RUNS, { kind: "curves", curves }))).toMatchInlineSnapshot(`
   "
   Mean learning curves: acc [curves]
   x: Step, linear 1 to 2 by 1, 0
   y: acc, linear 0.3 to 0.8 by 0.1, 0.0
   legend
   line #0072B2 circle "★ run-4 · n 2": (1, 0.45) (2, 0.65)
   dashed #0072B2 circle "run-4 ± sd": (1, 0.379289) (2, 0.579289) gap (1, 0.520711) (2, 0.720711)
   line #FC9F19 square "run-2 · n 1": (1, 0.3)
   - A line is the mean over the replicates of a configuration; the dashed lines beside it are one standard deviation away.
   - Steps that only some of the replicates have are left out.
   - 1 configuration without points in Run history is not drawn.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("importance, beside what chance reaches", () => {
  const rows = Array.from({ length: 24 }, (_, at) =>
    completed(`run-${String(at)}`, (at % 4) / 10 + ((at * 7) % 5) / 1_000, {
      "parameter:depth": at % 4,
      "parameter:idle": ((at * 5) % 7) % 3,
    }),
  );
  expect(specPage(chartOf(rows, { kind: "importance" }))).toMatchInlineSnapshot(`
   "
   What matters to acc [importance]
   Parameter; Share of how acc ranks (%), linear 0 to 100 by 20, 0
   ★ depth | Share 92.3 | Reached by chance 65.4
   idle (noise) | Share 0 | Reached by chance 54.1
   - depth matters most to acc: 92 % of how 12 configurations of 24 completed runs rank goes with it.
   - idle cannot be told from no effect: chance alone reaches up to 54 %, and more only in 1 of 20 shuffles of the results.
   - Each parameter is asked by itself, numbers of many values in ranges (Kruskal-Wallis on the means of configurations, epsilon squared). Shares of parameters that go together overlap, and what only two together do is not seen."
  `);
});

test("a bar a run, the best first and marked", () => {
  expect(specPage(chartOf(RUNS, { kind: "runs" }))).toMatchInlineSnapshot(`
   "
   acc by run [runs]
   Run; acc, linear 0 to 1 by 0.2, 0.0
   ★ run-4 | acc 0.81
   run-5 | acc 0.79
   run-2 | acc 0.72
   run-3 | acc 0.71
   run-1 | acc 0.7
   run-6 | acc 0.6
   - Best: run-4 with 0.81. Higher is better.
   - Left out: 1 not completed (the best of them run-8 with 0.99, failed), 1 without a number."
  `);
});

test("a long filter is cut in the title and said whole", () => {
  const filter = ` ${"lr > 0 and ".repeat(5)}lr < 1 `;
  const { title, said } = chartOf(RUNS, { kind: "runs", filter });
  expect(title).toBe("acc by run where lr > 0 and lr > 0 and lr > 0 and lr > 0 and lr > 0 and lr <…");
  expect(said[0]).toBe(`Only runs where ${filter.trim()}.`);
});

test("a filter stands in the title and is said first", () => {
  const { title, said } = chartOf(RUNS, { kind: "progress", filter: "optimizer = adam" });
  expect([title, said[0], said.at(-1)]).toEqual([
    "acc over time where optimizer = adam",
    "Only runs where optimizer = adam.",
    "Left out: 5 by the filter, 1 that does not say when.",
  ]);
});
