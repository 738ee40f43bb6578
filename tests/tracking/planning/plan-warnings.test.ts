import { isKnownDataset, planWarnings } from "../../../src/tracking/planning/plan-warnings";
import { runsOf, type RunRow } from "../runs-of";

const warned = (
  parts: readonly (readonly RunRow[])[],
  datasetNames: readonly string[] = [],
  experimentNames: readonly string[] = [],
) =>
  planWarnings(
    parts.map((rows) => runsOf(rows)),
    { datasetNames, experimentNames },
    { count: 0, columns: [] },
  );

test("a dataset is known by its name, with or without a version", () => {
  const known = new Set(["cats", "dogs@2"]);
  expect(["cats", "cats@3", "dogs@2"].every((name) => isKnownDataset(name, known))).toBe(true);
  expect(["dogs", "dogs@3", "cat", "@cats"].some((name) => isKnownDataset(name, known))).toBe(false);
});

test("an unknown status is named once, with how many runs have it, over all parts of a plan", () => {
  const rows = [{ status: "odd" }, { status: "Completed" }, { status: undefined }];
  expect(warned([rows, [{ status: "odd" }]])).toEqual([
    {
      severity: "warning",
      rule: "status",
      table: "Runs",
      column: "Status",
      value: "odd",
      message:
        'Status must be one of Planned, Running, Completed, Failed, Stopped, Pruned, not "odd". It is kept as it is (in 2 runs).',
      fix: "Use one of them.",
    },
  ]);
});

test("unknown datasets and experiments are named where such a table is kept", () => {
  const rows = [{ dataset: "dogs@1", experiment: "x" }];
  expect(warned([rows])).toEqual([]);
  expect(warned([rows], ["dogs"], ["x"])).toEqual([]);
  expect(warned([rows], ["cats"], ["y"])).toEqual([
    {
      severity: "warning",
      rule: "reference",
      table: "Runs",
      column: "Dataset",
      value: "dogs@1",
      message: 'Dataset "dogs@1" (in 1 run) is not in Datasets.',
      fix: "Add it to Datasets, or correct the name.",
    },
    {
      severity: "warning",
      rule: "reference",
      table: "Runs",
      column: "Experiment",
      value: "x",
      message: 'Experiment "x" (in 1 run) is not in Experiments.',
      fix: "Add it to Experiments, or correct the name.",
    },
  ]);
});

test("where no table is kept, a name is told that runs of before have but for a slip", () => {
  const existing = runsOf([{ dataset: "cats-dogs", experiment: "baseline" }, { dataset: undefined }]);
  const warn = (row: RunRow) =>
    planWarnings([runsOf([row])], { datasetNames: [], experimentNames: [] }, existing).map(
      ({ column, message }) => [column, message],
    );
  expect(warn({ dataset: "cats-dgs", experiment: "basline" }).map(([column]) => column)).toEqual([
    "Dataset",
    "Experiment",
  ]);
  expect(warn({ dataset: "cats-dogs@3", experiment: "baseline" })).toEqual([]);
  expect(warn({ dataset: "birds", experiment: "another" })).toEqual([]);
});

test("an experiment has no version: what stands behind @ is part of its name", () => {
  const rows = [{ experiment: "x@1" }];
  expect(warned([rows], [], ["x"]).map(({ value }) => value)).toEqual(["x@1"]);
});
