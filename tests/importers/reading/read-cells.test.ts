import { readCells } from "../../../src/importers/reading/read-cells";
import type { Grid } from "../../../src/importers/tables/grid";
import { thrownBy } from "../../support/thrown-by";

const read = (...cells: Grid["cells"]) => readCells({ cells }, "Sheet1!A1:C9");

test("the first row that is not blank is the header, and each row below is known by its place", () => {
  const table = read(["", " "], ["lr", "acc"], [0.1, 0.9], ["", ""], [0.2, 0.8]);
  expect(table).toMatchObject({
    header: ["lr", "acc"],
    columns: [
      [0.1, 0.2],
      [0.9, 0.8],
    ],
    count: 2,
    remarks: ["1 blank row was skipped."],
  });
  expect([0, 1].map((row) => table.place(row))).toEqual(["row 3 of Sheet1!A1:C9", "row 5 of Sheet1!A1:C9"]);
  expect(read(["lr"], [1], [""], [" "], [2]).remarks).toEqual(["2 blank rows were skipped."]);
  expect(read(["lr"], [1]).remarks).toEqual([]);
});

test("a column with neither header nor values is left out; one of the two is enough", () => {
  const { header, columns } = read(["lr", "", "note", " "], [0.1, "", "", ""], [0.2, 7, "", " "]);
  expect(header).toHaveLength(3);
  expect([header[0], header[2]]).toEqual(["lr", "note"]);
  expect(columns).toEqual([
    [0.1, 0.2],
    ["", 7],
    ["", ""],
  ]);
});

test("a cell that a short row lacks is blank", () => {
  expect(read(["lr", "acc"], [0.1], [0.2, 0.9]).columns).toEqual([
    [0.1, 0.2],
    ["", 0.9],
  ]);
});

test.each([
  ["no values", [["", ""]], "file-empty"],
  ["a header alone", [["lr", "acc"]], "file-empty"],
  ["a header over blank rows", [["lr"], ["", " "]], "file-empty"],
  ["one column of text", [["notes"], ["a"], ["b"]], "file-no-table"],
])("%s is no table of runs", (_, cells, code) => {
  expect(thrownBy(() => readCells({ cells }, "Sheet1!A1"))).toMatchObject({ code });
});

test("one column is a table when it holds a number or when another column has a header", () => {
  expect(read(["acc"], ["n/a"], [0.5]).count).toBe(2);
  expect(read(["notes", "acc"], ["a", ""], ["b", ""]).count).toBe(2);
});

test("number formats go with their cells, blank rows and unused columns left out", () => {
  const { formats } = readCells(
    {
      cells: [
        ["acc", "", "time"],
        ["", "", ""],
        [0.9, "", 0.5],
      ],
      looks: [undefined, [], [{ numberFormat: "0%" }, undefined, { numberFormat: "[h]:mm" }]],
    },
    "Sheet1",
  );
  expect(formats?.map((column) => column.at(0))).toEqual(["0%", "[h]:mm"]);
  expect(read(["acc", "n"], [0.9, 1]).formats).toBeUndefined();
});

test("where the cells are known to stand on a sheet, places count as the sheet does", () => {
  const cells = [["lr", "acc"], [], [0.1, 0.9]];
  const table = readCells({ cells, origin: { row: 4, column: 1 }, sheet: "exp log" }, "log.xlsx, exp log");
  expect(table.place(0)).toBe("row 7 of exp log");
});
