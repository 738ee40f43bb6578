import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { DECISIONS, type ImportPlan } from "../../../src/tracking/planning/import-plan";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { ImportRequest } from "../../../src/tracking/planning/plan-draft";
import { NOTHING, planned } from "./planned-after";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { rowsOf, runsOf, type RunRow } from "../runs-of";

function catalogueAfter(made: ImportPlan, before: Catalogue = NOTHING): Catalogue {
  return {
    parameters: [...before.parameters, ...made.newParameters],
    metrics: [...before.metrics, ...made.newMetrics],
  };
}

/** The plan of importing rows into a workbook that `made` was imported into. */
function planAfter(made: ImportPlan, rows: readonly RunRow[], more: Partial<ImportRequest> = {}): ImportPlan {
  return planned(rows, {
    existing: made.additions,
    catalogue: catalogueAfter(made),
    importId: "import-2",
    ...more,
  });
}

const decisionsOf = (made: ImportPlan) => Array.from(made.decisions, (decision) => DECISIONS[decision]);
const reasonsOf = (made: ImportPlan) => made.reasons.map(({ row, decision, rule }) => [row, decision, rule]);

const RUNS: RunRow[] = [
  { sourceId: "a", name: "first", status: "Completed", "parameter:lr": 0.1, "metric:acc": 0.8 },
  { sourceId: "b", name: "second", status: "Running", "parameter:lr": 0.2 },
];

test("new runs are added complete, with ids, provenance and fingerprint", () => {
  const made = planned(RUNS);
  expect(made.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  expect(rowsOf(made.additions)[0]).toMatchObject({
    id: "run-0001",
    name: "first",
    status: "Completed",
    source: "CSV",
    sourceId: "a",
    import: "import-1",
    fingerprint: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
    "parameter:lr": 0.1,
    "metric:acc": 0.8,
  });
  expect(made.newParameters.map(({ name, type }) => [name, type])).toEqual([["lr", "number"]]);
  expect(made.newMetrics.map(({ name, goal, primary }) => [name, goal, primary])).toEqual([
    ["acc", "maximize", true],
  ]);
});

test("new ids go on behind the last one that was ever given", () => {
  const ids = (lastRun?: number) =>
    rowsOf(planned(RUNS, lastRun === undefined ? {} : { lastRun }).additions).map(({ id }) => id);
  expect(ids()).toEqual(["run-0001", "run-0002"]);
  expect(ids(0)).toEqual(["run-0001", "run-0002"]);
  expect(ids(1)).toEqual(["run-0002", "run-0003"]);
  expect(ids(41)).toEqual(["run-0042", "run-0043"]);
});

test("an import that writes nothing brings no definition, and no metric to lead", () => {
  const unreadable = RUNS.map((_, row) => ({ row, message: "It is cut off." }));
  const made = planned(RUNS, { unreadable });
  expect(made.counts).toEqual({ add: 0, update: 0, skip: 0, reject: 2 });
  expect([made.newParameters, made.newMetrics, made.primary]).toEqual([[], [], undefined]);
});

test("the same rows again add nothing", () => {
  const again = planAfter(planned(RUNS), RUNS);
  expect(again.counts).toEqual({ add: 0, update: 0, skip: 2, reject: 0 });
  expect(reasonsOf(again)).toEqual([
    [0, "skip", "same-source-id"],
    [1, "skip", "same-source-id"],
  ]);
  expect([again.newParameters, again.newMetrics]).toEqual([[], []]);
});

test("a known run is updated with what changed; blanks erase nothing and the user's words stay", () => {
  const first = planned([{ ...RUNS[1], notes: undefined }]);
  const edited: RunColumns = runsOf([
    { ...rowsOf(first.additions)[0], name: "my name", notes: "mine", "parameter:lr": 0.2 },
  ]);
  const again = planAfter(
    first,
    [
      {
        sourceId: "b",
        name: "second",
        status: "Completed",
        notes: "theirs",
        "parameter:lr": undefined,
        "metric:acc": 0.9,
      },
    ],
    {
      existing: edited,
    },
  );
  expect(again.counts.update).toBe(1);
  expect(Array.from(again.updates.rows)).toEqual([0]);
  expect(rowsOf(again.updates.runs)[0]).toMatchObject({
    id: "run-0001",
    name: "my name",
    notes: "mine",
    status: "Completed",
    import: "import-1",
    "parameter:lr": 0.2,
    "metric:acc": 0.9,
  });
  expect(again.reasons[0]?.message).toBe("Updates run-0001: Status Running to Completed, acc blank to 0.9.");
  const changed = again.updates.runs.columns
    .filter((_, at) => again.updates.changed[at])
    .map(({ target }) => target);
  expect(changed).toEqual([
    { role: "field", key: "status" },
    { role: "field", key: "fingerprint" },
    { role: "metric", name: "acc" },
  ]);
});

describe("an update", () => {
  const known = planned([
    { sourceId: "a", started: 1_770_000_000_000, "parameter:lr": 0.1, "metric:acc": 0.8 },
  ]);
  const incoming = { sourceId: "a", started: 1_770_000_000_000, "parameter:lr": 0.1, "metric:acc": 0.8 };

  test("never touches where a run came from, whatever the import says of it", () => {
    const foreign = { import: "import-7", fingerprint: "0".repeat(24), id: "run-0099" };
    expect(planAfter(known, [{ ...incoming, ...foreign }]).counts.skip).toBe(1);
    const updated = planAfter(known, [{ ...incoming, ...foreign, "metric:acc": 0.9 }]);
    expect(rowsOf(updated.updates.runs)).toEqual([
      { ...rowsOf(known.additions)[0], "metric:acc": 0.9, fingerprint: expect.any(String) as string },
    ]);
    expect(updated.reasons[0]?.message).toBe("Updates run-0001: acc 0.8 to 0.9.");
  });

  test("follows a start that moved, but not the millisecond that a day number rounds away", () => {
    expect(planAfter(known, [{ ...incoming, started: 1_770_000_000_001 }]).counts.skip).toBe(1);
    const moved = planAfter(known, [{ ...incoming, started: 1_770_000_000_002 }]);
    expect(rowsOf(moved.updates.runs)).toMatchObject([{ started: 1_770_000_000_002 }]);
    expect(planAfter(known, [{ ...incoming, started: 1_769_999_990_000 }]).reasons[0]?.message).toBe(
      "Updates run-0001: Started 2026-02-02 02:40:00 to 2026-02-02 02:39:50.",
    );
  });

  test("renews the fingerprint: it is the one that the new values would have had at once", () => {
    const changed = { ...incoming, "parameter:lr": 0.2 };
    const fingerprints = (runs: RunColumns) => rowsOf(runs).map(({ fingerprint }) => fingerprint);
    const updated = planAfter(known, [changed]);
    expect(fingerprints(updated.updates.runs)).toEqual(fingerprints(planned([changed]).additions));
    expect(fingerprints(updated.updates.runs)).not.toEqual(fingerprints(known.additions));
  });
});

test("an import that writes nothing defines nothing either", () => {
  const catalogue: Catalogue = {
    parameters: [{ ...inferParameter("lr", "number", []), max: 1 }],
    metrics: [],
  };
  const rejected = planned([{ sourceId: "a", "parameter:lr": 5, "parameter:depth": 3, "metric:acc": 0.5 }], {
    catalogue,
  });
  expect(rejected.counts.reject).toBe(1);
  expect([rejected.newParameters, rejected.newMetrics]).toEqual([[], []]);
  const one = planned(
    [
      { sourceId: "a", "parameter:lr": 5, "parameter:depth": 3, "metric:acc": 0.5 },
      { sourceId: "b", "parameter:lr": 1, "parameter:depth": 3, "metric:acc": 0.5 },
    ],
    { catalogue },
  );
  expect(one.newParameters.map(({ name }) => name)).toEqual(["depth"]);
  expect(one.newMetrics.map(({ name }) => name)).toEqual(["acc"]);
});

test("what differs only as a saved workbook rounds is the same", () => {
  const made = planned([{ sourceId: "a", "metric:acc": 0.1 + 0.2, started: 1_770_000_000_123 }]);
  const saved = runsOf([{ ...rowsOf(made.additions)[0], "metric:acc": 0.3, started: 1_770_000_000_122 }]);
  expect(
    planAfter(made, [{ sourceId: "a", "metric:acc": 0.1 + 0.2, started: 1_770_000_000_123 }], {
      existing: saved,
    }).counts.skip,
  ).toBe(1);
});

describe("rows without an id", () => {
  const rows: RunRow[] = [
    { name: "a", "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8 },
    { name: "b", "parameter:lr": 0.1, seed: 2, "metric:acc": 0.8 },
  ];

  test("are known again by their content, even after the run was renamed", () => {
    const made = planned(rows);
    const renamed = runsOf(
      rowsOf(made.additions).map((row) => ({ ...row, name: "renamed", notes: "good", "metric:acc": 0.9 })),
    );
    expect(reasonsOf(planAfter(made, rows, { existing: renamed }))).toEqual([
      [0, "skip", "same-content"],
      [1, "skip", "same-content"],
    ]);
  });

  test("are known by configuration, seed, start and metrics when they came by another way", () => {
    const byHand = runsOf([
      { id: "run-0007", "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8, status: "Completed" },
    ]);
    const made = planned(rows, { existing: byHand });
    expect(made.reasons[0]).toMatchObject({
      row: 0,
      decision: "skip",
      message: "Already in the workbook as run-0007.",
    });
    expect(made.reasons[1]).toMatchObject({ row: 1, decision: "add", rule: "same-configuration" });
    expect(rowsOf(made.additions)[0]).toMatchObject({ id: "run-0008" });
  });

  test("are not taken for runs of another name, nor for runs without any result", () => {
    const other = runsOf([{ id: "x", name: "z", "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8 }]);
    expect(planned(rows.slice(0, 1), { existing: other }).counts.add).toBe(1);
    const unmeasured = runsOf([{ id: "x", "parameter:lr": 0.1 }]);
    expect(planned([{ "parameter:lr": 0.1 }], { existing: unmeasured }).counts.add).toBe(1);
  });
});

test("repeated rows are skipped, one id with two contents is refused, empty rows are skipped", () => {
  const made = planned([
    { sourceId: "a", "metric:acc": 1 },
    { sourceId: "a", "metric:acc": 1 },
    { sourceId: "a", "metric:acc": 2 },
    { name: "x" },
    { name: "x" },
    {},
  ]);
  expect(reasonsOf(made)).toEqual([
    [1, "skip", "repeated-in-file"],
    [2, "reject", "id-conflict"],
    [4, "skip", "repeated-in-file"],
    [5, "skip", "empty-row"],
  ]);
  expect(made.reasons[1]?.message).toBe("The run at line 2 has the same id but other values.");
});

test("a row that breaks the catalogue is rejected with every reason, the others are added", () => {
  const catalogue: Catalogue = {
    parameters: [
      { ...inferParameter("lr", "number", []), required: true, max: 1 },
      inferParameter("opt", "choice", ["adam"]),
    ],
    metrics: [],
  };
  const made = planned(
    [
      { sourceId: "1", "parameter:lr": 5, "parameter:opt": "Adam" },
      { sourceId: "2", "parameter:lr": 0.5, "parameter:opt": "adam" },
      { sourceId: "3", "parameter:opt": "adam" },
    ],
    { catalogue },
  );
  expect(decisionsOf(made)).toEqual(["reject", "add", "reject"]);
  expect(made.reasons[0]).toMatchObject({
    place: "line 2",
    rule: "range",
    message: 'lr must be a number of at most 1, not 5. opt must be adam, not "Adam".',
  });
  expect(made.reasons[1]).toMatchObject({ rule: "required", message: "lr is required." });
});

test("an update that breaks a rule is rejected and leaves the run alone; what is required need not come again", () => {
  const catalogue: Catalogue = {
    parameters: [{ ...inferParameter("lr", "number", []), required: true }],
    metrics: [{ ...inferMetric("acc"), max: 1 }],
  };
  const existing = runsOf([
    { id: "run-0001", source: "CSV", sourceId: "a", "parameter:lr": 0.1 },
    { id: "run-0002", source: "CSV", sourceId: "b", "parameter:lr": 0.1 },
  ]);
  const made = planned(
    [
      { sourceId: "a", "metric:acc": 3 },
      { sourceId: "b", "metric:acc": 0.3 },
    ],
    { catalogue, existing },
  );
  expect(decisionsOf(made)).toEqual(["reject", "update"]);
  expect(made.reasons.map(({ row, rule }) => [row, rule])).toEqual([
    [0, "range"],
    [1, "same-source-id"],
  ]);
  expect(Array.from(made.updates.rows)).toEqual([1]);
});

test("unreadable rows are rejected in their place", () => {
  const made = planned([{ name: "x" }, {}], {
    unreadable: [{ row: 1, message: "The line has 3 cells, not 2." }],
  });
  expect(reasonsOf(made)).toEqual([[1, "reject", "unreadable"]]);
});

test("a source without a status lists results: runs with a metric count as completed, and that is said", () => {
  const made = planned([
    { name: "a", "metric:acc": 1 },
    { name: "b", "parameter:lr": 1 },
  ]);
  expect(rowsOf(made.additions).map(({ status }) => status)).toEqual(["Completed", undefined]);
  expect(made.notices).toMatchObject([{ rule: "status-assumed", count: 1 }]);
});

test("replicates within the import are counted", () => {
  const made = planned(
    [1, 2, 3].map((seed) => ({
      sourceId: `s${String(seed)}`,
      seed,
      "parameter:lr": 0.1,
      status: "Completed",
    })),
  );
  expect(made.notices).toMatchObject([{ rule: "same-configuration", count: 2 }]);
  expect(made.reasons).toEqual([]);
});

test("unknown statuses, datasets and experiments are warned of once a value, where such a table is kept", () => {
  const rows = ["x", "y"].map((sourceId) => ({
    sourceId,
    status: "hibernating",
    dataset: "dogs@2",
    experiment: "e",
  }));
  const warned = (more: Partial<ImportRequest>) => planned(rows, more).warnings.map(({ message }) => message);
  expect(warned({})).toEqual([
    'Status must be one of Planned, Running, Completed, Failed, Stopped, Pruned, not "hibernating". It is kept as it is (in 2 runs).',
  ]);
  expect(warned({ datasetNames: ["cats"], experimentNames: ["e"] }).slice(1)).toEqual([
    'Dataset "dogs@2" (in 2 runs) is not in Datasets.',
  ]);
  expect(warned({ datasetNames: ["dogs"] })).toHaveLength(1);
});

test("a column under an alias joins the metric it stands for, unless the file has both", () => {
  const catalogue: Catalogue = {
    parameters: [],
    metrics: [{ ...inferMetric("val_accuracy"), aliases: ["eval_acc"] }],
  };
  const joined = planned([{ sourceId: "a", "metric:eval_acc": 0.5 }], { catalogue });
  expect(rowsOf(joined.additions)[0]).toMatchObject({ "metric:val_accuracy": 0.5 });
  expect(joined.newMetrics).toEqual([]);
  const both = planned([{ sourceId: "a", "metric:eval_acc": 0.5, "metric:val_accuracy": 0.6 }], {
    catalogue,
  });
  expect(both.newMetrics.map(({ name }) => name)).toEqual(["eval_acc"]);
});

test("values come to the type that the catalogue names", () => {
  const catalogue: Catalogue = { parameters: [inferParameter("size", "choice", ["16", "32"])], metrics: [] };
  const made = planned([{ sourceId: "a", "parameter:size": 32 }], { catalogue });
  expect(rowsOf(made.additions)[0]?.["parameter:size"]).toBe("32");
});

test("names that are alike after trimming are both kept; a column without values defines nothing", () => {
  const made = planned([
    { sourceId: "a", "parameter:lr": 1, "parameter:lr ": 2, "parameter:unused": undefined },
  ]);
  expect(made.newParameters.map(({ name }) => name)).toEqual(["lr", "lr (2)"]);
});

test("run ids of this very workbook are kept where they are free", () => {
  const existing = runsOf([{ id: "run-0003" }]);
  const made = planned(
    [
      { id: "run-0009", name: "a" },
      { id: "RUN-0003", name: "b" },
    ],
    { existing, ownRunIds: true },
  );
  expect(reasonsOf(made)).toEqual([[1, "update", "same-run-id"]]);
  expect(rowsOf(made.additions).map(({ id }) => id)).toEqual(["run-0009"]);
});

const cell = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyRow: fc.Arbitrary<RunRow> = fc.record({
  sourceId: cell(fc.constantFrom("a", "b", "c", "d")),
  name: cell(fc.constantFrom("x", "y")),
  status: cell(fc.constantFrom("Completed", "Running", "odd")),
  seed: cell(fc.oneof(fc.nat(2), fc.constant("seven"))),
  "parameter:lr": cell(fc.oneof(fc.constantFrom(0.1, 0.2, 5), fc.constant("fast"))),
  "metric:acc": cell(fc.constantFrom(0.1, 0.2, "NaN", "bad")),
});
const rules: Catalogue = {
  parameters: [{ ...inferParameter("lr", "number", []), max: 1 }],
  metrics: [inferMetric("acc")],
};

test("every row gets one decision, the counts add up, and importing again changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const made = planned(rows, { catalogue: rules });
      const { add, update, skip, reject } = made.counts;
      expect(add + update + skip + reject).toBe(rows.length);
      expect(made.additions.count).toBe(add);
      expect(made.updates.rows).toHaveLength(update);
      expect(made.reasons.filter(({ decision }) => decision !== "add")).toHaveLength(update + skip + reject);
      expect(new Set(made.reasons.map(({ row }) => row)).size).toBe(made.reasons.length);
      const ids = rowsOf(made.additions).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);

      const again = planned(rows, { catalogue: rules, existing: made.additions });
      expect([again.counts.add, again.counts.update]).toEqual([0, 0]);
      expect(again.counts.reject).toBe(reject);
    }),
  );
});
