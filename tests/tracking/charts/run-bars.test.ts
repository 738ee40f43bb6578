import { ACC, chartOf, scored } from "./charted";

test("of more than 30 runs the first are drawn, and that is said", () => {
  const many = (count: number): string[] => {
    const spec = chartOf(scored(Array.from({ length: count }, (_, at) => at)), { kind: "runs" });
    return spec.plot === "bars" ? [String(spec.names.length), ...spec.said.slice(1)] : [];
  };
  expect(many(30)).toEqual(["30"]);
  expect(many(31)).toEqual(["30", "The first 30 of 31 are drawn."]);
});

test("an axis that is cut is said to be", () => {
  const { said } = chartOf(scored([0.9, 0.91]), { kind: "runs" });
  expect(said).toContain("The axis is cut: compare where bars end, not how long they are.");
});

test("the best of those that tie is named with its value, in the order of the rows", () => {
  const metric = { ...ACC, tolerance: 0.1 };
  const words = (goal: "maximize" | "minimize"): string | undefined =>
    chartOf(scored([0.5, 0.55, 0.52, 0.51]), { kind: "runs", metric: { ...metric, goal } }).said[0];
  expect(words("maximize")).toBe("Best: r1, r2, r3 and 1 more with 0.55. Higher is better.");
  expect(words("minimize")).toBe("Best: r1, r2, r3 and 1 more with 0.5. Lower is better.");
});
