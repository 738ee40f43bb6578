import { parameterLevels } from "../../../src/tracking/importance/parameter-levels";
import type { Scalar } from "../../../src/tracking/values/scalar";
import fc from "../../support/fast-check";

function told(values: readonly (Scalar | undefined)[]): string[] | string {
  const levels = parameterLevels(values);
  return typeof levels === "string" ? levels : Array.from(levels.ids, (id) => levels.labels[id] ?? "none");
}

test("few values are levels as they are, and a blank is one too", () => {
  expect(told(["adam", "sgd", "adam", "sgd"])).toEqual(["adam", "sgd", "adam", "sgd"]);
  expect(told([0.1, undefined, 0.1, undefined])).toEqual(["0.1", "blank", "0.1", "blank"]);
  expect(told([true, false, true, false])).toEqual(["true", "false", "true", "false"]);
});

test("a value that only one configuration has is among others", () => {
  expect(told(["a", "a", "b", "b", "c", "d"])).toEqual(["a", "a", "b", "b", "other values", "other values"]);
  expect(parameterLevels(["a", "a", "b", "b", "c", "d"])).toMatchObject({ rest: 2 });
});

test("one value throughout and values that nobody shares have no levels", () => {
  expect(told([3, 3, 3])).toBe("constant");
  expect(told([undefined, undefined])).toBe("constant");
  expect(told(["a", "b", "c", "d"])).toBe("scattered");
});

test("many numbers are cut into ranges of about equal size that name their ends", () => {
  const values = Array.from({ length: 30 }, (_, at) => 10 ** (at / 10));
  expect([...new Set(told(values))]).toEqual(["1 to 7.94", "10 to 79.4", "100 to 794"]);
});

test("large numbers that lie close together stay apart, and ranges read what they hold", () => {
  const years = Array.from({ length: 30 }, (_, at) => 2000 + at);
  expect([...new Set(told(years))]).toEqual(["2000 to 2009", "2010 to 2019", "2020 to 2029"]);
  const steps = Array.from({ length: 60 }, (_, at) => 100_000 + at * 3);
  expect(new Set(told(steps)).size).toBe(6);
});

test("one text among numbers costs none of them its place, and a text that is a number is that number", () => {
  const values = [...Array.from({ length: 40 }, (_, at) => at / 100), "auto", "auto", "0.055"];
  const levels = told(values);
  expect(new Set(levels).size).toBe(6);
  expect(levels.slice(-3)).toEqual(["auto", "auto", levels[5]]);
});

test("blanks, the text blank, and spellings that differ in case are what they are", () => {
  const levels = parameterLevels(["blank", "blank", undefined, "  ", "Adam", "adam"]);
  expect(typeof levels === "string" ? [] : [...levels.ids]).toEqual([0, 0, 1, 1, 2, 2]);
});

test("ranges hold what they say, never part equal numbers, and each has two or more", () => {
  const value = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 10 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 24, maxLength: 200 }), (values) => {
      const levels = parameterLevels(values);
      fc.pre(typeof levels !== "string");
      const byValue = new Map<Scalar | undefined, Set<number>>();
      for (const [at, one] of values.entries()) {
        byValue.set(one, (byValue.get(one) ?? new Set()).add(levels.ids[at] ?? -1));
        const [from, to] = /^(\d+) to (\d+)$/.exec(levels.labels[levels.ids[at] ?? -1] ?? "")?.slice(1) ?? [];
        if (from !== undefined && to !== undefined) {
          expect(one).toBeGreaterThanOrEqual(Number(from));
          expect(one).toBeLessThanOrEqual(Number(to));
        }
      }
      expect([...byValue.values()].every((ids) => ids.size === 1)).toBe(true);
      expect([...levels.ids].every((id) => id >= 0 && id < levels.labels.length)).toBe(true);
    }),
  );
});

test("numbers that differ in their last digits by arithmetic alone are one level", () => {
  expect(new Set(told([0.3, 0.1 + 0.2, 0.5, 0.5]))).toEqual(new Set(["0.3", "0.5"]));
});

test("eight different numbers are levels as they are; nine are cut into ranges", () => {
  const twice = (many: number): number[] => Array.from({ length: 2 * many }, (_, at) => (at % many) + 1);
  expect(new Set(told(twice(8))).size).toBe(8);
  expect([...new Set(told(twice(9)))]).toEqual(["1 to 3", "4 to 6", "7 to 9"]);
});

test("texts that differ in case alone are one level, called as the first of them; TRUE is no number", () => {
  expect(told(["Adam", "adam", "SGD", "sgd"])).toEqual(["Adam", "Adam", "SGD", "SGD"]);
  expect(told([true, "true", false, "FALSE"])).toEqual(["true", "true", "false", "false"]);
  expect(told(["", " ", "1", "1.0"])).toEqual(["blank", "blank", "1", "1"]);
  expect(told(["Infinity", "Infinity", "x", "x"])).toEqual(["Infinity", "Infinity", "x", "x"]);
});

test.each<[string, readonly (Scalar | undefined)[], string | number]>([
  ["half of the configurations are alone with their value", ["a", "a", "b", "c"], 2],
  ["more than half are", ["a", "a", "b", "c", "d"], "scattered"],
  ["twelve levels are shared", Array.from({ length: 24 }, (_, at) => `v${String(at % 12)}`), 12],
  [
    "thirteen are, of few configurations",
    Array.from({ length: 26 }, (_, at) => `v${String(at % 13)}`),
    "scattered",
  ],
  ["thirteen are, of five times as many", Array.from({ length: 65 }, (_, at) => `v${String(at % 13)}`), 13],
])("where %s", (_, values, expected) => {
  const levels = parameterLevels(values);
  expect(typeof levels === "string" ? levels : levels.labels.length).toBe(expected);
});

test("the most ranges are six, the fewest three, of about eight configurations each", () => {
  const ranges = (many: number): number => new Set(told(Array.from({ length: many }, (_, at) => at))).size;
  expect([10, 24, 32, 48, 200].map(ranges)).toEqual([3, 3, 4, 6, 6]);
});
