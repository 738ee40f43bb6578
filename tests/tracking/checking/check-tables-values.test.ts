import { checkTable } from "../../../src/tracking/checking/check-table";
import type { CellValue } from "../../../src/tracking/values/cell-value";

const check = (
  table: Parameters<typeof checkTable>[0],
  header: readonly string[],
  ...rows: readonly CellValue[][]
) =>
  checkTable(table, [[...header], ...rows], {}).map(({ rule, row, column, value, message }) => ({
    rule,
    row,
    column,
    value,
    message,
  }));

test("a date stands as a serial number; a text that is none is found with its value", () => {
  const header = ["Name", "Version", "Run ID", "Registered"];
  expect(check("Models", header, ["m", 1, "run-0001", 45_000.5])).toEqual([]);
  expect(check("Models", header, ["m", 1, "run-0001", "soon"])).toMatchObject([
    { row: 0, column: "Registered", value: "soon" },
  ]);
});

test("a needed value that is missing has no value to show", () => {
  const [finding] = checkTable(
    "Datasets",
    [
      ["Name", "Rows"],
      ["", 10],
    ],
    {},
  );
  expect(finding).toMatchObject({ rule: "required", row: 0, column: "Name" });
  expect(finding).not.toHaveProperty("value");
});

test("findings come by row, and blank rows have none", () => {
  const found = check("Datasets", ["Name", "Rows"], ["a", -1], ["", ""], ["b", 1.5], ["", 5]);
  expect(found.map(({ row, column }) => [row, column])).toEqual([
    [0, "Rows"],
    [2, "Rows"],
    [3, "Name"],
  ]);
});

test.each<[Parameters<typeof checkTable>[0], readonly string[], readonly CellValue[][], readonly number[]]>([
  [
    "Datasets",
    ["Name", "Version", "Split"],
    [
      ["a", "1", "train"],
      ["a", "1", "test"],
      ["a", "2", "train"],
      ["a", "1", "train"],
    ],
    [3],
  ],
  [
    "Experiments",
    ["Name", "Hypothesis"],
    [
      ["a", "x"],
      ["a", "y"],
      ["b", "x"],
    ],
    [1],
  ],
  [
    "Models",
    ["Name", "Version", "Run ID"],
    [
      ["a", 1, "r"],
      ["a", 2, "r"],
      ["a", 1, "s"],
      ["b", 1, "r"],
    ],
    [2],
  ],
  [
    "History",
    ["Run ID", "Metric", "Step", "Value"],
    [
      ["r", "acc", 1, 0.5],
      ["r", "acc", 1, 0.5],
    ],
    [],
  ],
])("what makes a row of %s its own is asked", (table, header, rows, repeats) => {
  const found = check(table, header, ...rows).filter(({ rule }) => rule === "duplicate-name");
  expect(found.map(({ row }) => row)).toEqual(repeats);
  expect(found.every(({ message }) => message.startsWith("Row 2 has the same Name"))).toBe(true);
});
