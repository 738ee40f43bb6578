import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { ConfigurationRanking, ConfigurationRequest } from "../../../src/tracking/groups/configuration";
import { configurationNames } from "../../../src/tracking/groups/configuration-names";
import { rankConfigurations } from "../../../src/tracking/groups/rank-configurations";
import { runsOf, type RunRow } from "../runs-of";

const NONE: Catalogue = { parameters: [], metrics: [] };
const ACC = { ...inferMetric("acc"), tolerance: 0 };

/** Runs of configurations by their learning rates. */
function replicates(
  lr: number,
  values: readonly (number | string | undefined)[],
  more: RunRow = {},
): RunRow[] {
  return values.map((value, seed) => ({
    name: `lr${String(lr)}-seed${String(seed)}`,
    status: "Completed",
    seed,
    "parameter:lr": lr,
    "metric:acc": value,
    ...more,
  }));
}

function ranked(rows: readonly RunRow[], more: Partial<ConfigurationRequest> = {}): ConfigurationRanking {
  const request = { metric: ACC, rank: "mean" as const, filter: "", now: 0, firstRow: 2, ...more };
  return rankConfigurations(runsOf(rows), NONE, request);
}

test("replicates are taken together, the best first, and named by what their names begin with", () => {
  const { shown, configurations, considered } = ranked([
    ...replicates(0.1, [0.8, 0.9, 0.85]),
    ...replicates(0.2, [0.95, 0.7]),
  ]);
  expect(shown.map(({ name, n, rows }) => [name, n, rows])).toEqual([
    ["lr0.1", 3, [1, 2, 0]],
    ["lr0.2", 2, [3, 4]],
  ]);
  expect([configurations, considered]).toEqual([2, 5]);
});

test("by bound, configurations of too few runs are left out of the ranking and counted", () => {
  const rows = [...replicates(0.1, [0.8, 0.9, 0.85]), ...replicates(0.2, [0.95, 0.94])];
  expect(ranked(rows, { rank: "bound" })).toMatchObject({ configurations: 2, unranked: 1 });
  expect(ranked(rows.slice(3), { rank: "bound" })).toMatchObject({ shown: [], unranked: 1 });
});

test("where less is better, the lowest mean leads", () => {
  const metric = { ...inferMetric("loss"), tolerance: 0 };
  const rows = [0.3, 0.2].map((loss): RunRow => ({
    status: "Completed",
    "parameter:lr": loss,
    "metric:loss": loss,
  }));
  expect(ranked(rows, { metric }).shown.map(({ mean }) => mean)).toEqual([0.2, 0.3]);
});

test("who was left out is counted by reason, with the best of those that are not completed", () => {
  const { leftOut, sentences } = ranked(
    [
      ...replicates(0.1, [0.8, "NaN", undefined]),
      ...replicates(0.2, [0.99], { status: "Failed" }),
      ...replicates(0.3, [0.98], { status: "Running" }),
      { name: "blank", status: "Completed", "metric:acc": 0.5 },
      ...replicates(0.9, [0.1]),
    ],
    { filter: "lr < 0.5" },
  );
  expect(leftOut).toEqual({
    notCompleted: 2,
    noValue: 2,
    filtered: 2,
    unknown: 1,
    best: { row: 3, value: 0.99, status: "Failed" },
  });
  expect(sentences.at(-1)).toBe(
    "Left out: 2 not completed (the best of them lr0.2-seed0 with 0.99, failed), 2 without a number, 2 by the filter (1 of them hold nothing where it asks).",
  );
});

test("what is said", () => {
  const say = (rows: readonly RunRow[], more: Partial<ConfigurationRequest> = {}): string =>
    ranked(rows, more).sentences.join(" ");
  expect([
    say([...replicates(0.1, [0.9, 0.91, 0.92]), ...replicates(0.2, [0.7, 0.72, 0.71])]),
    say([...replicates(0.1, [0.9, 0.91, 0.92]), ...replicates(0.2, [0.9, 0.93, 0.89])]),
    say([...replicates(0.1, [0.9, 0.91, 0.92]), ...replicates(0.2, [0.95])]),
    say([...replicates(0.1, [0.9, 0.9]), ...replicates(0.2, [0.8, 0.8])]),
    say(replicates(0.1, [0.9, 0.91])),
    say(replicates(0.1, [0.9, 0.91]), { rank: "bound" }),
    say([]),
    say(replicates(0.1, [0.9]), { filter: "lr > 1" }),
    say(replicates(0.1, [0.9]), { metric: { ...ACC, goal: "none" } }),
    say([...replicates(0.1, [0.9, 0.91, 0.92]), ...replicates(0.2, [0.9, 0.915, 0.91])], {
      metric: { ...ACC, tolerance: 0.01, unit: "%" },
      rank: "bound",
    }),
  ]).toMatchInlineSnapshot(`
   [
     "lr0.1 leads by mean with acc 0.91 ± 0.01 (3 runs), over 2 configurations of 6 completed runs. lr0.1 differs from lr0.2, the next, by more than chance (0.2, 95 % interval 0.175 to 0.225; paired by seed, p < 0.001).",
     "lr0.1 leads by mean with acc 0.91 ± 0.01 (3 runs), over 2 configurations of 6 completed runs. lr0.1 and lr0.2 cannot be told apart (0.00333, 95 % interval −0.0592 to 0.0658; paired by seed, p 0.84); about 450 shared seeds would tell a difference of this size. The best single run is lr0.2-seed1 with 0.93: one of 3 runs of a configuration that stands 2nd of 2 by its mean of 0.9067.",
     "lr0.2-seed0 leads by mean with acc 0.95 (1 run), over 2 configurations of 4 completed runs. Whether lr0.2-seed0 and lr0.1 differ by more than chance cannot be said: lr0.2-seed0 has a single run. By mean lr0.2-seed0 leads, by lower bound lr0.1: the first reaches more on average, the second can be counted on for more.",
     "lr0.1 leads by mean with acc 0.9 ± 0 (2 runs), over 2 configurations of 4 completed runs. lr0.1 and lr0.2 do not vary between their runs, so no test applies.",
     "lr0.1 leads by mean with acc 0.905 ± 0.00707 (2 runs), over 1 configuration of 2 completed runs.",
     "No configuration has 3 completed runs, and the interval of fewer says next to nothing. Rank by mean, or repeat the best configurations with other seeds.",
     "No completed run has a number for acc.",
     "No completed run that the filter holds for has a number for acc. Left out: 1 by the filter.",
     "acc has no goal, so nothing is best by it. Set its goal in Metrics to maximize or minimize.",
     "lr0.2 leads by lower 95 % bound with acc 0.8894% (mean 0.9083 ± 0.00764, 3 runs), over 2 configurations of 6 completed runs. lr0.2 and lr0.1 cannot be told apart, and tie within the tolerance (−0.00167, 95 % interval −0.0206 to 0.0173; paired by seed, p 0.74); about 167 shared seeds would tell a difference of this size. By mean lr0.1 leads, by lower bound lr0.2: the first reaches more on average, the second can be counted on for more.",
   ]
  `);
});

test.each([
  [["cfg1-s0", "cfg1-s1"], "cfg1"],
  [["cfg1_seed10", "cfg1_seed11"], "cfg1"],
  [["wide net run 1", "wide net run 2"], "wide net"],
  [["exp-12", "exp-13"], "exp"],
  [["exp-1", "exp-12"], "exp"],
  [["resnet50", "resnet50"], "resnet50"],
  [["alpha", "beta"], "the best run"],
  [["alone"], "the best run"],
  [["lr (fold 1)", "lr (fold 2)"], "the best run"],
])("runs called %j make the configuration %s", (names, expected) => {
  expect(configurationNames([{ names, label: () => "the best run" }])).toEqual([expected]);
});

test("a name that would tell two configurations as one is not given", () => {
  const groups = [
    ["exp-1", "exp-2"],
    ["exp-3", "exp-4"],
  ].map((names) => ({ names, label: () => names[0] ?? "" }));
  expect(configurationNames(groups)).toEqual(["exp-1", "exp-3"]);
});
