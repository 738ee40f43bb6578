// What is read of Runs to compare runs must be all that the answers go by: with the other columns blank they are the same.

import { bestRun } from "../../../src/tracking/best/best-run";
import { ALL_RUNS } from "../../../src/tracking/best/best-question";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { exploreParameters } from "../../../src/tracking/grid/explore-parameters";
import { compareConfigurations } from "../../../src/tracking/groups/compare-configurations";
import { comparedColumns } from "../../../src/tracking/groups/compared-columns";
import { rankConfigurations } from "../../../src/tracking/groups/rank-configurations";
import { rankParameters } from "../../../src/tracking/importance/rank-parameters";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { targetKey } from "../../../src/tracking/schema/target-key";
import { unreadColumn } from "../../../src/tracking/schema/unread-column";
import { sweepRuns } from "../sweep-runs";

const METRIC = { ...inferMetric("val_accuracy"), tolerance: 0.08 };
const TIES = "latency_ms";
const ASKED = { metric: METRIC, filter: "", now: 0, firstRow: 2 };

let whole: RunColumns;
let needed: RunColumns;
let catalogue: Catalogue;

beforeAll(async () => {
  const sweep = await sweepRuns();
  ({ runs: whole, catalogue } = sweep);
  const wanted = new Set(
    comparedColumns(METRIC.name, catalogue, [{ role: "metric", name: TIES }]).map(targetKey),
  );
  needed = {
    count: whole.count,
    columns: whole.columns.map((column) =>
      wanted.has(targetKey(column.target)) ? column : unreadColumn(column.target, column.type),
    ),
  };
});

/** What a question is answered, of all columns and of those that are needed. */
function both<T>(ask: (runs: RunColumns) => T): readonly [all: T, needed: T] {
  return [ask(whole), ask(needed)];
}

test("the columns that are left out are some that hold something", () => {
  const left = needed.columns.filter((column) => !whole.columns.includes(column)).map(({ target }) => target);
  expect(left).toContainEqual({ role: "metric", name: "val_loss" });
  expect(left).toContainEqual({ role: "field", key: "fingerprint" });
});

test("the best run, its rivals, its ties and where its configuration stands", () => {
  const [all, few] = both((runs) => bestRun(runs, catalogue, { ...ALL_RUNS, ...ASKED, ties: TIES }));
  expect(few).toEqual(all);
  expect(all.message).toContain(TIES);
});

test.each(["mean", "bound"] as const)("configurations by %s, and the first of them compared", (rank) => {
  const [all, few] = both((runs) => rankConfigurations(runs, catalogue, { ...ASKED, rank }));
  expect(few).toEqual(all);
  const chosen = all.shown.slice(0, 3);
  const compared = both((runs) => compareConfigurations(runs, catalogue, { ...ASKED, chosen }));
  expect(compared[1]).toEqual(compared[0]);
  expect(compared[0].sentences.join(" ")).toMatch(/pairs by seed/);
});

test("which parameters matter, and what of them was tried", () => {
  const [ranked, rankedOfFew] = both((runs) => rankParameters(runs, catalogue, ASKED));
  expect(rankedOfFew).toEqual(ranked);
  expect(ranked.parameters.length).toBeGreaterThan(3);
  const [tried, triedOfFew] = both((runs) => exploreParameters(runs, catalogue, ASKED));
  expect(triedOfFew).toEqual(tried);
});
