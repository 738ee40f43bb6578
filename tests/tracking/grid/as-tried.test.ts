import { asTried } from "../../../src/tracking/grid/as-tried";
import type { Scalar } from "../../../src/tracking/values/scalar";
import fc from "../../support/fast-check";
import { runsOf } from "../runs-of";

const LR = { role: "parameter", name: "lr" } as const;
const tried = (standing: readonly Scalar[], value: Scalar): Scalar =>
  asTried(runsOf(standing.map((one) => ({ "parameter:lr": one, "parameter:wd": 0.7 }))))(LR, value);

test.each<[readonly Scalar[], Scalar, Scalar]>([
  [[0.000_316_227_766_016_837_94], 0.000_316_227_766_016_838, 0.000_316_227_766_016_837_94],
  [[0.1, 0.300_000_000_000_000_04, 0.9], 0.3, 0.300_000_000_000_000_04],
  [[0.1, 0.3, 0.9], 0.300_000_000_000_000_04, 0.3],
  [[-0.3], -0.300_000_000_000_000_04, -0.3],
  [[0.3, 0.300_000_000_000_000_04], 0.3, 0.3],
  // What differs by more than a trace is another number, and so is that of another parameter.
  [[0.3], 0.300_000_000_01, 0.300_000_000_01],
  [[0.3], 0.700_000_000_000_000_1, 0.700_000_000_000_000_1],
  [[], 0.3, 0.3],
  // Whole numbers and texts are exact.
  [[3.000_000_000_000_000_4], 3, 3],
  [["0.3"], 0.3, 0.3],
  [[0.3], "0.3", "0.3"],
])("where %j stands, %j is %j", (standing, value, same) => {
  expect(tried(standing, value)).toBe(same);
});

test("each number is found among many by a trace more or less, and only then", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 999 }), (all, wanted) => {
      const standing = all.map((one) => one + 0.5);
      for (const trace of [-1e-14, 0, 1e-14]) {
        const value = (wanted + 0.5) * (1 + trace);
        expect(tried(standing, value)).toBe(all.includes(wanted) ? wanted + 0.5 : value);
      }
    }),
  );
});
