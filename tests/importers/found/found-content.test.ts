import { foundContent } from "../../../src/importers/found/found-content";
import type { SourceGrid } from "../../../src/importers/reading/source-grid";
import type { FoundTable } from "../../../src/importers/tables/found-table";
import type { CellLook } from "../../../src/importers/tables/grid";
import type { JoinedColumn } from "../../../src/importers/found/joined-columns";
import { foundTable, SHEET } from "./found-table";

/** The content of a table of a sheet, or of a text where a delimiter is said. */
function content(
  table: FoundTable,
  more: Partial<SourceGrid> & { rows?: readonly (readonly string[])[]; joined?: JoinedColumn[] } = {},
) {
  const { rows = [], joined = [], ...grid } = more;
  return foundContent(table, "log", { grid: { ...SHEET, ...grid }, rows, file: "a.xlsx" }, joined);
}

const RUNS = foundTable(["name", "lr", "acc"], [["a", 0.1, 0.9], ["b", 0.2, undefined]]); // prettier-ignore

test("columns with a header or a value are its columns, blank cells are empty texts", () => {
  const table = foundTable(["name", "", "", "acc", ""], [["a", 1, undefined, undefined, " "], ["b"]]);
  const read = content(table);
  expect(read.header).toEqual(["name", "Column 2", "acc"]);
  expect(read.columns.map((column) => [...column])).toEqual([["a", "b"], [1, ""], ["", ""]]);
  expect(read).toMatchObject({ kind: "table", name: "log", file: "a.xlsx", count: 2, unreadable: [], remarks: [] });
  expect(Object.keys(read).filter((key) => ["title", "sheet", "headings", "marks", "formats", "stated", "encoding"].includes(key))).toEqual([]);
}); // prettier-ignore

test("columns joined from other tables stand behind", () => {
  const joined = [{ header: "f1", values: [5, ""], formats: ["0%", undefined], unit: "%" }];
  const read = content(RUNS, { joined, looks: [] });
  expect(read.header).toEqual(["name", "lr", "acc", "f1"]);
  expect([...(read.columns[3] ?? [])]).toEqual([5, ""]);
  expect(read.formats?.map((column) => column.at(0))).toEqual([undefined, undefined, undefined, "0%"]);
  expect(read.stated).toEqual([{}, {}, {}, { unit: "%" }]);
});

test("a unit or a goal that headers state goes with their columns, used ones alone", () => {
  const columns = [
    { header: "name", line: 0, isIndex: false },
    { header: "", line: 1, isIndex: false, unit: "s" },
    { header: "acc", line: 2, isIndex: false, goal: "maximize" as const },
  ];
  expect(content({ ...RUNS, columns, rows: [["a", "", 1]] }).stated).toEqual([{}, { goal: "maximize" }]);
});

test("places lead back to the sheet: rows of runs, and columns where the runs are columns", () => {
  const table = { ...RUNS, lines: [4, 7] };
  const where = { sheet: "log", origin: { row: 10, column: 1 } };
  const read = content(table, where);
  expect([read.place(0), read.place(1)]).toEqual(["row 5", "row 8"]);
  expect(read.sheetRow?.(1)).toEqual({ sheet: "log", row: 18, address: "B18:D18" });
  expect(read.sheet).toBe("log");
  const turned = content({ ...table, isTransposed: true }, where);
  expect([turned.place(0), turned.place(1)]).toEqual(["column 5", "column 8"]);
  expect(turned.sheetRow).toBeUndefined();
});

test("the title and the heading above each row are known of the runs", () => {
  const heading = (row: number, text: string) =>
    ({ area: { top: row, left: 0, bottom: row, right: 2 }, why: "heading", text }) as const;
  const rows = ["a", "b", "c", "d"].map((name) => [name, 1, 2]);
  const leftOut = [
    { ...heading(0, "sum"), why: "summary" } as const,
    heading(2, "CNN"),
    { ...heading(4, "mean"), why: "summary" } as const,
    heading(5, "old"),
    heading(6, "RNN"),
  ];
  const read = content({ ...RUNS, title: "May", rows, lines: [1, 3, 7, 8], leftOut });
  expect(read.title).toBe("May");
  expect(read.headings).toEqual([undefined, "CNN", "RNN", "RNN"]);
});

test("rows that stand out are marked, by the looks of their own cells", () => {
  const yellow: CellLook = { fill: "#FFFF00" };
  const names = ["a", "b", "c", "d"];
  const columns = [2, 4].map((line) => ({ header: `h${line}`, line, isIndex: false }));
  const table = { ...RUNS, columns, rows: names.map((name) => [name, 1]), lines: [1, 2, 3, 4] };
  const looks: (CellLook | undefined)[][] = [];
  looks[3] = [undefined, undefined, yellow, undefined, yellow];
  expect(content(table, { looks }).marks).toEqual([undefined, undefined, "yellow", undefined]);
  const across: (CellLook | undefined)[][] = [];
  across[2] = [undefined, yellow];
  across[4] = [undefined, yellow];
  expect(content({ ...table, isTransposed: true }, { looks: across }).marks).toEqual([
    "yellow",
    undefined,
    undefined,
    undefined,
  ]);
  expect(content(table, { looks: [] }).marks).toBeUndefined();
});

test("number formats are those of the cells, whichever way the runs go", () => {
  const looks: (CellLook | undefined)[][] = [];
  looks[1] = [undefined, { numberFormat: "0%" }, { numberFormat: "0.0" }];
  looks[2] = [undefined, { numberFormat: "yyyy" }];
  const formats = (table: FoundTable) =>
    content(table, { looks }).formats?.map((column) => [column.at(0), column.at(1)]);
  expect(formats(RUNS)).toEqual([[undefined, undefined], ["0%", "yyyy"], ["0.0", undefined]]); // prettier-ignore
  expect(formats({ ...RUNS, isTransposed: true })).toEqual([
    [undefined, undefined],
    ["0%", "0.0"],
    ["yyyy", undefined],
  ]);
});

describe("of a text", () => {
  const HEADER = ["name", "lr", "acc"];
  const LONG = foundTable([...HEADER, ""], [["a", "1", "2"], ["b", "1", "2", "3"], ["c", "1", "2", " "]]); // prettier-ignore

  test("a row with more cells than the header has is unreadable and holds nothing", () => {
    const read = content(LONG, { delimiter: ",", rows: [HEADER] });
    expect(read.header).toEqual(HEADER);
    expect(read.unreadable).toMatchObject([{ row: 1, text: "b | 1 | 2 | 3" }]);
    expect(read.columns.map((column) => [...column])).toEqual([["a", "", "c"], ["1", "", "1"], ["2", "", "2"]]); // prettier-ignore
  });

  test("the widest line of the header counts, from where the table begins", () => {
    const header = { top: 1, left: 1, bottom: 2, right: 4 };
    const rows = [
      ["", "a", "b", "c", "d", "e"],
      ["", "x"],
      ["", ...HEADER],
    ];
    const area = { top: 1, left: 1, bottom: 5, right: 4 };
    expect(content({ ...LONG, header, area }, { delimiter: ",", rows }).unreadable).toHaveLength(1);
    const wide = [[], [], ["", ...HEADER, "more", "even more"]];
    expect(content({ ...LONG, header, area }, { delimiter: ",", rows: wide }).unreadable).toEqual([]);
    expect(content({ ...LONG, header: undefined }, { delimiter: ",", rows: [HEADER] }).unreadable).toEqual(
      [],
    );
  });

  test("cells of a range, and runs as columns, cannot have too many", () => {
    expect(content(LONG, { rows: [HEADER] }).unreadable).toEqual([]);
    expect(content({ ...LONG, isTransposed: true }, { delimiter: ",", rows: [HEADER] }).unreadable).toEqual(
      [],
    );
  });

  test("decimal commas are points, and a dot that may be either is said, where no comma parts the cells", () => {
    const lr = (delimiter: string | undefined, ...values: [string, string]) => {
      const table = foundTable(["name", "lr"], [["a", values[0]], ["b", values[1]]]); // prettier-ignore
      const read = content(table, { delimiter, rows: [["name", "lr"]] });
      return [[...(read.columns[1] ?? [])], read.remarks.length];
    };
    expect(lr(";", "0,5", "1,25")).toEqual([["0.5", "1.25"], 0]);
    expect(lr(",", "0,5", "1,25")).toEqual([["0,5", "1,25"], 0]);
    expect(lr(undefined, "0,5", "1,25")).toEqual([["0,5", "1,25"], 0]);
    expect(lr(";", "1.000", "2.000")).toEqual([["1.000", "2.000"], 1]);
    expect(lr(",", "1.000", "2.000")).toEqual([["1.000", "2.000"], 0]);
  });
});

test("an encoding that was guessed goes along", () => {
  const source = { grid: SHEET, rows: [], file: "a.csv", encoding: "windows-1252" } as const;
  expect(foundContent(RUNS, "log", source).encoding).toBe("windows-1252");
});
