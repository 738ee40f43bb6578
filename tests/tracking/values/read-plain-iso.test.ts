import fc from "../../support/fast-check";
import { readPlainIso } from "../../../src/tracking/values/read-plain-iso";

test.each([
  ["2026-02-01 01:52:37", Date.UTC(2026, 1, 1, 1, 52, 37)],
  ["2026-02-01T01:52:37Z", Date.UTC(2026, 1, 1, 1, 52, 37)],
  ["2026-02-01 01:52:37.5+00:00", Date.UTC(2026, 1, 1, 1, 52, 37, 500)],
  ["2026-02-01 01:52:37.923999+00:00", Date.UTC(2026, 1, 1, 1, 52, 37, 923)],
])("%s is a time", (text, time) => {
  expect(readPlainIso(text)).toBe(time);
});

test.each([
  "2026-02-30 01:52:37",
  "2026-02-01 01:52:37+02:00",
  "2026-02-01",
  "2026-02-01 24:00:00",
  "2026-02-01 01:52:37.",
])("%s is left to the thorough reader", (text) => {
  expect(readPlainIso(text)).toBeUndefined();
});

test("every time that Date writes on the first 28 days of a month is read back", () => {
  const time = fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(time, (date) => {
      fc.pre(date.getUTCDate() <= 28);
      expect(readPlainIso(date.toISOString())).toBe(date.getTime());
    }),
  );
});
