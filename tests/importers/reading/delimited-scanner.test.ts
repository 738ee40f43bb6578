import { dsvFormat } from "d3-dsv";
import fc from "../../support/fast-check";
import { DelimitedScanner } from "../../../src/importers/reading/delimited-scanner";

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

/** A record as Python's csv module reads it (Modules/_csv.c), which keeps what stands behind a closing quote. */
function pythonRecord(record: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  for (const character of record) {
    if (state === "quoted") {
      if (character === '"') {
        state = "closed";
      } else {
        cell += character;
      }
    } else if (character === ",") {
      cells.push(cell);
      cell = "";
      state = "start";
    } else if (character === '"' && state === "closed") {
      cell += '"';
      state = "quoted";
    } else if (character === '"' && state === "start") {
      state = "quoted";
    } else {
      cell += character;
      state = "plain";
    }
  }
  return [...cells, cell];
}

/** Whether text stands behind a closing quote, which d3-dsv drops. */
function isRagged(text: string): boolean {
  const scanner = new DelimitedScanner(text, ",", WIDTH);
  for (let at = 0; at >= 0 && at < text.length;) {
    at = scanner.scan(at, text.length);
  }
  return scanner.ragged > 0;
}

test("a line is read as Python's csv module reads it, text behind a closing quote included", () => {
  const lines = fc
    .array(fc.constantFrom('"', '""', ",", "a", "x y", "é"), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(lines, (line) => {
      const scanner = new DelimitedScanner(`${line}\n`, ",", 40);
      fc.pre(scanner.scan(0, line.length + 1) >= 0);
      const cells = Array.from({ length: scanner.cells }, (_, column) => scanner.firstCell(column));
      expect(cells).toEqual(pythonRecord(line));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("text behind a closing quote is counted", () => {
  const scanner = new DelimitedScanner('"abc"xdef,"a""b"c"d,"e"\n"f",g,h\n', ",", WIDTH);
  scanner.scan(0, 100);
  expect(scanner.ragged).toBe(2);
  expect([0, 1, 2].map((column) => scanner.column(column).at(0))).toEqual(["abcxdef", 'a"bc"d', "e"]);
});

test("cells are those of d3-dsv, wherever the scan stops in between", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, step) => {
      fc.pre(!isRagged(text));
      const scanner = new DelimitedScanner(text, ",", WIDTH);
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
  const scanner = new DelimitedScanner("1,2\n\n,,\n1,2,3\n1,2,3,\n1,2,3,4\n", ",", WIDTH);
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
  const scanner = new DelimitedScanner('1,2,3\r\n4,5,"6"\r\n\r\n7,8,9\r\n', ",", WIDTH);
  scanner.scan(0, 100);
  expect([scanner.count, scanner.blank]).toEqual([3, 1]);
});

test("a quote that is never closed gives its place", () => {
  expect(~new DelimitedScanner('a,"b\n', ",", 2).scan(0, 5)).toBe(2);
});

test("a column of few different texts gives the same text each time; its filled cells are counted without making them", () => {
  const scanner = new DelimitedScanner('x,"a ""b"""\ny,\nz,"a ""b"""\n', ",", 2);
  scanner.scan(0, 100);
  const cells = scanner.column(1);
  expect(Array.from(cells)).toEqual(['a "b"', "", 'a "b"']);
  expect(cells.filled).toBe(2);
});
