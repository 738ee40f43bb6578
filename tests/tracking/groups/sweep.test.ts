// The sweep in which the obvious answers are wrong, as it comes in through an import. The right answers were computed by
// the script that made it (tools/fixtures/sweep.py), in Python and from its own rows.

import { rankRuns } from "../../../src/tracking/best/rank-runs";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { compareMeans, isTested, type GroupMember } from "../../../src/tracking/groups/compare-means";
import { groupRuns, type RunGroup } from "../../../src/tracking/groups/group-runs";
import { rankConfigurations } from "../../../src/tracking/groups/rank-configurations";
import { rankGroups, type GroupRank } from "../../../src/tracking/groups/rank-groups";
import { joinedName } from "../../../src/tracking/importance/importance";
import { rankParameters } from "../../../src/tracking/importance/rank-parameters";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { RunValues } from "../../../src/tracking/schema/run-values";
import { SWEEP_ANSWERS } from "../../support/sweep-answers";
import { sweepRuns } from "../sweep-runs";

let catalogue: Catalogue;
let runs: RunColumns;
let names: readonly string[];

beforeAll(async () => {
  ({ runs, catalogue } = await sweepRuns());
  names = new RunValues(runs).texts("name");
});

const VAL_ACCURACY = { name: "val_accuracy", goal: "maximize", tolerance: 0 } as const;

const configurationOf = ({ members }: RunGroup): string => (names[members[0]?.row ?? -1] ?? "").slice(0, 6);

test("the best completed run leads, and failed, stopped and broken ones are left out", () => {
  const ranking = rankRuns(runs, VAL_ACCURACY);
  expect(ranking).toMatchObject({ considered: SWEEP_ANSWERS.considered });
  const { best, nonFinite, ...counts } = ranking.leftOut;
  const { highest, ...wanted } = SWEEP_ANSWERS.leftOut;
  expect(counts).toEqual(wanted);
  expect(nonFinite).toBe(wanted.noValue);
  expect([names[best?.row ?? -1], best?.status.toUpperCase(), best?.value]).toEqual(highest[0]);
  expect(ranking.winners.map((row) => names[row])).toEqual([SWEEP_ANSWERS.best[0]?.[0]]);
});

test("the best run within limits", () => {
  const { rows } = filterRuns(
    runs,
    parseFilter("latency_ms <= 50 and dataset = 'v2' and status = finished and val_accuracy < 2"),
    0,
  );
  expect(rows).toHaveLength(SWEEP_ANSWERS.within.count);
  const best = rows.reduce((one, other) => (valueOf(other) > valueOf(one) ? other : one));
  expect([names[best], valueOf(best)]).toEqual(SWEEP_ANSWERS.within.best[0]);
});

function valueOf(row: number): number {
  return Number(new RunValues(runs).of({ role: "metric", name: "val_accuracy" })?.[row]);
}

test("one optimizer or one augmentation", () => {
  expect(filterRuns(runs, parseFilter("optimizer = 'lion' or augment = 'mixup'"), 0).rows).toHaveLength(
    SWEEP_ANSWERS.either,
  );
});

test("replicates are grouped, whatever their seed, and the best by mean is not the best by bound", () => {
  const groups = groupRuns(runs, catalogue, VAL_ACCURACY);
  expect(groups).toHaveLength(SWEEP_ANSWERS.groups);
  const sizes: Record<string, number> = {};
  for (const { summary } of groups) {
    sizes[summary.n] = (sizes[summary.n] ?? 0) + 1;
  }
  expect(sizes).toEqual(SWEEP_ANSWERS.sizes);
  for (const [rank, right] of [
    ["mean", SWEEP_ANSWERS.byMean],
    ["bound", SWEEP_ANSWERS.byBound],
  ] as const) {
    const best = rankGroups(groups, "maximize", rank).slice(0, right.length);
    expect(best.map(configurationOf)).toEqual(right.map(({ configuration }) => configuration));
    for (const [at, { summary }] of best.entries()) {
      expect(summary.n).toBe(right[at]?.n);
      expect(summary.mean).toBeCloseTo(right[at]?.mean ?? NaN, 12);
      expect(summary.sd).toBeCloseTo(right[at]?.sd ?? NaN, 10);
      expect(summary.lower).toBeCloseTo(right[at]?.lower ?? NaN, 10);
    }
  }
});

test("the configuration of the best run stands lower by its mean", () => {
  const ranked = rankGroups(groupRuns(runs, catalogue, VAL_ACCURACY), "maximize", "mean");
  const best = SWEEP_ANSWERS.best[0]?.[0].slice(0, 6);
  expect(ranked.findIndex((group) => configurationOf(group) === best) + 1).toBe(SWEEP_ANSWERS.placeOfBest);
});

test("the best by mean and the best by bound cannot be told apart", () => {
  const groups = groupRuns(runs, catalogue, VAL_ACCURACY);
  const seeds = new RunValues(runs).field("seed");
  const members = (name: string | undefined): GroupMember[] =>
    (groups.find((group) => configurationOf(group) === name)?.members ?? []).map(({ row, value: one }) => ({
      value: one,
      seed: String(seeds?.[row]),
    }));
  const compared = compareMeans(
    members(SWEEP_ANSWERS.byMean[0]?.configuration),
    members(SWEEP_ANSWERS.byBound[0]?.configuration),
  );
  if (!isTested(compared)) {
    throw new Error(compared.method);
  }
  const { difference, t, p } = SWEEP_ANSWERS.meanAgainstBound;
  expect(compared.method).toBe("paired");
  expect(compared.difference).toBeCloseTo(difference, 12);
  expect(compared.t).toBeCloseTo(t, 9);
  expect(compared.p).toBeCloseTo(p, 9);
  expect([compared.lower < 0, compared.upper > 0]).toEqual([true, true]);
});

const asked = (rank: GroupRank, filter = ""): readonly string[] =>
  rankConfigurations(runs, catalogue, { metric: VAL_ACCURACY, rank, filter, now: 0, firstRow: 2 }).sentences;

test("the sentences say that best run, best mean and best bound are three configurations", () => {
  expect(asked("mean")).toMatchInlineSnapshot(`
   [
     "cfg158 leads by mean with val_accuracy 0.931 ± 0.016 (5 runs), over 397 configurations of 1,926 completed runs.",
     "cfg158 and cfg342 cannot be told apart: cfg158 minus cfg342 is 0.003, with a 95 % interval from −0.017 to 0.022 (5 pairs by seed, p 0.7, effect size 0.151). With about 224 shared seeds in all, a difference of this size would be told in 4 of 5 attempts.",
     "The best single run is cfg155-s0 with 0.9814: one of 5 runs of a configuration that stands 3rd of 397 by its mean of 0.916.",
     "By mean cfg158 leads, by lower bound cfg342: the first is better on average, the second at the worse end of its interval.",
     "Left out: 61 not completed (the best of them cfg098-s1 with 0.999, failed), 13 NaN or infinite.",
   ]
  `);
  expect(asked("bound")).toMatchInlineSnapshot(`
   [
     "cfg342 leads by lower 95 % bound with val_accuracy 0.9273 (0.92802 ± 0.00058, 5 runs), over 397 configurations of 1,926 completed runs.",
     "cfg342 is better than cfg185 by more than chance: cfg342 minus cfg185 is 0.014, with a 95 % interval from 0.0126 to 0.0155 (5 pairs by seed, p < 0.001, effect size 9.8). They were picked from 397 by these very results, which flatters the first.",
     "The best single run is cfg155-s0 with 0.9814: one of 5 runs of a configuration that stands 3rd of 397 by its mean of 0.916.",
     "By mean cfg158 leads, by lower bound cfg342: the first is better on average, the second at the worse end of its interval.",
     "Left out: 61 not completed (the best of them cfg098-s1 with 0.999, failed), 13 NaN or infinite.",
   ]
  `);
  expect(asked("mean", "latency_ms <= 50 and dataset = 'v2'")).toMatchInlineSnapshot(`
   [
     "cfg122 leads by mean with val_accuracy 0.901 ± 0.00047 (5 runs), over 119 configurations of 579 completed runs where latency_ms <= 50 and dataset = 'v2'.",
     "cfg122 is better than cfg345 by more than chance: cfg122 minus cfg345 is 0.0615, with a 95 % interval from 0.0527 to 0.0703 (5 pairs by seed, p < 0.001, effect size 6.95). They were picked from 119 by these very results, which flatters the first.",
     "Left out: 17 not completed (the best of them cfg098-s1 with 0.999, failed), 5 NaN or infinite, 1,399 do not fit the filter (the best of them cfg155-s0 with 0.9814).",
   ]
  `);
});

test("a filter asks the groups too", () => {
  const within = new Set(filterRuns(runs, parseFilter("latency_ms <= 50 and dataset = 'v2'"), 0).rows);
  const groups = groupRuns(runs, catalogue, VAL_ACCURACY, (row) => within.has(row));
  expect(groups.reduce((sum, { summary }) => sum + summary.n, 0)).toBe(SWEEP_ANSWERS.within.count);
});

test("parameters matter as SciPy has it, and the one without effect stands at the foot, inside the noise", () => {
  const { parameters, configurations, sentences } = rankParameters(runs, catalogue, {
    metric: VAL_ACCURACY,
    filter: "",
    now: 0,
  });
  expect(configurations).toBe(SWEEP_ANSWERS.groups);
  const shares = new Map(parameters.map((one) => [joinedName(one), one.share]));
  for (const [name, explained] of Object.entries(SWEEP_ANSWERS.explained)) {
    expect([name, shares.get(name === "dataset" ? "Dataset" : name)]).toEqual([
      name,
      expect.closeTo(explained, 9),
    ]);
  }
  expect(parameters[0]?.names).toEqual(["learning_rate"]);
  expect(parameters.at(-1)).toMatchObject({ names: [SWEEP_ANSWERS.withoutEffect], isNoise: true });
  expect(Math.max(...parameters.map(({ floor }) => floor))).toBeLessThan(0.05);
  expect(sentences[1]).toContain(SWEEP_ANSWERS.withoutEffect);
});
