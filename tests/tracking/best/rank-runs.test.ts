import fc from "../../support/fast-check";
import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { rankRuns } from "../../../src/tracking/best/rank-runs";
import { rankingSentence } from "../../../src/tracking/best/ranking-sentence";
import { runLabels } from "../../../src/tracking/best/run-labels";
import { runsOf, type RunRow } from "../runs-of";

const ACC: MetricDefinition = inferMetric("acc");
const done = (id: string, acc: RunRow[string], more: RunRow = {}): RunRow => ({
  id,
  status: "Completed",
  "metric:acc": acc,
  ...more,
});

function sentence(rows: readonly RunRow[], metric = ACC): string {
  const runs = runsOf(rows);
  return rankingSentence(rankRuns(runs, metric), metric, runLabels(runs));
}

test("the largest value wins where more is better, the smallest where less is", () => {
  const rows = [done("a", 0.1), done("b", 0.9), done("c", 0.5)];
  expect(rankRuns(runsOf(rows), ACC)).toEqual({
    metric: "acc",
    goal: "maximize",
    value: 0.9,
    winners: [1],
    runnerUp: { row: 2, value: 0.5 },
    margin: 0.4,
    considered: 3,
    leftOut: { notCompleted: 0, noValue: 0 },
  });
  expect(rankRuns(runsOf(rows), { ...ACC, goal: "minimize" })).toMatchObject({ value: 0.1, winners: [0] });
});

test("only completed runs with a finite number compete, and the others are counted", () => {
  const rows = [
    done("a", 0.5),
    { ...done("b", 0.9), status: "Running" },
    done("c", "NaN"),
    done("d", undefined),
    { id: "e" },
  ];
  expect(rankRuns(runsOf(rows), ACC)).toMatchObject({
    winners: [0],
    considered: 1,
    leftOut: { notCompleted: 2, noValue: 2 },
  });
});

test("runs within the tolerance tie, and the runner-up is the first that does not", () => {
  const rows = [done("a", 0.9), done("b", 0.8), done("c", 0.895), done("d", 0.889)];
  expect(rankRuns(runsOf(rows), { ...ACC, tolerance: 0.01 })).toMatchObject({
    winners: [0, 2],
    runnerUp: { row: 3 },
  });
});

test.each([
  ["maximize", [3, 9, 5, 7, 6], { row: 3, value: 7 }],
  ["maximize", [7, 9, 3, 5, 6], { row: 0, value: 7 }],
  ["minimize", [3, 1, 4, 2, 5], { row: 3, value: 2 }],
  ["minimize", [2, 1, 4, 3, 5], { row: 0, value: 2 }],
] as const)(
  "the runner-up is the best of those behind, wherever it stands: %s %j",
  (goal, values, runnerUp) => {
    const runs = runsOf(values.map((value, at) => done(String(at), value)));
    expect(rankRuns(runs, { ...ACC, goal })).toMatchObject({ winners: [1], runnerUp });
  },
);

test("runs that share second place: the first in the sheet is the runner-up", () => {
  const runs = runsOf([done("a", 1), done("b", 0.5), done("c", 0.5)]);
  expect(rankRuns(runs, ACC)).toMatchObject({ runnerUp: { row: 1 } });
});

test("says who leads, by how much and over how many", () => {
  const rows = [
    done("1", 0.912, { name: "cnn-2" }),
    done("2", 0.898, { name: "cnn-1" }),
    { id: "3", status: "Failed" },
  ];
  expect(sentence(rows)).toBe(
    "cnn-2 leads with acc 0.912, 0.014 ahead of cnn-1, over 2 completed runs. Left out: 1 not completed.",
  );
});

test.each<[string, readonly RunRow[], Partial<MetricDefinition>, string]>([
  [
    "a tie",
    [done("a", 1), done("b", 1), done("c", 0)],
    {},
    "a and b share first place with acc 1, 1 ahead of c, over 3 completed runs.",
  ],
  [
    "a tie of all within a tolerance",
    [done("a", 1), done("b", 0.99)],
    { tolerance: 0.1 },
    "a and b share first place with acc 1 (ties within 0.1), over 2 completed runs.",
  ],
  [
    "one run",
    [done("a", 12.3456789)],
    { unit: "ms" },
    "a is the only completed run with a number: acc 12.3457 ms.",
  ],
  [
    "no run",
    [{ id: "a", status: "Running" }],
    {},
    "No completed run has a number for acc. Left out: 1 not completed.",
  ],
  [
    "no goal",
    [done("a", 1)],
    { goal: "none" },
    "acc has no goal, so no run is best by it. Set its goal in Metrics to maximize or minimize.",
  ],
  [
    "runs of one name",
    [done("a", 1, { name: "cnn" }), done("b", 0.5, { name: "cnn" })],
    {},
    "cnn (a) leads with acc 1, 0.5 ahead of cnn (b), over 2 completed runs.",
  ],
])("says it for %s", (_, rows, more, expected) => {
  expect(sentence(rows, { ...ACC, ...more })).toBe(expected);
});

test("no run that is left behind would beat a winner", () => {
  const value = fc.option(fc.oneof(fc.double({ noNaN: true, min: -5, max: 5 }), fc.constant("NaN")), {
    nil: undefined,
  });
  const row = fc
    .tuple(value, fc.boolean())
    .map(([acc, finished]): RunRow => ({ ...done("x", acc), status: finished ? "Completed" : "Failed" }));
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom("maximize" as const, "minimize" as const), (rows, goal) => {
      const ranking = rankRuns(runsOf(rows), { ...ACC, goal });
      const numbers = rows.flatMap(({ status, "metric:acc": acc }) =>
        status === "Completed" && typeof acc === "number" ? [acc] : [],
      );
      if ("reason" in ranking) {
        expect(numbers).toEqual([]);
        return;
      }
      const best = goal === "maximize" ? Math.max(...numbers) : Math.min(...numbers);
      expect(ranking.value).toBeCloseTo(best, 12);
      expect(ranking.considered + ranking.leftOut.noValue + ranking.leftOut.notCompleted).toBe(rows.length);
    }),
  );
});

describe("replicates of the winner", () => {
  /** Each run's configuration is the first row with its learning rate. */
  const ranked = (
    rows: readonly (readonly [lr: number, acc: number])[],
    goal: "maximize" | "minimize" = "maximize",
  ) => {
    const runs = runsOf(rows.map(([lr, acc], at) => done(String(at), acc, { "parameter:lr": lr })));
    const configurationOf = (row: number): number => rows.findIndex(([lr]) => lr === rows[row]?.[0]);
    return rankRuns(runs, { ...ACC, goal }, { configurationOf });
  };

  test("are counted where they are ahead of the runner-up, and not where they are level with it", () => {
    const rows = [
      [1, 0.9],
      [1, 0.85],
      [1, 0.8],
      [1, 0.7],
      [2, 0.8],
    ] as const;
    expect(ranked(rows)).toMatchObject({ runnerUp: { row: 4 }, replicates: 1, winning: 1 });
    const turned = rows.map(([lr, acc]) => [lr, -acc] as const);
    expect(ranked(turned, "minimize")).toMatchObject({ runnerUp: { row: 4 }, replicates: 1, winning: 1 });
  });

  test("are all counted where there is no other configuration, and none where the winner is alone", () => {
    expect(
      ranked([
        [1, 0.9],
        [1, 0.8],
      ]),
    ).toMatchObject({ replicates: 1, winning: 1 });
    expect(
      ranked([
        [1, 0.9],
        [2, 0.8],
      ]),
    ).not.toHaveProperty("replicates");
  });

  test("are not told where nobody says what a configuration is, nor is anybody a rival where that is asked", () => {
    const runs = runsOf([done("a", 0.9), done("b", 0.8)]);
    expect(rankRuns(runs, ACC)).not.toHaveProperty("winning");
    expect(rankRuns(runs, ACC)).toHaveProperty("runnerUp");
    expect(rankRuns(runs, ACC, { isAlone: true })).not.toHaveProperty("runnerUp");
  });
});

test("where less is better the lowest of those left out is named, and where there is no goal the highest", () => {
  const rows = [done("a", 0.5), ...[0.9, 0.1, 0.4].map((acc) => ({ ...done("x", acc), status: "Failed" }))];
  const best = (goal: "maximize" | "minimize" | "none") =>
    rankRuns(runsOf(rows), { ...ACC, goal }).leftOut.best?.value;
  expect([best("maximize"), best("minimize"), best("none")]).toEqual([0.9, 0.1, 0.9]);
});

test("NaN and infinities are told from blanks, whether they are numbers or words", () => {
  const rows = [
    done("a", NaN),
    done("b", "-Infinity"),
    done("c", Infinity),
    done("d", undefined),
    done("e", "OOM"),
  ];
  expect(rankRuns(runsOf(rows), ACC)).toMatchObject({
    winners: [],
    reason: "no-runs",
    leftOut: { noValue: 5, nonFinite: 3 },
  });
});
