import { isNonFinite, readNonFinite } from "../../../src/tracking/values/non-finite";

test.each([
  ["NaN", ["nan", "NaN", "NAN", "+nan", "-NaN"]],
  ["Infinity", ["inf", "Inf", "+inf", "+Inf", "infinity", "Infinity", "+Infinity"]],
  ["-Infinity", ["-inf", "-Inf", "-infinity", "-Infinity"]],
])("%s, whichever way a tool spells it", (canonical, spellings) => {
  expect(spellings.map(readNonFinite)).toEqual(spellings.map(() => canonical));
});

test.each(["", "in", "info", "nano", "infinite", "--inf", "1", "-infinity "])("%j is none", (text) => {
  expect(readNonFinite(text)).toBeUndefined();
});

test("only the canonical texts are kept as non-finite numbers", () => {
  expect(["NaN", "Infinity", "-Infinity"].map(isNonFinite)).toEqual([true, true, true]);
  expect(["nan", "inf", "", NaN, Infinity, undefined, 0].some(isNonFinite)).toBe(false);
});
