import { dsvFormat } from "d3-dsv";
import fc from "../../support/fast-check";
import { lineEnds, recordEnd } from "../../../src/importers/reading/record-end";

/** Texts of the characters that matter to the grammar. */
const table = fc
  .array(fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "a", "é", " "), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("records are those of d3-dsv, which parses each of them alone to the same cells", () => {
  fc.assert(
    fc.property(table, (text) => {
      const records: string[] = [];
      for (let at = 0; at < text.length;) {
        const end = recordEnd(text, at, ",");
        fc.pre(end > 0);
        records.push(text.slice(at, end));
        at = end;
      }
      expect(records.join("")).toBe(text);
      const parseRows = (rows: string): string[][] => dsvFormat(",").parseRows(rows);
      expect(records.map((record) => parseRows(`${record.replace(/[\r\n]+$/, "")}\nend`)[0] ?? [""])).toEqual(
        parseRows(`${text}${/[\r\n]$/.test(text) || text === "" ? "" : "\n"}end`).slice(0, -1),
      );
    }),
    { numRuns: 500 },
  );
});

test("a quote that is never closed gives its place", () => {
  expect(~recordEnd('a,"b', 0, ",")).toBe(2);
  expect(recordEnd('a,b"c', 0, ",")).toBe(5);
});

test("line ends are counted once, whatever they are", () => {
  expect(lineEnds("a\nb\r\nc\rd", 0, 9)).toBe(3);
});
