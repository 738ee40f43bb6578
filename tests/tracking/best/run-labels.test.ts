import { rankRuns } from "../../../src/tracking/best/rank-runs";
import { rankingSentence } from "../../../src/tracking/best/ranking-sentence";
import { runLabels } from "../../../src/tracking/best/run-labels";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { runsOf, type RunRow } from "../runs-of";

test("a run is called by its name, with its id where others have the name too, else by its id or row", () => {
  const label = runLabels(
    runsOf([
      { id: "run-0001", name: "a" },
      { id: "run-0002", name: " a " },
      { id: "run-0003", name: "b" },
      { id: "run-0004" },
      { name: "a" },
      {},
    ]),
  );
  expect([0, 1, 2, 3, 4, 5].map(label)).toEqual([
    "a (run-0001)",
    "a (run-0002)",
    "b",
    "run-0004",
    "a (row 6)",
    "row 7",
  ]);
});

const run = (name: string, acc: number | undefined, status = "Completed"): RunRow => ({
  name,
  status,
  "metric:acc": acc,
});
const said = (rows: readonly RunRow[], more: Partial<ReturnType<typeof inferMetric>> = {}) => {
  const metric = { ...inferMetric("acc"), ...more };
  const runs = runsOf(rows);
  return rankingSentence(rankRuns(runs, metric), metric, runLabels(runs));
};

test("units stand behind values, a per cent sign without a space", () => {
  const rows = [run("a", 91), run("b", 90)];
  expect(said(rows, { unit: "%" })).toBe(
    "a leads with acc 91%, 1 percentage point ahead of b, over 2 completed runs.",
  );
  expect(said(rows, { unit: "pt" })).toBe("a leads with acc 91 pt, 1 pt ahead of b, over 2 completed runs.");
  expect(said(rows)).toBe("a leads with acc 91, 1 ahead of b, over 2 completed runs.");
});

test("of many that tie three are named, and the tolerance is said", () => {
  const rows = ["a", "b", "c", "d", "e"].map((name) => run(name, 5));
  expect(said(rows)).toMatch(/^a, b, c and 2 .*share first place with acc 5, over 5 completed runs\.$/);
  expect(said(rows, { tolerance: 0.5 })).toContain("share first place with acc 5 (ties within 0.5), over");
});

test("what did not compete is counted by its reason; without any, nothing is said", () => {
  expect(said([run("a", 1)])).toBe("a is the only completed run with a number: acc 1.");
  expect(said([run("a", 1), run("b", 2, "Failed")])).toMatch(
    /\. Left out: 1 not completed \(the best of them b with 2, failed\)\.$/,
  );
  expect(said([run("a", 1), run("b", undefined, "Failed")])).toMatch(/\. Left out: 1 not completed\.$/);
  expect(said([run("a", 1), run("b", undefined)])).toMatch(/\. Left out: 1 without a number\.$/);
  expect(said([run("a", undefined), run("b", 2, "Failed")])).toBe(
    "No completed run has a number for acc. Left out: 1 not completed (the best of them b with 2, failed), 1 without a number.",
  );
  expect(said([run("a", 1)], { goal: "none" })).toMatch(/^acc has no goal/);
});
