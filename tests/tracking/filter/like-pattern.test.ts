import fc from "../../support/fast-check";
import { likePattern } from "../../../src/tracking/filter/like-pattern";

test("a pattern matches what a regular expression for it matches", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "B", "é", "😀", "."), maxLength: 8 });
  const patterns = fc.string({ unit: fc.constantFrom("a", "b", "😀", ".", "%", "_"), maxLength: 6 });
  fc.assert(
    fc.property(patterns, letters, (pattern, text) => {
      const source = pattern.replace(/[%_.]/g, (one) => (one === "%" ? "[^]*" : one === "_" ? "[^]" : "\\."));
      expect(likePattern(pattern)(text)).toBe(new RegExp(`^${source}$`, "iu").test(text));
    }),
    { numRuns: 3000 },
  );
});

test("a backslash takes the meaning of a sign away", () => {
  expect(likePattern("50\\%")("50%")).toBe(true);
  expect(likePattern("50\\%")("500")).toBe(false);
  expect(likePattern("a\\_b")("axb")).toBe(false);
  expect(likePattern("a\\\\%")("a\\b")).toBe(true);
  // Before any other sign it is one of its own.
  expect(likePattern("C:\\data%")("c:\\data\\x")).toBe(true);
  expect(likePattern("%\\x_")("C:\\x1")).toBe(true);
  expect(likePattern("C:\\")("C:\\")).toBe(true);
});

test("a pattern of many parts is not slower than both lengths multiplied", () => {
  let asked = 0;
  const text = new Proxy(Array.from("a".repeat(2000)), {
    get(target, key, receiver): unknown {
      asked++;
      return Reflect.get(target, key, receiver);
    },
  });
  const parts = Array.from(`${"%a".repeat(20)}%b`);
  const from = Reflect.get(Array, "from") as unknown;
  const given = [parts, text];
  Reflect.set(Array, "from", () => given.shift());
  try {
    expect(likePattern("")("")).toBe(false);
  } finally {
    Reflect.set(Array, "from", from);
  }
  expect(asked).toBeGreaterThan(2000);
  expect(asked).toBeLessThan(3 * 2000 * 42);
});
