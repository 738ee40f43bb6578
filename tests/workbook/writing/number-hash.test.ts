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

/** The hash as it was first written down, which stands in workbooks: powers are raised and remainders taken each time. */
function plainHash(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || !(size > 1e-200 && size < 1e200)) {
    return textHash(String(value));
  }
  const digitsAt = (exponent: number): number =>
    Math.round(exponent <= 13 ? size * 10 ** (13 - exponent) : size / 10 ** (exponent - 13));
  let exponent = Math.floor(Math.log10(size));
  let digits = digitsAt(exponent);
  if (digits < 1e13) {
    exponent -= 1;
    digits = digitsAt(exponent);
  }
  if (digits >= 1e14) {
    exponent += 1;
    digits = Math.round(digits / 10);
  }
  if (digits % 100 === 0) {
    return textHash(String(Number(value.toPrecision(14))));
  }
  const low = Math.imul((digits % 2 ** 32) ^ exponent, 0x01000193);
  const high = Math.imul(Math.floor(digits / 2 ** 32) ^ (value < 0 ? 1 : 0) ^ low, 0x01000193);
  return (high ^ (high >>> 15)) & 0xff_ffff;
}

it("stays what it was when digests were first kept in workbooks", () => {
  const anySize = fc
    .tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -230, max: 230 }))
    .map(([value, power]) => Number(`${value.toFixed(16)}e${power}`));
  const nearPower = fc
    .tuple(fc.integer({ min: -199, max: 199 }), fc.integer({ min: -40, max: 40 }))
    .map(([power, steps]) => Number(`1e${power}`) * (1 + steps * Number.EPSILON));
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true }), anySize, nearPower), (value) => {
      expect(numberHash(value)).toBe(plainHash(value));
    }),
    { seed: 53, numRuns: 30_000 },
  );
});
