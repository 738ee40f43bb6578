import { NO_GOAL, planeOf, runsBySeries, scored } from "./charted";

test("runs stand in the order of their starts, not of their rows", () => {
  const chart = planeOf(
    scored([0.5, 0.4, 0.45], (at) => ({ started: 3 - at })),
    { kind: "progress" },
  );
  expect(runsBySeries(chart)).toEqual({ "Completed runs": "r3 r2 r1", "★ Best": "r1" });
  expect(chart.said).toEqual([
    "Best: r1 with 0.5. Higher is better.",
    "The best so far was bettered 1 time in 3 runs.",
  ]);
});

test("runs started at once stand in the order of their rows", () => {
  const chart = planeOf(
    scored([0.5, 0.4], () => ({ started: 3 })),
    { kind: "progress" },
  );
  expect(runsBySeries(chart)["Completed runs"]).toBe("r1 r2");
  expect(chart.said.at(-1)).toBe("No later run was better than the first of 2.");
});

test("without a goal no line rises, and the runs are no background", () => {
  const chart = planeOf(
    scored([0.5, 0.4], (at) => ({ started: at })),
    { kind: "progress", metric: NO_GOAL },
  );
  expect(chart.series.map(({ name, color }) => [name, color])).toEqual([["Completed runs", "#0072B2"]]);
  expect(chart.said).toEqual(["acc has no goal, so no run is marked as the best."]);
});

test("several without a start are counted", () => {
  const chart = planeOf(
    scored([0.5, 0.4, 0.3], (at) => (at === 0 ? { started: 1 } : {})),
    { kind: "progress" },
  );
  expect(chart.said.at(-1)).toBe("Left out: 2 that do not say when.");
});
