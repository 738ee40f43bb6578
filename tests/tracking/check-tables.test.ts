import type { CellRows } from "../../src/tracking/cell-value";
import { checkTables, type OtherTables } from "../../src/tracking/check-tables";

const brief = (tables: OtherTables, runIds: readonly string[] = []) =>
  checkTables(tables, runIds).map(({ severity, rule, table, row, column }) => [
    severity,
    rule,
    table,
    row,
    column,
  ]);

const METRICS: CellRows = [
  ["Name", "Goal", "Aliases"],
  ["acc", "maximize", "accuracy"],
];

test("sound tables have no findings; blank rows and the user's own columns are passed over", () => {
  expect(
    brief(
      {
        Metrics: METRICS,
        Datasets: [
          ["Mine", "Rows", "Name", "Version"],
          ["#N/A", 1000, "cats", 1],
          ["", "", "", ""],
          ["x", "", "cats", 2],
        ],
        Experiments: [
          ["Name", "Success metric", "Target", "Verdict", "Started"],
          ["one layer", "accuracy", 0.8, "Supported", 46054.5],
        ],
        Models: [
          ["Name", "Version", "Run ID", "Stage"],
          ["cnn", 1, "RUN-0001", "Staging"],
        ],
        History: [
          ["Run ID", "Metric", "Step", "Value"],
          ["run-0001", "acc", 1, "NaN"],
          ["run-0001", "acc", 1, 0.5],
        ],
      },
      ["run-0001"],
    ),
  ).toEqual([]);
});

test("finds what breaks a row's schema, at its cell", () => {
  expect(
    brief({
      Datasets: [
        ["Name", "Rows"],
        ["", 5],
        ["cats", -1],
        ["dogs", "many"],
        ["birds", "#REF!"],
      ],
      Experiments: [
        ["Name", "Verdict", "Target", "Started"],
        ["a", "Maybe", "high", "soon"],
      ],
      Models: [
        ["Name", "Version", "Run ID"],
        ["cnn", 1.5, ""],
      ],
    }),
  ).toEqual([
    ["error", "required", "Datasets", 0, "Name"],
    ["error", "range", "Datasets", 1, "Rows"],
    ["error", "type", "Datasets", 2, "Rows"],
    ["error", "error-value", "Datasets", 3, "Rows"],
    ["error", "type", "Experiments", 0, "Target"],
    ["error", "choice", "Experiments", 0, "Verdict"],
    ["error", "type", "Experiments", 0, "Started"],
    ["error", "required", "Models", 0, "Run ID"],
    ["error", "type", "Models", 0, "Version"],
  ]);
});

test("finds repeated rows and references that lead nowhere", () => {
  const findings = checkTables(
    {
      Metrics: METRICS,
      Datasets: [
        ["Name", "Version", "Split"],
        ["cats", "1", "train"],
        ["cats", "1", "test"],
        ["cats", "1", "train"],
      ],
      History: [
        ["Run ID", "Metric", "Step"],
        ["run-1", "acc", 1],
        ["run-9", "loss", 1],
        ["run-9", "loss", 2],
      ],
    },
    ["run-1"],
  );
  expect(findings.map(({ table, row, message }) => [table, row, message])).toEqual([
    ["Datasets", 2, "Row 2 has the same Name, Version, Split."],
    ["History", 1, 'Run ID "run-9" is not in Runs (2 rows).'],
    ["History", 1, 'Metric "loss" is not in Metrics (2 rows).'],
  ]);
});

test("a catalogue's own findings come along, and a column that is needed is missed", () => {
  expect(
    brief({
      Params: [
        ["Name", "Type"],
        ["lr", "float"],
      ],
      Models: [
        ["Name", "Run ID"],
        ["cnn", "run-1"],
      ],
    }),
  ).toEqual([
    ["error", "type-name", "Params", 0, "Type"],
    ["error", "missing-column", "Models", undefined, undefined],
    ["error", "required", "Models", 0, "Version"],
  ]);
});
