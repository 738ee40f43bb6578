import fc from "../support/fast-check";
import { rowsBytes } from "../../src/cells/cell-bytes";

test("the estimate is never below the JSON and at most a quarter and a few bytes above it", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const actual = Buffer.byteLength(JSON.stringify(rows));
      const estimate = rowsBytes(rows);
      expect(estimate).toBeGreaterThanOrEqual(actual);
      expect(estimate).toBeLessThanOrEqual(actual * 1.25 + 4 * rows.length + 40);
    }),
  );
});
