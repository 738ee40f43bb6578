import { readFileSync } from "node:fs";
import path from "node:path";
import { holm } from "../../../src/tracking/groups/holm";
import fc from "../../support/fast-check";

const SCIPY = JSON.parse(
  readFileSync(path.join(__dirname, "../../fixtures/statistics/scipy.json"), "utf8"),
) as { readonly holm: readonly { readonly ps: readonly number[]; readonly adjusted: readonly number[] }[] };

test("probabilities are corrected as Holm's definition has it, computed in Python", () => {
  expect(SCIPY.holm).toHaveLength(4);
  for (const { ps, adjusted } of SCIPY.holm) {
    expect(holm(ps)).toEqual(adjusted.map((p): unknown => expect.closeTo(p, 12)));
  }
});

test("a correction never makes a probability smaller, nor larger than by their number, and keeps their order", () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(probability, { minLength: 1, maxLength: 12 }), (ps) => {
      const corrected = holm(ps);
      for (const [at, p] of ps.entries()) {
        const found = corrected[at] ?? NaN;
        expect(found).toBeGreaterThanOrEqual(p);
        expect(found).toBeLessThanOrEqual(Math.min(1, p * ps.length));
        for (const [other, q] of ps.entries()) {
          expect(p < q && found > (corrected[other] ?? NaN)).toBe(false);
        }
      }
    }),
  );
});
