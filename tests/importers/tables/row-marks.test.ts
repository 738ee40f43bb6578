import { colourName } from "../../../src/importers/tables/colour-name";
import { rowMarks } from "../../../src/importers/tables/row-marks";
import type { CellLook } from "../../../src/importers/tables/grid";

const YELLOW: CellLook = { fill: "#FFF2CC" };
const BOLD: CellLook = { bold: true };

/** Marks of rows of three cells. */
const marks = (...looks: readonly (CellLook | undefined)[][]) =>
  rowMarks(
    (row, column) => looks[row]?.[column],
    looks.map((_, row) => row),
    [0, 1, 2],
  );

test("a row stands out by the fill of most of its cells, or where all are bold", () => {
  const plain = [undefined, undefined, undefined];
  expect(
    marks(plain, [YELLOW, YELLOW, undefined], plain, [BOLD, BOLD, BOLD], [YELLOW, undefined, BOLD], plain),
  ).toEqual([undefined, "yellow", undefined, "bold", undefined, undefined]);
  const both = { ...YELLOW, ...BOLD };
  expect(marks(plain, plain, [both, both, both])).toEqual([undefined, undefined, "yellow, bold"]);
});

test("what most rows look like, and the stripes of a table, mark none", () => {
  const grey = { fill: "#EEEEEE" };
  const striped = Array.from({ length: 10 }, (_, row) =>
    new Array<CellLook | undefined>(3).fill(row % 2 === 0 ? grey : undefined),
  );
  expect(marks(...striped)).toBeUndefined();
  expect(marks([YELLOW, YELLOW, YELLOW], [YELLOW, YELLOW, YELLOW])).toBeUndefined();
});

test.each([
  ["#FFFF00", "yellow"],
  ["#FFF2CC", "yellow"],
  ["#C6EFCE", "green"],
  ["#92D050", "green"],
  ["#FFC7CE", "red"],
  ["#FF0000", "red"],
  ["#FFC000", "orange"],
  ["#DDEBF7", "blue"],
  ["#0070C0", "blue"],
  ["#7030A0", "purple"],
  ["#FF00FF", "pink"],
  ["#D9D9D9", "grey"],
  ["#000000", "black"],
  ["#FFFFFF", undefined],
  ["red", undefined],
])("%s is called %s", (colour, name) => {
  expect(colourName(colour)).toBe(name);
});
