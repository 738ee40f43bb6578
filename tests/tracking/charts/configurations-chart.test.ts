import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { completed, LOSS, planeOf, scored, seriesOf, textsOf, type Asked } from "./charted";

/** Runs of settings, so many values each. */
const settings = (values: readonly (readonly number[])[], request: Partial<Asked> = {}): PlaneChart =>
  planeOf(
    values.flatMap((own, setting) =>
      own.map((value, seed) =>
        completed(`s${String(setting + 1)}-${String(seed + 1)}`, value, { seed, "parameter:p": setting }),
      ),
    ),
    { kind: "configurations", ...request },
  );

test("of two runs each they have means, and no intervals", () => {
  const chart = settings([
    [0.5, 0.6],
    [0.7, 0.8],
  ]);
  expect(chart.said).toEqual([
    "s2-2 has the best mean: 0.75 ± 0.071 (2 runs). Higher is better.",
    "A square is a mean (a diamond the best one), the line its 95 % interval by Student's t, a grey dot a run.",
    "2 configurations of fewer than 3 runs have no interval, as it would say next to nothing.",
  ]);
  expect(seriesOf(chart, "95 % interval of the mean")?.points).toEqual([]);
  expect([chart.x.min, chart.x.max]).toEqual([0.5, 0.8]);
});

test("the axis holds the intervals, which reach beyond the runs", () => {
  const chart = settings([
    [0.6, 0.7, 0.8],
    [0.65, 0.7, 0.75],
  ]);
  const [low, high] = seriesOf(chart, "95 % interval of the mean")?.points ?? [];
  expect(low?.x).toBeCloseTo(0.7 - 0.248, 3);
  expect(chart.x.min).toBeLessThan(low?.x ?? NaN);
  expect(chart.x.max).toBeGreaterThan(high?.x ?? NaN);
  expect(chart.said.join(" ")).not.toContain("no interval");
});

test("one without an interval is said in the singular", () => {
  const { said } = settings([[0.6, 0.7, 0.8], [0.5]]);
  expect(said).toContain(
    "1 configuration of fewer than 3 runs has no interval, as it would say next to nothing.",
  );
});

test("the lowest mean leads where lower is better", () => {
  const { said } = settings([[0.6, 0.7], [0.5]], { metric: LOSS });
  expect(said[0]).toBe("s2-1 has the best mean: 0.5 (1 run). Lower is better.");
});

test.each([
  [15, undefined],
  [16, "The best 15 of 16 configurations are drawn."],
])("of %d the best 15 are drawn", (many, sentence) => {
  const chart = settings(Array.from({ length: many }, (_, at) => [at, at + 0.5]));
  expect(chart.rows).toBe(15);
  expect(textsOf(chart)).toHaveLength(15);
  expect(chart.said.find((one) => one.startsWith("The best"))).toBe(sentence);
});

test("a long name is cut", () => {
  const name = "a".repeat(70);
  const chart = planeOf(
    scored([0.1, 0.2], () => ({ name, "parameter:p": 1 })),
    { kind: "configurations" },
  );
  expect(textsOf(chart)[0]).toHaveLength(60);
  expect(textsOf(chart)[0]).toMatch(/^★ a{57}…$/);
});
