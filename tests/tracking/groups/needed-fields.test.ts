// Each field by which runs are compared tells something that is lost without it; those that are read tell all of it.

import { bestRun } from "../../../src/tracking/best/best-run";
import { ALL_RUNS } from "../../../src/tracking/best/best-question";
import { comparedColumns } from "../../../src/tracking/groups/compared-columns";
import { rankConfigurations } from "../../../src/tracking/groups/rank-configurations";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { targetKey } from "../../../src/tracking/schema/target-key";
import { runsOf } from "../runs-of";

const ACC = { ...inferMetric("acc"), tolerance: 0 };
const CATALOGUE = { parameters: [inferParameter("lr", "number", [])], metrics: [ACC] };
const ASKED = { metric: ACC, filter: "", now: 0, firstRow: 2 };

/** Four configurations by dataset and model, three seeds each, the second code version from the third seed on. */
const RUNS = runsOf(
  ["v1", "v2"].flatMap((dataset, one) =>
    ["cnn", "mlp"].flatMap((model, other) =>
      [0, 1, 2].map((seed) => ({
        id: `run-${String(one)}${String(other)}${String(seed)}`,
        status: "Completed",
        name: `${dataset}-${model}-${String(seed)}`,
        started: 1_000 - seed,
        dataset,
        model,
        seed,
        codeVersion: seed < 2 ? "a" : "b",
        notes: "x",
        "parameter:lr": 0.1,
        "metric:acc": [0.9, 0.9, 0.8 - one / 10 - other / 100][seed],
      })),
    ),
  ),
);

const WANTED = new Set(comparedColumns("acc", CATALOGUE).map(targetKey));

/** All that is said of runs of which only some columns are there. */
function said(isThere: (key: string) => boolean): string {
  const runs: RunColumns = {
    count: RUNS.count,
    columns: RUNS.columns.map((column) =>
      isThere(targetKey(column.target)) ? column : { ...column, values: [] },
    ),
  };
  const best = bestRun(runs, CATALOGUE, { ...ALL_RUNS, ...ASKED });
  const { sentences, shown } = rankConfigurations(runs, CATALOGUE, { ...ASKED, rank: "mean" });
  return JSON.stringify([best, sentences, shown]);
}

test("what is read tells all", () => {
  expect(said((key) => WANTED.has(key))).toBe(said(() => true));
});

test.each(["started", "dataset", "model", "seed", "codeVersion", "name", "id", "status"])(
  "without %s something else is said",
  (field) => {
    expect(said((key) => WANTED.has(key) && key !== `field:${field}`)).not.toBe(said(() => true));
  },
);
