import { fromCell } from "../../src/cells/from-cell";
import { toCell, toSpecCell } from "../../src/cells/to-cell";

test("a blank is an empty cell, never null, which Excel would read as: leave it", () => {
  expect(toCell(undefined, "number")).toBe("");
  expect(fromCell("", "number")).toBeUndefined();
});

test("dates travel as serial numbers", () => {
  const moment = Date.parse("2026-11-23T12:00:00Z");
  expect(toCell(moment, "date")).toBe(46_349.5);
  expect(fromCell(46_349.5, "date")).toBe(moment);
});

test("a date that Excel does not have is kept as text", () => {
  expect(toCell(Date.parse("1800-01-01T00:00:00Z"), "date")).toBe("'1800-01-01T00:00:00.000Z");
});

test("a number in a text column becomes text, as its neighbours are", () => {
  expect(toCell(64, "choice")).toBe("64");
  expect(toCell("007", "text")).toBe("007");
});

test("a text in a number column is kept from becoming a number", () => {
  expect(toCell("1e5", "number")).toBe("'1e5");
  expect(toCell("NaN", "number")).toBe("NaN");
});

test("a text column that is formatted General keeps both numbers and texts as they are", () => {
  const spec = { type: "text", numberFormat: "General" } as const;
  expect(toSpecCell(0.001, spec)).toBe(0.001);
  expect(toSpecCell("007", spec)).toBe("'007");
});
