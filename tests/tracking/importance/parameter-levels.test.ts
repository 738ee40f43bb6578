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
