import { TextCells } from "../../../src/importers/reading/text-cells";

/** Cells of one letter each, a column of a table of two. */
function cellsOf(text: string, column: number) {
  const places = Int32Array.from({ length: text.length }, (_, at) => at);
  const ends = places.map((at) => at + 1);
  return new TextCells(text, places, ends, column, 2, text.length / 2);
}

test("each column has its own cells", () => {
  expect(Array.from(cellsOf("abcdef", 0))).toEqual(["a", "c", "e"]);
  expect(Array.from(cellsOf("abcdef", 1))).toEqual(["b", "d", "f"]);
  expect(cellsOf("abcdef", 1).at(2)).toBe("f");
});

test("cells of more than 64 different texts are still the right ones", () => {
  const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + (at % 150))).join("");
  const cells = cellsOf(letters, 1);
  expect(Array.from(cells).join("")).toBe(
    Array.from(letters)
      .filter((_, at) => at % 2 === 1)
      .join(""),
  );
  expect(Array.from(cells)).toEqual(Array.from(cells));
});

test("blank cells are not counted as filled", () => {
  const cells = new TextCells("ab", Int32Array.of(0, 0, 1), Int32Array.of(1, 0, 2), 0, 1, 3);
  expect(Array.from(cells)).toEqual(["a", "", "b"]);
  expect(cells.filled).toBe(2);
});
