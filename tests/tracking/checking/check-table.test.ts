import type { CellRows } from "../../../src/tracking/values/cell-value";
import {
  checkTable,
  type CheckedTable,
  type ReferredValues,
} from "../../../src/tracking/checking/check-table";

const KNOWN: ReferredValues = {
  Runs: new Set(["run-0001"]),
  Metrics: new Set(["acc"]),
};

const brief = (table: CheckedTable, cells: CellRows, known: ReferredValues = KNOWN) =>
  checkTable(table, cells, known).map(({ rule, row, column }) => [rule, row, column]);

test.each<[CheckedTable, CellRows]>([
  [
    "Datasets",
    [
      ["Mine", "Rows", "Name", "Version"],
      ["#N/A", 1000, "cats", 1],
      ["", "", "", ""],
      ["x", "", "cats", 2],
    ],
  ],
  [
    "Experiments",
    [
      ["Name", "Success metric", "Target", "Verdict", "Started"],
      ["one layer", "acc", 0.8, "Supported", 46054.5],
    ],
  ],
  [
    "Models",
    [
      ["Name", "Version", "Run ID", "Stage"],
      ["cnn", 1, "RUN-0001", "Staging"],
    ],
  ],
  [
    "History",
    [
      ["Run ID", "Metric", "Step", "Value"],
      ["run-0001", "acc", 1, "NaN"],
      ["run-0001", "acc", 1, 0.5],
    ],
  ],
])("sound %s have no findings; blank rows and the user's own columns are passed over", (table, cells) => {
  expect(brief(table, cells)).toEqual([]);
});

test.each<[string, CheckedTable, CellRows, unknown[]]>([
  [
    "a missing name",
    "Datasets",
    [
      ["Name", "Rows"],
      ["", 5],
    ],
    ["required", 0, "Name"],
  ],
  [
    "a negative count",
    "Datasets",
    [
      ["Name", "Rows"],
      ["cats", -1],
    ],
    ["range", 0, "Rows"],
  ],
  [
    "a count in words",
    "Datasets",
    [
      ["Name", "Rows"],
      ["cats", "many"],
    ],
    ["type", 0, "Rows"],
  ],
  [
    "a broken formula",
    "Datasets",
    [
      ["Name", "Rows"],
      ["cats", "#REF!"],
    ],
    ["error-value", 0, "Rows"],
  ],
  [
    "an unknown verdict",
    "Experiments",
    [
      ["Name", "Verdict"],
      ["a", "Maybe"],
    ],
    ["choice", 0, "Verdict"],
  ],
  [
    "a date in words",
    "Experiments",
    [
      ["Name", "Started"],
      ["a", "soon"],
    ],
    ["type", 0, "Started"],
  ],
  [
    "a version that is not whole",
    "Models",
    [
      ["Name", "Version", "Run ID"],
      ["cnn", 1.5, "run-0001"],
    ],
    ["type", 0, "Version"],
  ],
  [
    "a value in words",
    "History",
    [
      ["Run ID", "Metric", "Step", "Value"],
      ["run-0001", "acc", 1, "good"],
    ],
    ["type", 0, "Value"],
  ],
])("finds %s at its cell", (_, table, cells, finding) => {
  expect(brief(table, cells)).toEqual([finding]);
});

test("a column that is needed is missed", () => {
  expect(
    brief("Models", [
      ["Name", "Run ID"],
      ["cnn", "run-0001"],
    ]),
  ).toEqual([
    ["missing-column", undefined, undefined],
    ["required", 0, "Version"],
  ]);
});

test("rows that repeat the key of another are found", () => {
  const cells: CellRows = [
    ["Name", "Version", "Split"],
    ["cats", "1", "train"],
    ["cats", "1", "test"],
    ["cats", "1", "train"],
  ];
  expect(checkTable("Datasets", cells, {}).map(({ row, message }) => [row, message])).toEqual([
    [2, "Row 2 has the same Name, Version, Split."],
  ]);
});

test("references that lead nowhere are found once a value; a table that is not kept is not asked", () => {
  const cells: CellRows = [
    ["Run ID", "Metric", "Step"],
    ["run-0001", "acc", 1],
    ["run-9", "loss", 1],
    ["run-9", "loss", 2],
  ];
  expect(checkTable("History", cells, KNOWN).map(({ row, message }) => [row, message])).toEqual([
    [1, 'Run ID "run-9" (2 rows) is not in Runs.'],
    [1, 'Metric "loss" (2 rows) is not in Metrics.'],
  ]);
  expect(checkTable("History", cells, { Runs: new Set(), Metrics: new Set(["acc", "loss"]) })).toEqual([]);
});
