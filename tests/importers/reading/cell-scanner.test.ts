import { dsvFormat } from "d3-dsv";
import fc from "../../support/fast-check";
import { CellScanner } from "../../../src/importers/reading/cell-scanner";

/** Texts of the parts that matter to the grammar. */
const texts = fc
  .array(fc.constantFrom('"', '""', ",", ",", "\n", "\r\n", "\r", "a", "0.5", "é", " "), { maxLength: 60 })
  .map((parts) => parts.join(""));

const WIDTH = 3;

/** Rows of a width as d3-dsv reads them, without blank ones. */
function expected(text: string): string[][] {
  return dsvFormat(",")
    .parseRows(`${text}${/[\r\n]$/.test(text) || text === "" ? "" : "\n"}end`)
    .slice(0, -1)
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => Array.from({ length: WIDTH }, (_, column) => row[column] ?? ""));
}

test("cells are those of d3-dsv, wherever the scan stops in between", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, step) => {
      const scanner = new CellScanner(text, ",", WIDTH);
      for (let at = 0; at < text.length;) {
        at = scanner.scan(at, Math.min(at + step, text.length));
        fc.pre(at >= 0);
      }
      const columns = Array.from({ length: WIDTH }, (_, column) => Array.from(scanner.column(column)));
      const rows = expected(text);
      expect(columns).toEqual(Array.from({ length: WIDTH }, (_, column) => rows.map((row) => row[column])));
    }),
    { numRuns: 3000 },
  );
});

test("what is odd about rows is counted", () => {
  const scanner = new CellScanner("1,2\n\n,,\n1,2,3\n1,2,3,\n1,2,3,4\n", ",", WIDTH);
  scanner.scan(0, 100);
  const { count, blank, short, unreadable } = scanner;
  expect({ count, blank, short, rows: unreadable.map(({ row }) => row) }).toEqual({
    count: 4,
    blank: 2,
    short: 1,
    rows: [3],
  });
});

test("CRLF is one line end, so that no blank line stands between two rows", () => {
  const scanner = new CellScanner('1,2,3\r\n4,5,"6"\r\n\r\n7,8,9\r\n', ",", WIDTH);
  scanner.scan(0, 100);
  expect([scanner.count, scanner.blank]).toEqual([3, 1]);
});

test("a quote that is never closed gives its place", () => {
  expect(~new CellScanner('a,"b\n', ",", 2).scan(0, 5)).toBe(2);
});

test("a column of few different texts gives the same text each time; its filled cells are counted without making them", () => {
  const scanner = new CellScanner('x,"a ""b"""\ny,\nz,"a ""b"""\n', ",", 2);
  scanner.scan(0, 100);
  const cells = scanner.column(1);
  expect(Array.from(cells)).toEqual(['a "b"', "", 'a "b"']);
  expect(cells.filled).toBe(2);
});
