import { withInfinities } from "../../../src/importers/formats/clamped-infinity";
import { noCounts } from "../../../src/tracking/typing/typed-column";

test("the largest doubles are the infinities that MLflow's stores clamp to them", () => {
  const column = {
    type: "number" as const,
    values: [0.5, Number.MAX_VALUE, undefined, -Number.MAX_VALUE, "NaN"],
    counts: { ...noCounts(), nonFinite: 1, escapes: 2 },
  };
  expect(withInfinities(column)).toEqual({
    type: "number",
    values: [0.5, "Infinity", undefined, "-Infinity", "NaN"],
    counts: { ...noCounts(), nonFinite: 3, escapes: 2 },
  });
});

test("a column without them stays the one it is", () => {
  const column = { type: "number" as const, values: [1e308, undefined, "x"], counts: noCounts() };
  expect(withInfinities(column)).toBe(column);
});
