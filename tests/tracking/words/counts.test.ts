import { count, counted } from "../../../src/tracking/words/counts";
import { listed } from "../../../src/tracking/words/listed";

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
  expect(listed(["a", "b"], 4)).toBe("a, b and 2 more");
  expect(listed(["a"], 2_001)).toBe("a and 2,000 more");
});
