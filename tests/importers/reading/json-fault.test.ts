import fc from "../../support/fast-check";
import { findJsonFault } from "../../../src/importers/reading/json-fault";

test.each([
  ["", 1, 1, "the text ends too early, a value is missing"],
  ["[1,]", 1, 4, "a value is missing"],
  ["[", 1, 2, "the text ends too early, a value or ] is missing"],
  ["[x]", 1, 2, "a value or ] is missing"],
  ["{", 1, 2, "the text ends too early, a name in double quotes or } is missing"],
  ['{"a": 1,}', 1, 9, "a name in double quotes is missing"],
  ["{'a': 1}", 1, 2, "a name in double quotes or } is missing"],
  ['{"a" 1}', 1, 6, "a colon is missing"],
  ['{"a": }', 1, 7, "a value is missing"],
  ['{"a": 1 "b": 2}', 1, 9, "a comma or a closing bracket is missing"],
  ["[1 2]", 1, 4, "a comma or a closing bracket is missing"],
  ["[1}", 1, 3, "a comma or a closing bracket is missing"],
  ['{"a": 1]', 1, 8, "a comma or a closing bracket is missing"],
  ["[1", 1, 3, "the text ends too early, a comma or a closing bracket is missing"],
  ["1 2", 1, 3, "more text follows the end"],
  ["{} {}", 1, 4, "more text follows the end"],
  ["[\n  1,\n  tru\n]", 3, 3, "a value is missing"],
  ["[1,\r\n2,\rx]", 3, 1, "a value is missing"],
  ['["a\nb"]', 1, 2, "a value or ] is missing"],
  ['["\\x"]', 1, 2, "a value or ] is missing"],
  ["[01]", 1, 3, "a comma or a closing bracket is missing"],
  ["[1.]", 1, 3, "a comma or a closing bracket is missing"],
  ["[+1]", 1, 2, "a value or ] is missing"],
])("%j goes wrong on line %i, column %i: %s", (text, line, column, problem) => {
  expect(findJsonFault(text)).toEqual({ line, column, problem });
});

test.each([
  "null",
  " [ ] ",
  "{ }",
  '{"a": [1, -2.5e-3, true, false, null, "x\\u00e9\\n\\"", {}], "b": {"c": []}}',
  "[NaN, -Infinity, Infinity, -0, 1E+2]",
  "\t{\r\n}",
])("%s is JSON, or what Python writes for it", (text) => {
  expect(findJsonFault(text)).toBeUndefined();
});

test("JSON has no fault, and what JSON.parse refuses has one", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, place) => {
      expect(findJsonFault(text)).toBeUndefined();
      const cut = text.slice(0, place % text.length);
      let refused = false;
      try {
        JSON.parse(cut);
      } catch {
        refused = true;
      }
      expect(findJsonFault(cut) !== undefined).toBe(refused);
    }),
    { numRuns: 300 },
  );
});
