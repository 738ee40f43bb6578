import type { PlaneChart } from "../../../src/tracking/charts/chart-spec";
import { ACC, LOSS, planeOf, runsBySeries, scored, seriesOf, textsOf } from "./charted";

const strips = (
  values: readonly number[],
  category: (at: number) => string,
  metric: typeof ACC = ACC,
): PlaneChart =>
  planeOf(
    scored(values, (at) => ({ "parameter:p": category(at) })),
    { kind: "parameter", parameter: "p", metric },
  );

test.each([
  [ACC, ["b · n 1", "a · n 2"], "Categories stand by their means, the highest on top.", "b"],
  [LOSS, ["a · n 2", "b · n 1"], "Categories stand by their means, the lowest on top.", "a"],
])("the better mean is on top: %j", (metric, names, sentence) => {
  // The mean of a is lower, whatever the order of the rows and of the letters.
  const chart = strips([0.2, 0.5, 0.4], (at) => (at === 1 ? "b" : "a"), metric);
  expect(textsOf(chart)).toEqual(names);
  expect(chart.said).toContain(sentence);
  expect(chart.legend).toBe(false);
});

test("more than a dozen categories are cut, the rest together", () => {
  const chart = strips(
    Array.from({ length: 14 }, (_, at) => at),
    (at) => `c${String(at)}`,
  );
  expect(textsOf(chart)).toHaveLength(13);
  expect(textsOf(chart)).toContain("other (2) · n 2");
});

test("30 runs of a category are dots; from 31 on all are boxes, with dots for what lies beyond the whiskers", () => {
  const values = (many: number): number[] => [
    0,
    ...Array.from({ length: many - 2 }, (_, at) => 50 + at),
    200,
    3,
    4,
  ];
  const category = (many: number) => (at: number) => (at < many ? "a" : "b");
  const dots = strips(values(30), category(30));
  expect(seriesOf(dots, "Completed runs")?.points).toHaveLength(32);
  expect(dots.said).toContain("A dot is a run, the line across is the median.");
  const boxes = strips(values(31), category(31));
  expect(runsBySeries(boxes)["Completed runs"]).toBe("r1 r31");
  expect(seriesOf(boxes, "Completed runs")?.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 2],
    [200, 2],
  ]);
  expect(seriesOf(boxes, "Quartiles")?.color).toBe("#0072B2");
  expect(boxes.said[1]).toMatch(/^Boxes reach/);
});

test("where none lies beyond the whiskers there are no dots", () => {
  const chart = strips(
    Array.from({ length: 40 }, (_, at) => at),
    (at) => (at < 35 ? "a" : "b"),
  );
  expect(seriesOf(chart, "Completed runs")).toBeUndefined();
});

test("a box: its outline, the median, a whisker to either side", () => {
  const values = Array.from({ length: 33 }, (_, at) => at);
  const chart = strips([...values, 100], (at) => (at < 33 ? "a" : "b"));
  const points = seriesOf(chart, "Quartiles")?.points.slice(6 + 3 + 3 + 3) ?? [];
  const lines = points
    .map(({ x, y }) => (Number.isNaN(x) ? "gap" : `${String(x)},${y.toFixed(1)}`))
    .join(" ");
  expect(lines).toBe(
    "8,0.8 24,0.8 24,1.2 8,1.2 8,0.8 gap 16,0.8 16,1.2 gap 0,1.0 8,1.0 gap 24,1.0 32,1.0 gap",
  );
});
