import { cellRowsOf, ownTables, rowValues } from "../../../src/importers/sheets/own-table";
import type { Sheet } from "../../../src/importers/sheets/sheet";
import type { GridCell } from "../../../src/importers/tables/grid";

const HEADERS = ["name", "Version", "Split", "Rows", "Digest"];

/** A sheet with cells from A1 and a table over them, two columns from the left and one row from the top. */
function sheetOf(name: string, rows: readonly (readonly GridCell[])[], more: Partial<Sheet> = {}): Sheet {
  const width = rows[0]?.length ?? 0;
  const cells = [["a note"], ...rows.map((row) => ["beside", undefined, ...row])];
  const area = { top: 1, left: 2, bottom: rows.length, right: width + 1 };
  return { cells, tables: [{ name, area }], ...more };
}

const DATASETS = sheetOf("Datasets", [
  HEADERS,
  ["cats", "v1", "train", 1000, "a1"],
  [undefined, "", undefined],
  ["dogs", 46_054, "test"],
]);

test("a table of Runsheet is found by its name and half of its columns, with its filled rows and where they stand", () => {
  expect(ownTables(DATASETS)).toEqual([
    {
      name: "Datasets",
      headers: HEADERS,
      rows: [
        ["cats", "v1", "train", 1000, "a1"],
        ["dogs", 46_054, "test", undefined, undefined],
      ],
      lines: [2, 4],
      left: 2,
    },
  ]);
});

test("tables of other names, of other columns and sheets without tables are not Runsheet's", () => {
  expect(ownTables(undefined)).toEqual([]);
  expect(ownTables({ ...DATASETS, tables: [] })).toEqual([]);
  expect(ownTables(sheetOf("datasets2", [HEADERS]))).toEqual([]);
  expect(ownTables(sheetOf("DATASETS", [HEADERS])).map(({ name }) => name)).toEqual(["Datasets"]);
  expect(ownTables(sheetOf("Datasets", [["Name", "Version", "Colour", "Weight"]]))).toEqual([]);
  // Four of seven columns are half and more, three are not.
  expect(ownTables(sheetOf("Datasets", [["Name", "Version", "Split", "Rows"]]))).toHaveLength(1);
  expect(ownTables(sheetOf("Datasets", [["Name", "Version", "Split"]]))).toEqual([]);
});

test("as the catalogues are read, the headers stand first and blanks are empty texts", () => {
  const [table] = ownTables(DATASETS);
  expect(table && cellRowsOf(table).map((row) => row.slice(0, 4))).toEqual([
    HEADERS.slice(0, 4),
    ["cats", "v1", "train", 1000],
    ["dogs", 46_054, "test", ""],
  ]);
});

test("in a column of texts a number that is shown as a day is that day, with its time where it has one", () => {
  const day = { numberFormat: "yyyy-mm-dd" };
  const looks = [[], [], [undefined, undefined, undefined, day], [undefined, undefined, undefined, day], []];
  const rows = [HEADERS, ["a", 46_054], ["b", 46_054.5], ["c", 46_054]];
  const [table] = ownTables(sheetOf("Datasets", rows, { looks }));
  expect(table?.rows.map((row) => row[1])).toEqual(["2026-02-01", "2026-02-01 12:00:00", 46_054]);
  const beyond = sheetOf("Datasets", [HEADERS, ["a", 9e9]], { looks });
  expect(ownTables(beyond)[0]?.rows[0]?.[1]).toBe(9e9);
  const numbers = sheetOf("Datasets", [HEADERS, ["a", "v", "s", 46_054]], {
    looks: [[], [], [undefined, undefined, undefined, undefined, undefined, day]],
  });
  expect(ownTables(numbers)[0]?.rows[0]?.[3]).toBe(46_054);
});

test("rows by header have days as points in time, and what is none as a text", () => {
  const headers = ["When", "What", "Sheet", "Run ID", "Column", "Before", "After", "Source", "Import"];
  const [table] = ownTables(
    sheetOf("Changes", [headers, [46_054, "Import"], [9e9, "Import"], ["soon", "Import"]]),
  );
  expect(table && rowValues(table).map((row) => row["When"])).toEqual([
    Date.UTC(2026, 1, 1),
    "9000000000",
    "soon",
  ]);
  expect(table && rowValues(table)[0]).toMatchObject({ What: "Import", Sheet: undefined });
});

test("rows are keyed by Runsheet's own headers, however somebody retyped them, and by others as they are", () => {
  const headers = ["NAME", " version", "Split", "rows", "Digest", "Name ", "Mine"];
  const [table] = ownTables(
    sheetOf("Datasets", [headers, ["cats", "v1", "train", 5, "a1", "other", "my own"]]),
  );
  expect(table && rowValues(table)).toEqual([
    { Name: "cats", Version: "v1", Split: "train", Rows: 5, Digest: "a1", "Name ": "other", Mine: "my own" },
  ]);
});
