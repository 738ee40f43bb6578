import fc from "../../support/fast-check";
import { readNameList, writeNameList } from "../../../src/tracking/naming/name-list";

test.each([
  ["adam, sgd , adam,", ["adam", "sgd"]],
  ["a,b; c", ["a,b", "c"]],
  ["a,b;", ["a,b"]],
  ["a;b\nc,d", ["a;b", "c,d"]],
  ["", []],
])("%j lists %j", (cell, entries) => {
  expect(readNameList(cell)).toEqual(entries);
});

test.each([
  [["a", "b"], "a, b"],
  [["a,b"], "a,b;"],
  [["a,b", "c"], "a,b; c"],
  [["a;b"], "a;b\n"],
  [["a;b", "c,d"], "a;b\nc,d"],
  [[], ""],
])("%j is written as %j", (entries, cell) => {
  expect(writeNameList(entries)).toBe(cell);
});

test("what is written is read back", () => {
  const entry = fc
    .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "b", ",", ";", " ", "é") })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.uniqueArray(entry, { maxLength: 5 }), (entries) => {
      expect(readNameList(writeNameList(entries))).toEqual(entries);
    }),
  );
});
