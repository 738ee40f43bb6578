import { ago, count, counted, listed, measured } from "../../../src/taskpane/words/counts";

test("counts set thousands apart and agree with their noun", () => {
  expect([count(1234567), counted(1, "run"), counted(0, "run"), counted(2, "entry", "entries")]).toEqual([
    "1,234,567",
    "1 run",
    "0 runs",
    "2 entries",
  ]);
});

test("lists read as a sentence does and say how many they leave out", () => {
  expect(listed([])).toBe("");
  expect(listed(["Runs"])).toBe("Runs");
  expect(listed(["Runs", "Params", "Metrics"])).toBe("Runs, Params and Metrics");
  expect(listed(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
});

test("measured values keep six digits and their unit", () => {
  expect(measured(0.9123456789)).toBe("0.912346");
  expect(measured(0.1 + 0.2, "s")).toBe("0.3 s");
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
