import { ago } from "../../../src/taskpane/words/ago";
import { measured } from "../../../src/taskpane/words/measured";

test("measured values keep six digits and their unit", () => {
  expect(measured(0.9123456789)).toBe("0.912346");
  expect(measured(0.1 + 0.2, "s")).toBe("0.3 s");
  expect(measured(91.2, "%")).toBe("91.2%");
  expect(measured("NaN")).toBe("NaN");
  expect(measured(false)).toBe("false");
});

test("times are told as a person would, and as a date after a week", () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const minute = 60_000;
  const told = [0, 1, 59, 60, 24 * 60, 7 * 24 * 60].map((minutes) => ago(now - minutes * minute, now));
  expect(told).toEqual([
    "just now",
    "1 minute ago",
    "59 minutes ago",
    "1 hour ago",
    "1 day ago",
    "2026-11-16",
  ]);
});

test("a time that no calendar has is told as it stands", () => {
  expect(ago(-9e16, 0)).toBe("-90000000000000000");
});
