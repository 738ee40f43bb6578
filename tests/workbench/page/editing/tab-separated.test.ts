import fc from "../../../support/fast-check";
import { readTabSeparated, writeTabSeparated } from "../../../../src/workbench/page/editing/tab-separated";

test("Excel's clipboard text: tabs, line ends, quotes around awkward cells", () => {
  expect(readTabSeparated('a\tb\r\n"x\ty"\t"say ""hi"""\r\n')).toEqual([
    ["a", "b"],
    ["x\ty", 'say "hi"'],
  ]);
});

test("line ends of any kind; empty cells and rows stay; the last line end makes no row", () => {
  expect(readTabSeparated("1\t\n\n2\r3\n")).toEqual([["1", ""], [""], ["2"], ["3"]]);
});

test("a quote that never closes is text", () => {
  expect(readTabSeparated('"5 inches\t6')).toEqual([['"5 inches', "6"]]);
  expect(readTabSeparated('5"\t"6"7')).toEqual([['5"', '"6"7']]);
});

test("what is written is read back", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "\t", "\n", '"', " ", "0") });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (block) => {
      // A lone empty cell at the end is the one thing that a trailing line end cannot be told from.
      fc.pre(!(block.length > 1 && block.at(-1)?.length === 1 && block.at(-1)?.[0] === ""));
      expect(readTabSeparated(writeTabSeparated(block))).toEqual(block);
    }),
  );
});
