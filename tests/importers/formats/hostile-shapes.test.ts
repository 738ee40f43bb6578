// Documents that are nearly those of a tool: whatever stands where something else was expected, a format reads columns as
// long as its runs, or says in a sentence why it does not.

import fc from "../../support/fast-check";
import { recognise } from "../../../src/importers/registry";
import { RunsheetError } from "../../../src/tracking/runsheet-error";
import { documentOf } from "../contents";

const DOCUMENTS: readonly unknown[] = [
  [
    {
      number: 0,
      value: 0.5,
      datetime_start: "2025-01-02 10:00:00",
      params: { lr: 0.1 },
      user_attrs: { a: 1 },
      state: "COMPLETE",
    },
  ],
  [
    {
      rev: "aaa1110",
      name: "main",
      data: {
        rev: "aaa1110",
        timestamp: "2024-03-01T10:00:00",
        params: { "params.yaml": { data: { lr: 0.1 } } },
        metrics: { "m.json": { data: { acc: 0.6 } } },
        deps: { "data/cats": { hash: "0f1e" } },
        outs: {},
      },
      experiments: [{ revs: [{ rev: "bbb", data: {} }], executor: { state: "success" }, name: "one" }],
    },
  ],
  {
    trial_id: "t-01",
    hyperparameters: { values: { units: 96 } },
    metrics: { metrics: { loss: { direction: "min", observations: [{ value: [0.5], step: 0 }] } } },
    score: 0.5,
    best_step: 0,
    status: "COMPLETED",
  },
  {
    mlflow: {
      info: { run_id: "r1", status: "FINISHED", start_time: 1700000000000, end_time: 1700000060000 },
      params: { lr: "0.1" },
      metrics: { acc: [{ value: 0.8, timestamp: 1, step: 0 }] },
      tags: { "mlflow.user": "ada" },
      inputs: { dataset_inputs: [{ dataset: { name: "cats", digest: "d", source: "{}", profile: "{" } }] },
    },
  },
  {
    mlflow: {
      registered_model: { name: "Wine", versions: [{ version: "1", run_id: "r1", aliases: ["a"] }] },
    },
  },
  {
    results: { taskA: { "acc,none": 0.61, "acc_stderr,none": 0.01 } },
    configs: { taskA: {} },
    versions: { taskA: 1 },
    higher_is_better: { taskA: { acc: true } },
    config: { model: "hf", model_args: "pretrained=a,dtype=b" },
    date: 1700000000.5,
  },
  {
    experiment: { name: "cats", repositories: [{ commit: "c" }] },
    host: { hostname: "box" },
    heartbeat: "2026-01-01T00:00:00",
    start_time: "2026-01-01T00:00:00",
    meta: { options: { "--comment": "x" } },
    result: 0.5,
    fail_trace: ["a\n", "b\n"],
  },
  { loss: { values: [1, 2], steps: [0, 1], timestamps: ["a", "b"] } },
  [
    {
      id: "a",
      run_dir: "/x",
      opref: "train",
      status: "completed",
      started: 1700000000000000,
      tags: ["x"],
      comments: [{ body: "c" }],
    },
  ],
  { id: "a", operation: "train", status: "completed", flags: { lr: 0.1 }, scalars: { loss: [0.3, 9] } },
  [{ metricName: "acc", metricValue: "0.9", step: 1 }],
  [{ name: "lr", valueCurrent: "0.1" }],
  { header: ["lr", "acc"], rows: [[0.1, 0.9]] },
  { acc: 0.9, _timestamp: 1700003600.5, _runtime: 3600.5, _step: 625, _wandb: { runtime: 3600 } },
  [{ param_C: 1, params: {}, mean_test_score: 0.9, rank_test_score: 1 }],
];

const ODD = fc.constantFrom<unknown>(
  null,
  "",
  "x",
  -1,
  1e300,
  "NaN",
  true,
  [],
  {},
  [[]],
  [null],
  { a: null },
  { value: [] },
  ["x", 3],
);

/** The document with what stands at the place of a path replaced. */
function replaced(node: unknown, path: readonly number[], odd: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (typeof node !== "object" || node === null || path.length === 0) {
    return odd;
  }
  const keys = Object.keys(node);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) {
    return odd;
  }
  const entries = Object.entries(node).map(([name, value]): [string, unknown] => [
    name,
    name === key ? replaced(value, rest, odd) : value,
  ]);
  return Array.isArray(node) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

test("nearly a tool's document is read, or refused in a sentence", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DOCUMENTS),
      fc.array(fc.tuple(fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }), ODD), {
        minLength: 1,
        maxLength: 3,
      }),
      (document, changes) => {
        const changed = changes.reduce<unknown>((node, [path, odd]) => replaced(node, path, odd), document);
        const content = documentOf(changed);
        for (const { importer } of recognise([content])) {
          try {
            const { count, columns, series = [] } = importer.read([content]);
            expect(columns.map(({ values }) => values.length)).toEqual(columns.map(() => count));
            expect(series.every(({ steps, values }) => steps.length === values.length)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(RunsheetError);
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
});
