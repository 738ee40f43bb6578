import { shownIso, shownMoment, showsDays } from "../../../src/tracking/values/shown-day";

test("which formats show days", () => {
  expect(["yyyy-mm-dd", "d/m/yy", "[$-409]d mmm", "DD.MM.YYYY", "mmm"].map(showsDays)).not.toContain(false);
  const others = [
    "General",
    "0.00",
    "@",
    '0 "days"',
    "[Red]0",
    "h:mm",
    "0\\d",
    "#,##0",
    "0_d",
    "*y0",
    undefined,
  ];
  expect(others.map(showsDays)).not.toContain(true);
});

test("the moment of a day from March 1900 to the end of 9999", () => {
  expect(shownMoment(46_054.5)).toBe(Date.UTC(2026, 1, 1, 12));
  expect([61, 2_958_465].map(shownMoment)).toEqual([Date.UTC(1900, 2, 1), Date.UTC(9999, 11, 31)]);
  expect([60, 2_958_466, -1, 1e9, 9e12, NaN].map(shownMoment)).toEqual(Array<undefined>(6).fill(undefined));
});

test("as text, where there is such a day", () => {
  expect([46_054, 1e9].map(shownIso)).toEqual(["2026-02-01T00:00:00.000Z", 1e9]);
});
