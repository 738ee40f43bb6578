import fc from "../support/fast-check";
import { findJsonFault } from "../../src/importers/reading/json-fault";
import { mayRound, quoteInexact } from "../../src/importers/reading/quote-inexact";

test("JSON is left as it is, and no fault is found in it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(quoteInexact(text)).toBe(text);
      expect(findJsonFault(text)).toBeUndefined();
    }),
  );
});

test("non-finite numbers are quoted wherever they stand, and nowhere else", () => {
  const written = fc.constantFrom(
    "NaN",
    "Infinity",
    "-Infinity",
    '"NaN"',
    '"a \\"Infinity\\" \\\\"',
    "1",
    "null",
  );
  fc.assert(
    fc.property(fc.array(written), (values) => {
      const parsed: unknown = JSON.parse(quoteInexact(`{"NaN": [${values.join(",")}]}`));
      const expected = values.map((value): unknown => (/^-?[NI]/.test(value) ? value : JSON.parse(value)));
      expect(parsed).toEqual({ NaN: expected });
    }),
  );
});

test.each([
  ['{"a": 1', 1, 8, "the text ends too early, a comma or a closing bracket is missing"],
  ['{"a" 1}', 1, 6, "a colon is missing"],
  ["[1, 2,]", 1, 7, "a value is missing"],
  ['{"a": 1}\n{"b": 2}', 2, 1, "more text follows the end"],
  ['{"a": 01}', 1, 8, "a comma or a closing bracket is missing"],
  ['{\r\n"a": "open\n"}', 2, 6, "a value is missing"],
])("the fault of %j is found", (text, line, column, problem) => {
  expect(findJsonFault(text)).toEqual({ line, column, problem });
});

test.each([
  ['{"id": 1582917533873852417}', '{"id": "1582917533873852417"}'],
  ["[-1582917533873852417,1]", '["-1582917533873852417",1]'],
  ["9007199254740993", '"9007199254740993"'],
  ["[9007199254740991, 12345678901234567.5, 1234567890123456789e3]", undefined],
  ['{"1582917533873852417": "1582917533873852417"}', undefined],
])("%s keeps the digits of whole numbers that a double rounds, and nothing else changes", (text, quoted) => {
  expect(quoteInexact(text)).toBe(quoted ?? text);
  expect(mayRound(text) || quoted === undefined).toBe(true);
});
