import { filterRuns } from "../../src/tracking/filter/filter-runs";
import { OccurringValues } from "../../src/tracking/filter/occurring-values";
import { parseFilter } from "../../src/tracking/filter/parse-filter";
import { typedFilter } from "../../src/tracking/filter/typed-filter";
import { rankParameters } from "../../src/tracking/importance/rank-parameters";
import type { ColumnTarget, RunColumns } from "../../src/tracking/schema/run-columns";
import type { Scalar } from "../../src/tracking/values/scalar";
import type { BenchRow } from "./bench-row";
import { fastest } from "./measure";
import { randomFrom } from "./random-from";

const RUNS_FILTERED = 100_000;
/** A person types on meanwhile. */
const MOST_FILTER_MS = 50;
const CONFIGURATIONS = 10_000;
const PARAMETERS = 30;
const MOST_IMPORTANCE_MS = 3_000;
const FILTER = "metrics.acc > 0.9 and (params.p0 in (1, 2) or params.p1 <= 3) and status = 'Completed'";
const TYPED = `${FILTER} and p0 = `;
/** Whole numbers from 0 to 9. */
const VALUES = 10;
const NOTHING_KNOWN = { catalogue: { parameters: [], metrics: [] }, datasets: [], experiments: [] };

/** What is done with all runs at once, in the worker: a filter as it is typed, and which parameters matter. */
export async function benchComparing(rounds: number): Promise<BenchRow[]> {
  const all = runsOf(RUNS_FILTERED, 2);
  const filtered = await fastest(rounds, () => filterRuns(all, parseFilter(FILTER), 0).rows.length);
  const known = { ...NOTHING_KNOWN, occurring: new OccurringValues() };
  const typing = await fastest(rounds, () => {
    const { held, completion } = typedFilter(all, known, { text: TYPED, caret: TYPED.length, now: 0 });
    if (held !== undefined || completion?.options.length !== VALUES) {
      throw new Error("Another way to go on was offered.");
    }
  });
  const counting = await fastest(rounds, () => {
    if (!typedFilter(all, known, { text: FILTER, caret: FILTER.length, now: 0 }).held) {
      throw new Error("The runs were not counted.");
    }
  });
  const metric = { name: "acc", goal: "maximize", tolerance: 0 } as const;
  const many = runsOf(CONFIGURATIONS, PARAMETERS);
  const catalogue = {
    parameters: Array.from({ length: PARAMETERS }, (_, at) => ({
      name: `p${String(at)}`,
      type: "integer" as const,
      required: false,
      choices: [],
      inFingerprint: true,
    })),
    metrics: [],
  };
  const ranked = await fastest(1, () => {
    const { parameters } = rankParameters(many, catalogue, { metric, filter: "", now: 0 });
    if (parameters.length !== PARAMETERS) {
      throw new Error(`${String(parameters.length)} parameters were ranked.`);
    }
  });
  return [
    {
      name: "a filter of four conditions, read and asked",
      runs: RUNS_FILTERED,
      ms: filtered.ms,
      peakHeapBytes: filtered.peakHeapBytes,
      aim: { atMost: `${String(MOST_FILTER_MS)} ms`, met: filtered.ms <= MOST_FILTER_MS },
    },
    ...[
      { name: "the same, typed to its end: counted, and how it goes on", ...counting },
      { name: "a filter typed to a value: those that occur", ...typing },
    ].map(({ name, ms, peakHeapBytes }) => ({
      name,
      runs: RUNS_FILTERED,
      ms,
      peakHeapBytes,
      aim: { atMost: `${String(MOST_FILTER_MS)} ms`, met: ms <= MOST_FILTER_MS },
    })),
    {
      name: `which of ${String(PARAMETERS)} parameters matter`,
      runs: CONFIGURATIONS,
      ms: ranked.ms,
      peakHeapBytes: ranked.peakHeapBytes,
      aim: { atMost: `${String(MOST_IMPORTANCE_MS)} ms`, met: ranked.ms <= MOST_IMPORTANCE_MS },
    },
  ];
}

/** Completed runs with whole numbers from 0 to 9 as parameters, of which the first goes with the metric. */
function runsOf(count: number, parameters: number): RunColumns {
  const random = randomFrom(7);
  const column = (target: ColumnTarget, value: (row: number) => Scalar) => ({
    target,
    type: "number" as const,
    values: Array.from({ length: count }, (_, row) => value(row)),
  });
  const settings = Array.from({ length: parameters }, (_, at) =>
    column({ role: "parameter", name: `p${String(at)}` }, () => Math.floor(random() * 10)),
  );
  const first = settings[0]?.values ?? [];
  return {
    count,
    columns: [
      column({ role: "field", key: "id" }, (row) => `run-${String(row + 1)}`),
      column({ role: "field", key: "status" }, () => "Completed"),
      column({ role: "metric", name: "acc" }, (row) => Number(first[row]) / 20 + random() / 2),
      ...settings,
    ],
  };
}
