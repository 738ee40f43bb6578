import { drawTable } from "../../../src/importers/found/draw-table";
import { findTables } from "../../../src/importers/tables/find-tables";
import type { CellLook, GridCell } from "../../../src/importers/tables/grid";
import { gridOf } from "../tables/draw";

/** The picture of the first table of a sheet, a line a row: its number, and what its cells show. */
function drawn(cells: readonly (readonly GridCell[])[], looks?: (CellLook | undefined)[][]) {
  const { tables, account } = findTables({ cells, ...(looks && { looks }) });
  const [table] = tables;
  if (!table) {
    throw new Error("no table");
  }
  const picture = drawTable(table, cells, looks ? { looks } : {}, account);
  return {
    columns: picture.columns,
    lines: picture.rows.map((row) => [row.row, row.cells.map(({ text }) => text).join("|")].join(" ")),
    uses: picture.rows.map((row) => row.cells.map(({ use = "" }) => use.charAt(0)).join("")),
  };
}

const rows = (many: number, wide = 2): GridCell[][] =>
  Array.from({ length: many }, (_, row) => [
    `r${row}`,
    ...Array.from({ length: wide }, (_x, at) => row + at / 10),
  ]);

test("a small table is drawn whole, from its title on, with what each cell was taken for", () => {
  const { cells } = gridOf(`
    Group A
    name | lr  | val_acc
    a    | 0.1 | 0.9
    b    |     | 0.8
    mean |     | 0.85
  `);
  expect(drawn(cells)).toEqual({
    columns: [0, 1, 2],
    lines: ["0 Group A||", "1 name|lr|val_acc", "2 a|0.1|0.9", "3 b||0.8", "4 mean||0.85"],
    uses: ["t", "hhh", "bbb", "b b", "l l"].map((line) => line.replaceAll(" ", "")),
  });
});

test("of a long table the first seven and the last three rows are drawn, of ten rows all", () => {
  const header = ["name", "lr", "val_acc"];
  const numbersOf = (many: number) => drawn([header, ...rows(many)]).lines.map((line) => parseInt(line));
  expect(numbersOf(9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(numbersOf(10)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10]);
  expect(numbersOf(40)).toEqual([0, 1, 2, 3, 4, 5, 6, 38, 39, 40]);
});

test("of a wide table the first five and the last two columns are drawn, of seven all", () => {
  const wide = (many: number) =>
    drawn([["name", ...Array.from({ length: many }, (_, at) => `m${at}`)], ...rows(3, many)]).columns;
  expect(wide(6)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(wide(7)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  expect(wide(20)).toEqual([0, 1, 2, 3, 4, 19, 20]);
});

test("below a title of many lines two runs are seen, as far as there is room", () => {
  const titled = (many: number) => {
    const { tables, account } = findTables({ cells: [["name", "lr"], ...rows(30, 1)] });
    const [table] = tables;
    const area = { top: many, left: 0, bottom: 40, right: 1 };
    const header = { ...area, bottom: many };
    const titleAreas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    return (
      table && drawTable({ ...table, area, header, titleAreas }, [], {}, account).rows.map(({ row }) => row)
    );
  };
  expect(titled(4)).toEqual([0, 1, 2, 3, 4, 5, 6, 38, 39, 40]);
  expect(titled(5)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 38, 39, 40]);
  expect(titled(6)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 38, 39, 40]);
  expect(titled(12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 38, 39, 40]);
});

test.each<[why: string, value: GridCell, format: string | undefined, right: string]>([
  ["a day", 46_054.5, "yyyy-mm-dd hh:mm", "2026-02-01"],
  ["a day beyond any calendar", 9e12, "yyyy-mm-dd", "9000000000000"],
  ["a share", 0.9251, "0%", "92.51%"],
  ["a number of many digits", 0.123456789, "0.00", "0.123457"],
  ["a number without a format", 1 / 3, undefined, "0.333333"],
  ["a text with line ends", " two\n  lines ", undefined, "two lines"],
  ["a long text", "x".repeat(30), undefined, `${"x".repeat(23)}…`],
  ["a truth", true, undefined, "true"],
  ["nothing", undefined, undefined, ""],
])("%s shows as much as a small picture needs", (_, value, format, right) => {
  const cells = [["name", "lr", "x"], ["a", 0.1, value], ["b", 0.2, 1]]; // prettier-ignore
  const looks = [[], [undefined, undefined, format === undefined ? undefined : { numberFormat: format }], []];
  expect(drawn(cells, looks).lines[1]).toBe(`1 a|0.1|${right}`);
});
