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
  expect(shown.map(({ name, n, row }) => [name, n, row])).toEqual([
    ["lr0.1", 3, 1],
    ["lr0.2", 2, 3],
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
    nonFinite: 1,
    best: { row: 3, value: 0.99, status: "Failed" },
    bestFiltered: { row: 5, value: 0.5, status: "Completed" },
  });
  expect(sentences.at(-1)).toBe(
    "Left out: 2 not completed (the best of them lr0.2-seed0 with 0.99, failed), 1 without a number, 1 NaN or infinite, 1 does not fit the filter, 1 holds nothing in what it asks for (the best of them blank with 0.5).",
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
    say([...replicates(0.1, [0.91, 0.92, 0.93, 0.95]), ...replicates(0.2, [0.9, 0.91, 0.92, 0.94])]),
    say([...replicates(0.1, [0.9, 0.91]), ...replicates(0.2, [0.9, 0.91])]),
    say([...replicates(0.1, [12345.6, 12346.1, 12344.9]), ...replicates(0.2, [-200.5, -199.1, -201])]),
    say([...replicates(0.1, [0.3, 0.31, 0.35]), ...replicates(0.2, [0.29, 0.4, 0.32])], {
      metric: { ...ACC, goal: "minimize" },
    }),
    say([...replicates(0.1, [0.9, 0.91, 0.92]), ...replicates(0.2, [0.9, 0.915, 0.91])], {
      metric: { ...ACC, tolerance: 0.01, unit: "%" },
      rank: "bound",
    }),
  ]).toMatchInlineSnapshot(`
   [
     "lr0.1 leads by mean with acc 0.91 ± 0.01 (3 runs), over 2 configurations of 6 completed runs. lr0.1 is better than lr0.2 by more than chance: lr0.1 minus lr0.2 is 0.2, with a 95 % interval from 0.175 to 0.225 (3 pairs by seed, p < 0.001, effect size 11.4).",
     "lr0.1 leads by mean with acc 0.91 ± 0.01 (3 runs), over 2 configurations of 6 completed runs. lr0.1 and lr0.2 cannot be told apart: lr0.1 minus lr0.2 is 0.003, with a 95 % interval from −0.059 to 0.066 (3 pairs by seed, p 0.84, effect size 0.0757). With about 450 shared seeds in all, a difference of this size would be told in 4 of 5 attempts. The best single run is lr0.2-seed1 with 0.93: one of 3 runs of a configuration that stands 2nd of 2 by its mean of 0.907.",
     "lr0.2-seed0 leads by mean with acc 0.95 (1 run), over 2 configurations of 4 completed runs. Whether lr0.2-seed0 and lr0.1, which differ by 0.04, do so by more than chance cannot be said: lr0.2-seed0 has one run. By mean lr0.2-seed0 leads, by lower bound lr0.1: the first is better on average, the second at the worse end of its interval.",
     "lr0.1 leads by mean with acc 0.9 ± 0 (2 runs), over 2 configurations of 4 completed runs. lr0.1 and lr0.2 differ by 0.1 in every run, neither of which varies, so that no test applies.",
     "lr0.1 leads by mean with acc 0.905 ± 0.0071 (2 runs), over 1 configuration of 2 completed runs.",
     "No configuration has 3 completed runs, and the interval of fewer says next to nothing. Rank by mean, or repeat the best configurations with other seeds.",
     "No completed run has a number for acc.",
     "No completed run that the filter holds for has a number for acc. Left out: 1 does not fit the filter (the best of them lr0.1-seed0 with 0.9).",
     "acc has no goal, so nothing is best by it. Set its goal in Metrics to maximize or minimize.",
     "lr0.1 leads by mean with acc 0.927 ± 0.017 (4 runs), over 2 configurations of 8 completed runs. lr0.1 and lr0.2 differ by 0.01 with every seed, so that no test applies.",
     "lr0.1 leads by mean with acc 0.905 ± 0.0071 (2 runs), over 2 configurations of 4 completed runs. lr0.1 and lr0.2 cannot be told apart: lr0.1 minus lr0.2 is 0, with a 95 % interval from −0.03 to 0.03 (Welch's test, p 1, effect size 0). No number of runs that one could make would tell a difference of this size.",
     "lr0.1 leads by mean with acc 12345.53 ± 0.6 (3 runs), over 2 configurations of 6 completed runs. lr0.1 is better than lr0.2 by more than chance: lr0.1 minus lr0.2 is 12545.7, with a 95 % interval from 12544.6 to 12546.9 (3 pairs by seed, p < 0.001, effect size 15200).",
     "lr0.1 leads by mean with acc 0.32 ± 0.026 (3 runs), over 2 configurations of 6 completed runs. lr0.1 and lr0.2 cannot be told apart: lr0.1 minus lr0.2 is −0.02, with a 95 % interval from −0.18 to 0.14 (3 pairs by seed, p 0.7, effect size −0.148). With about 119 shared seeds in all, a difference of this size would be told in 4 of 5 attempts. The best single run is lr0.2-seed0 with 0.29: one of 3 runs of a configuration that stands 2nd of 2 by its mean of 0.337.",
     "lr0.2 leads by lower 95 % bound with acc 0.8894% (0.9083 ± 0.0076%, 3 runs), over 2 configurations of 6 completed runs. lr0.2 and lr0.1 cannot be told apart: lr0.2 minus lr0.1 is −0.002 percentage points, a tie within the tolerance of 0.01 percentage points, with a 95 % interval from −0.021 to 0.017 (3 pairs by seed, p 0.74, effect size −0.125). With about 167 shared seeds in all, a difference of this size would be told in 4 of 5 attempts. By mean lr0.1 leads, by lower bound lr0.2: the first is better on average, the second at the worse end of its interval.",
   ]
  `);
});

test.each([
  [["cfg1-s0", "cfg1-s1"], "cfg1"],
  [["cfg1_seed10", "cfg1_seed11"], "cfg1"],
  [["wide net run 1", "wide net run 2"], "wide net"],
  [["resnet50 (fold 1)", "resnet50 (fold 2)"], "resnet50"],
  [["resnet50", "resnet50"], "resnet50"],
  [["vit-base-a", "vit-base-b"], "vit-base"],
  [["exp-12", "exp-13"], "its best run"],
  [["m_0.01", "m_0.02"], "its best run"],
  [["lr0.01-bs32", "lr0.01-bs64x"], "lr0.01"],
  [["run_20260101_1201", "run_20260101_1315"], "run_20260101"],
  [["golden-sun-1", "golf-moon-2", "gold-x-3"], "its best run"],
  [["alpha", "beta"], "its best run"],
  [["alone"], "its best run"],
  [["q1-a", "q1-b"], "q1"],
  [["mm-run1", "mm-run"], "mm"],
  [["cfg1-s0", "cfg1"], "cfg1"],
  [["cfg1", "cfg1-s0"], "cfg1"],
  [["cfg1-s0", "cfg1-sx"], "cfg1"],
  [["", ""], "its best run"],
])("runs called %j make the configuration %s", (names, expected) => {
  expect(configurationNames([{ names, best: "its best run" }])).toEqual([expected]);
});

test("a name that runs of another configuration begin with too is not given", () => {
  const named = (...groups: string[][]): string[] =>
    configurationNames(groups.map((names) => ({ names, best: names[0] ?? "" })));
  expect(named(["exp-a-1", "exp-b-1"], ["exp-c"])).toEqual(["exp-a-1", "exp-c"]);
  expect(named(["cfg1-s0", "cfg1-s1"], ["cfg1"])).toEqual(["cfg1-s0", "cfg1"]);
  expect(named(["cfg1-s0", "cfg1-s1"], ["cfg2-s0", "cfg2-s1"])).toEqual(["cfg1", "cfg2"]);
});

test("names are told apart whatever the order in which configurations come", () => {
  const groups = [9, 1, 5, 3].map((number) => {
    const names = [0, 1].map((seed) => `cfg${String(number)}-s${String(seed)}`);
    return { names: [...names].reverse(), best: names[0] ?? "" };
  });
  expect(configurationNames(groups)).toEqual(["cfg9", "cfg1", "cfg5", "cfg3"]);
});

test("where less is better the upper end of the interval is the bound, and who leads by what is said", () => {
  const metric = { ...ACC, goal: "minimize" } as const;
  const steady = replicates(0.1, [0.31, 0.32, 0.33]);
  const wild = replicates(0.2, [0.1, 0.3, 0.5]);
  const { sentences } = ranked([...steady, ...wild], { metric, rank: "bound", filter: " lr < 1 " });
  expect(sentences[0]).toBe(
    "lr0.1 leads by upper 95 % bound with acc 0.345 (0.32 ± 0.01, 3 runs), over 2 configurations of 6 completed runs where lr < 1.",
  );
  expect(sentences).toContain(
    "By mean lr0.2 leads, by upper bound lr0.1: the first is better on average, the second at the worse end of its interval.",
  );
});

test("a single run that no other run of its configuration bears out is said to be one", () => {
  const rows = [
    ...replicates(0.1, [0.9, 0.91, 0.92]),
    ...replicates(0.2, [0.93, 0.5]),
    ...replicates(0.3, [0.905]),
  ];
  expect(ranked(rows).sentences.join(" ")).toContain(
    "The best single run is lr0.2-seed0 with 0.93: one of 2 runs of a configuration that stands 3rd of 3 by its mean of 0.72.",
  );
  expect(ranked(replicates(0.1, [0.9, 0.91])).sentences).toHaveLength(1);
});

test("percent in a filter is what the workbook says that its column is measured in", () => {
  const request = { metric: ACC, rank: "mean" as const, filter: "acc > 90%", now: 0, firstRow: 2 };
  const runs = runsOf([...replicates(0.1, [95, 96]), ...replicates(0.2, [85, 86])]);
  const inPercent: Catalogue = { parameters: [], metrics: [{ ...ACC, unit: "%" }] };
  expect(rankConfigurations(runs, inPercent, request).considered).toBe(2);
  expect(() => rankConfigurations(runs, NONE, request)).toThrow(
    "acc has no unit, and its numbers go up to 96",
  );
});

test("runs of one name are told apart by their ids", () => {
  const rows = [0.1, 0.1, 0.2, 0.2].map((lr, at): RunRow => ({
    id: `run-${String(at + 1)}`,
    name: "train",
    status: "Completed",
    "parameter:lr": lr,
    "metric:acc": 0.5 + at / 10,
  }));
  expect(ranked(rows).shown.map(({ name }) => name)).toEqual(["train (run-4)", "train (run-2)"]);
});

test("runs of several code versions or of one seed are no plain replicates, which is said", () => {
  const old = replicates(0.1, [0.5, 0.6], { codeVersion: "old" });
  const fresh = replicates(0.1, [0.9, 0.95], { codeVersion: "new" });
  const { sentences } = ranked([...old, ...fresh]);
  expect(sentences).toContain(
    "The runs of lr0.1 are of 2 code versions, which may differ in more than chance.",
  );
  expect(sentences).toContain(
    "Some runs of lr0.1 have the same seed, so their spread may say less than it seems.",
  );
});

test("a single run that ties with the leader's best one is not called the best", () => {
  const tied = [...replicates(0.1, [0.95, 0.7, 0.7]), ...replicates(0.2, [0.95, 0.94, 0.93])];
  expect(ranked(tied).sentences.join(" ")).not.toContain("The best single run");
  const better = [...replicates(0.1, [0.96, 0.7, 0.7]), ...replicates(0.2, [0.95, 0.94, 0.93])];
  expect(ranked(better).sentences.join(" ")).toContain("The best single run is lr0.1-seed0 with 0.96");
});

test("the leader is never called better in the other's direction", () => {
  const many = replicates(0.1, [0.99, 0.98, 0.97, 0.98, 0.99, 0.97, 0.98, 0.9, 0.91, 0.92]);
  const few = replicates(
    0.2,
    [0.991, 0.982, 0.971].map((value) => value - 0.03),
  );
  expect(ranked([...many, ...few]).sentences[1]).toMatch(/Welch's test/);
});
