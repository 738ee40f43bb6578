// The sweep in which the obvious answers are wrong, as it comes in through an import. The right answers were computed by
// the script that made it (tools/fixtures/sweep.py), in Python and from its own rows.

import { readFileSync } from "node:fs";
import path from "node:path";
import { rankRuns } from "../../../src/tracking/best/rank-runs";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { compareMeans, type GroupMember } from "../../../src/tracking/groups/compare-means";
import { groupRuns, type RunGroup } from "../../../src/tracking/groups/group-runs";
import { rankGroups } from "../../../src/tracking/groups/rank-groups";
import { planHeaders } from "../../../src/tracking/schema/column-headers";
import type { RunColumn, RunColumns } from "../../../src/tracking/schema/run-columns";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";
import { RunValues } from "../../../src/tracking/schema/run-values";
import type { CellValue } from "../../../src/tracking/values/cell-value";
import { engineWith, fixture, RUN_HEADERS } from "../../worker/engine-with";

interface Configuration {
  readonly configuration: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly lower: number;
}

const RIGHT = JSON.parse(readFileSync(path.join(__dirname, "../../fixtures/sweep/answers.json"), "utf8")) as {
  readonly considered: number;
  readonly best: [string, number][];
  readonly leftOut: { readonly notCompleted: number; readonly noValue: number };
  readonly within: { readonly count: number; readonly best: [string, number][] };
  readonly groups: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly byMean: Configuration[];
  readonly byBound: Configuration[];
  readonly placeOfBest: number;
  readonly meanAgainstBound: { readonly difference: number; readonly t: number; readonly p: number };
  readonly either: number;
};

let catalogue: Catalogue;
let runs: RunColumns;
let names: readonly string[];

beforeAll(async () => {
  const held = await engineWith([fixture("sweep/sweep.csv")]);
  const { newParameters, newMetrics } = await held.plan([]);
  catalogue = { parameters: newParameters, metrics: newMetrics };
  const headers = [...RUN_HEADERS, ...[...newParameters, ...newMetrics].map(({ name }) => name)];
  const { targets } = planHeaders(headers, catalogue);
  const block = await held.additions(0, Infinity, headers);
  const rows = block?.rows ?? [];
  runs = {
    count: rows.length,
    columns: targets.flatMap((target, at): RunColumn[] =>
      target ? [{ target, type: typeOf(target), values: rows.map((row) => value(row[at])) }] : [],
    ),
  };
  names = new RunValues(runs).texts("name");
});

function typeOf(target: RunColumn["target"]): RunColumn["type"] {
  switch (target.role) {
    case "field":
      return RUN_FIELDS.find(({ key }) => key === target.key)?.type ?? "text";
    case "parameter":
      return catalogue.parameters.find(({ name }) => name === target.name)?.type ?? "text";
    default:
      return "number";
  }
}

function value(cell: CellValue | undefined): RunColumn["values"][number] {
  return cell === "" ? undefined : cell;
}

const VAL_ACCURACY = { name: "val_accuracy", goal: "maximize", tolerance: 0 } as const;

const configurationOf = ({ members }: RunGroup): string => (names[members[0]?.row ?? -1] ?? "").slice(0, 6);

test("the best completed run leads, and failed, stopped and broken ones are left out", () => {
  const ranking = rankRuns(runs, VAL_ACCURACY);
  expect(ranking).toMatchObject({ considered: RIGHT.considered });
  expect(ranking.leftOut).toEqual({
    notCompleted: RIGHT.leftOut.notCompleted,
    noValue: RIGHT.leftOut.noValue,
  });
  expect(ranking.winners.map((row) => names[row])).toEqual([RIGHT.best[0]?.[0]]);
});

test("the best run within limits", () => {
  const { rows } = filterRuns(
    runs,
    parseFilter("latency_ms <= 50 and dataset = 'v2' and status = finished and val_accuracy < 2"),
    0,
  );
  expect(rows).toHaveLength(RIGHT.within.count);
  const best = rows.reduce((one, other) => (valueOf(other) > valueOf(one) ? other : one));
  expect([names[best], valueOf(best)]).toEqual(RIGHT.within.best[0]);
});

function valueOf(row: number): number {
  return Number(new RunValues(runs).of({ role: "metric", name: "val_accuracy" })?.[row]);
}

test("one optimizer or one augmentation", () => {
  expect(filterRuns(runs, parseFilter("optimizer = 'lion' or augment = 'mixup'"), 0).rows).toHaveLength(
    RIGHT.either,
  );
});

test("replicates are grouped, whatever their seed, and the best by mean is not the best by bound", () => {
  const groups = groupRuns(runs, catalogue, VAL_ACCURACY);
  expect(groups).toHaveLength(RIGHT.groups);
  const sizes: Record<string, number> = {};
  for (const { summary } of groups) {
    sizes[summary.n] = (sizes[summary.n] ?? 0) + 1;
  }
  expect(sizes).toEqual(RIGHT.sizes);
  for (const [rank, right] of [
    ["mean", RIGHT.byMean],
    ["bound", RIGHT.byBound],
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
  const best = RIGHT.best[0]?.[0].slice(0, 6);
  expect(ranked.findIndex((group) => configurationOf(group) === best) + 1).toBe(RIGHT.placeOfBest);
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
    members(RIGHT.byMean[0]?.configuration),
    members(RIGHT.byBound[0]?.configuration),
  );
  if (typeof compared === "string") {
    throw new Error(compared);
  }
  const { difference, t, p } = RIGHT.meanAgainstBound;
  expect(compared.method).toBe("paired");
  expect(compared.difference).toBeCloseTo(difference, 12);
  expect(compared.t).toBeCloseTo(t, 9);
  expect(compared.p).toBeCloseTo(p, 9);
  expect([compared.lower < 0, compared.upper > 0]).toEqual([true, true]);
});

test("a filter asks the groups too", () => {
  const within = new Set(filterRuns(runs, parseFilter("latency_ms <= 50 and dataset = 'v2'"), 0).rows);
  const groups = groupRuns(runs, catalogue, VAL_ACCURACY, (row) => within.has(row));
  expect(groups.reduce((sum, { summary }) => sum + summary.n, 0)).toBe(RIGHT.within.count);
});
