import { numberHash } from "../../../src/workbook/writing/number-hash";
import { textHash } from "../../../src/workbook/writing/text-hash";
import fc from "../../support/fast-check";

it.each([0, 12, -3, 0.5, -0.25, 1e-7, 1.5e21, 1e300, 1e-300, 123456.75])(
  "gives %p the hash of its text",
  (value) => {
    expect(numberHash(value)).toBe(textHash(String(value)));
  },
);

it.each([
  [0.1 + 0.2, 0.3],
  [2.9999999999999996, 3],
  [0.99999999999999989, 1],
  [1.0000000000000002, 1],
  [9.999999999999999e-5, 1e-4],
  [0.812345678901234, 0.8123456789012341 - 1e-16],
])("takes %p for %p", (one, other) => {
  expect(numberHash(one)).toBe(numberHash(other));
});

it("does not depend on digits behind the fourteenth", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1e12, max: 9.999e13 }),
      fc.integer({ min: -150, max: 120 }),
      (digits, power) => {
        const value = Number(`${digits}e${power}`);
        // A quarter of the fourteenth digit more is still rounded to it.
        const near = Number(`${digits}.25e${power}`);
        if (digits >= 1e13 && !Number.isInteger(value) && !Number.isInteger(near)) {
          expect(numberHash(near)).toBe(numberHash(value));
        }
      },
    ),
    { seed: 51, numRuns: 2_000 },
  );
});

it("tells numbers apart that differ in the fourteenth digit, in sign or in size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e13, max: 9.99e13 }), (digits) => {
      const hash = numberHash(Number(`${digits}e-14`));
      const others = [`${digits + 1}e-14`, `-${digits}e-14`, `${digits}e-15`].map(Number).map(numberHash);
      expect(others).not.toContain(hash);
    }),
    { seed: 52, numRuns: 500 },
  );
});

it("spreads hashes of near numbers evenly", () => {
  const hashes = new Set(Array.from({ length: 20_000 }, (_, at) => numberHash(0.8123456789 + at * 1.7e-9)));
  expect(hashes.size).toBeGreaterThan(19_900);
});
