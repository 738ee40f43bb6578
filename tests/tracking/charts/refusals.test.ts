// Data that a chart would be empty or misleading of: a sentence instead.

import { thrownBy } from "../../support/thrown-by";
import type { RunRow } from "../runs-of";
import { ACC, chartOf, completed, LATENCY, NO_GOAL, type Asked } from "./charted";

const TWO = [completed("a", 0.5, { "parameter:lr": 1 }), completed("b", 0.6, { "parameter:lr": 1 })];

test.each<[string, Asked, readonly RunRow[], string]>([
  [
    "no run with a number",
    { kind: "progress" },
    [completed("a", undefined), { id: "b", status: "Failed", "metric:acc": 1 }],
    "No completed run has a number for acc, so there is nothing to draw.",
  ],
  [
    "a filter that holds for none",
    { kind: "progress", filter: "lr > 5" },
    TWO,
    "No completed run that the filter holds for has a number for acc, so there is nothing to draw.",
  ],
  [
    "no start",
    { kind: "progress" },
    TWO,
    "None of the 2 completed runs with a number for acc says when it was started.",
  ],
  [
    "one run",
    { kind: "parameter", parameter: "lr" },
    TWO.slice(0, 1),
    "Only 1 completed run has a number for acc; this chart takes at least 2.",
  ],
  [
    "two runs where four are needed",
    { kind: "correlations" },
    TWO,
    "Only 2 completed runs have a number for acc; this chart takes at least 4.",
  ],
  [
    "a parameter that no run has",
    { kind: "parameter", parameter: "momentum" },
    TWO,
    "A parameter is needed.",
  ],
  [
    "a parameter that only other runs have",
    { kind: "parameter", parameter: "momentum" },
    [...TWO, { id: "c", status: "Failed", "parameter:momentum": 1 }],
    "No completed run with a number has a value for momentum.",
  ],
  [
    "a number that never varies in which one run has none",
    { kind: "parameter", parameter: "lr" },
    [...TWO, completed("c", 0.7)],
    "lr is 1 in all of these runs, so that nothing can be seen of it.",
  ],
  [
    "two metrics that no run has both of",
    { kind: "pareto", other: LATENCY },
    TWO,
    "No completed run has a number for both acc and latency.",
  ],
  ["no parameter", { kind: "parameter" }, TWO, "A parameter is needed."],
  [
    "a parameter that never varies",
    { kind: "parameter", parameter: "lr" },
    TWO,
    "lr is 1 in all of these runs, so that nothing can be seen of it.",
  ],
  [
    "a text that never varies",
    { kind: "parameter", parameter: "opt" },
    TWO.map((run) => ({ ...run, "parameter:opt": "sgd" })),
    "opt is sgd in all of these runs, so that nothing can be seen of it.",
  ],
  ["no second metric", { kind: "pareto" }, TWO, "A second metric is needed."],
  ["the same metric twice", { kind: "pareto", other: ACC }, TWO, "A second metric is needed."],
  [
    "a second metric that one run has",
    { kind: "pareto", other: LATENCY },
    [...TWO, completed("c", 0.7, { "metric:latency": 3 })],
    "Only 1 completed run has a number for both acc and latency.",
  ],
  [
    "a metric without a goal",
    { kind: "pareto", metric: NO_GOAL, other: LATENCY },
    TWO.map((run) => ({ ...run, "metric:latency": 3 })),
    "acc has no goal, so nothing tells which runs are beaten.",
  ],
  [
    "configurations without a goal",
    { kind: "configurations", metric: NO_GOAL },
    TWO,
    "acc has no goal, so configurations have no order by it.",
  ],
  [
    "nothing repeated",
    { kind: "configurations" },
    [completed("a", 0.5, { "parameter:lr": 1 }), completed("b", 0.6, { "parameter:lr": 2 })],
    "Each of the 2 configurations was run once, so that no mean and no interval can be drawn.",
  ],
  [
    "too few configurations",
    { kind: "importance" },
    TWO,
    "Which parameters matter to acc cannot be told from 1 configuration of 2 completed runs: it takes at least 12 configurations.",
  ],
  [
    "one number that varies",
    { kind: "correlations" },
    [...TWO, completed("c", 0.7), completed("d", 0.8)],
    "Fewer than two numeric parameters and metrics vary among these runs, so that nothing can go together.",
  ],
  [
    "one parameter that varies",
    { kind: "parallel" },
    [...TWO, completed("c", 0.7, { "parameter:lr": 2 })],
    "Fewer than two parameters vary among these runs, so that there are no axes to stand side by side.",
  ],
  [
    "no curves",
    { kind: "curves", curves: [{ run: "nobody", steps: [1], values: [1] }] },
    TWO,
    "No completed run with a number for acc has points of it in Run history.",
  ],
])("%s", (_, request, rows, sentence) => {
  expect(thrownBy(() => chartOf(rows, request))).toMatchObject({ code: "invalid-input", message: sentence });
});
