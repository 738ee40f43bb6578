import { countByStatus, summariseExperiments } from "../../../src/tracking/best/summarise-runs";
import { runsOf } from "../runs-of";

const RUNS = runsOf([
  { experiment: "one", status: "Completed", "metric:acc": 0.8 },
  { experiment: "one", status: "Completed", "metric:acc": 0.9 },
  { experiment: "one", status: "Failed", "metric:acc": 0.1 },
  { experiment: "two", status: "Completed", "metric:acc": 0.7 },
  { experiment: "two", status: "Completed", "metric:acc": "NaN" },
  { experiment: "three", status: "odd" },
]);

test("counts runs by status", () => {
  expect(countByStatus(RUNS)).toEqual({
    Planned: 0,
    Running: 0,
    Completed: 4,
    Failed: 1,
    Stopped: 0,
    Pruned: 0,
  });
});

test("gives mean and sample deviation over completed runs with a number", () => {
  const [one, two, ...rest] = summariseExperiments(RUNS, "acc");
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ experiment: "one", n: 2 });
  expect(one?.mean).toBeCloseTo(0.85, 12);
  expect(one?.std).toBeCloseTo(Math.SQRT1_2 / 10, 12);
  expect(two).toEqual({ experiment: "two", n: 1, mean: 0.7 });
});
