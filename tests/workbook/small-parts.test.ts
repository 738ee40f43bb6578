import { placeOf } from "../../src/workbook/place-of";
import { stretchesOf, spansOf } from "../../src/workbook/spans";
import { usedRows } from "../../src/workbook/read-tables";
import { TrackedTable } from "../../src/workbook/tracked-table";

const TABLE = new TrackedTable(
  "Runs",
  {
    id: "{1}",
    name: "Runs",
    sheetId: "{2}",
    sheetName: "Runs",
    headerRow: 2,
    column: 1,
    rows: 9,
    headers: ["Run ID", "Name", "mine"],
    showTotals: false,
    filtered: false,
    sheetProtected: false,
    headerShown: true,
  },
  { parameters: [], metrics: [] },
);

test.each([
  [{ row: 0, column: "Run ID" }, "B4"],
  [{ row: 4, column: "Name" }, "C8"],
  [{ row: 4, column: "Mine" }, "D8"],
  [{ row: 4, column: " run id " }, "B8"],
  [{ column: "Name" }, "C3"],
  [{ row: 4 }, "B8:D8"],
  [{ row: 4, column: "gone" }, "B8:D8"],
  [{}, "B3:D3"],
])("%j of a table stands at %s", (place, address) => {
  expect(placeOf(TABLE, place)).toBe(address);
});

test("equal neighbours are one stretch, gaps part them", () => {
  expect(spansOf(["a", "a", undefined, "a", "b", "b", "b"])).toEqual([
    { start: 0, count: 2, value: "a" },
    { start: 3, count: 1, value: "a" },
    { start: 4, count: 3, value: "b" },
  ]);
  expect(spansOf([])).toEqual([]);
});

test("numbers that follow one another are one stretch", () => {
  expect(stretchesOf([1, 2, 3, 7, 9, 10])).toEqual([
    { start: 1, count: 3 },
    { start: 7, count: 1 },
    { start: 9, count: 2 },
  ]);
});

test("rows are in use up to the last with a value in a column of ours", () => {
  const known = [{}, undefined];
  expect(
    usedRows(
      [
        ["a", ""],
        ["", ""],
        ["b", ""],
        ["", "mine"],
        ["", ""],
      ],
      known,
    ),
  ).toBe(3);
  expect(usedRows([["", "mine"]], known)).toBe(0);
  expect(
    usedRows(
      [
        ["", ""],
        [0, ""],
      ],
      known,
    ),
  ).toBe(2);
  expect(usedRows([], known)).toBe(0);
});
