import { bestFront } from "../../../src/tracking/best/best-front";
import type { MetricDefinition } from "../../../src/tracking/catalogue/catalogue";
import { runsOf, type RunRow } from "../runs-of";

const metric = (name: string, goal: MetricDefinition["goal"]): MetricDefinition => ({
  name,
  goal,
  primary: false,
  tolerance: 0,
  aliases: [],
});
const ACC = metric("acc", "maximize");
const MS = metric("ms", "minimize");
const SIZE = metric("size", "minimize");
const CATALOGUE = { parameters: [], metrics: [ACC, MS, SIZE] };

const run = (
  name: string,
  acc: number | undefined,
  ms: number | undefined,
  size = 1,
  status = "Completed",
): RunRow => ({
  id: `run-${name}`,
  name,
  status,
  "metric:acc": acc,
  "metric:ms": ms,
  "metric:size": size,
});
const ROWS = [
  run("a", 0.9, 20, 5),
  run("b", 0.8, 10, 5),
  run("c", 0.8, 20, 1),
  run("d", 0.99, 1, 1, "Failed"),
  run("e", 0.95, undefined),
];
const asked = (metrics: readonly MetricDefinition[], filter = "", rows: readonly RunRow[] = ROWS) =>
  bestFront(runsOf(rows), CATALOGUE, { metrics, filter, now: 0, firstRow: 2 });

test("the front by two metrics, the best by the first one first, with who was left out", () => {
  const { shown, sentences, notLive } = asked([ACC, MS]);
  expect(shown.map(({ runId, name, values }) => [runId, name, values])).toEqual([
    ["run-a", "a", [0.9, 20]],
    ["run-b", "b", [0.8, 10]],
  ]);
  expect(sentences).toEqual([
    "On the front by acc and ms: 2 of 3 completed runs, a and b. No other run is as good in all of them and better in one.",
    "1 completed run without a number for all of them is left out.",
  ]);
  expect(notLive).toBeUndefined();
});

test("a third metric brings more onto it, the goal says which way is better, and a filter leaves runs out", () => {
  expect(asked([ACC, MS, SIZE]).shown.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(asked([MS, ACC]).shown.map(({ name }) => name)).toEqual(["b", "a"]);
  const { shown, sentences } = asked([ACC, MS], "size < 5");
  expect(shown.map(({ name }) => name)).toEqual(["c"]);
  expect(sentences[0]).toContain("1 of 1 completed run where size < 5, c.");
});

test("no goal and no runs are said; what cannot be kept live is too", () => {
  expect(asked([ACC, metric("loss", "none")]).sentences).toEqual([
    "loss has no goal, so nothing tells which runs are beaten.",
  ]);
  expect(asked([ACC, MS], "acc > 5").sentences).toEqual([
    "No completed run where acc > 5 has a number for acc and ms.",
  ]);
  expect(asked([ACC, MS], "name > 'a'").notLive).toContain("asks for the order of words");
  const many = Array.from({ length: 4_001 }, (_, at) => run(`r${String(at)}`, at, at));
  const { notLive, shown, sentences } = asked([ACC, MS], "", many);
  expect(notLive).toContain("for up to 4,000 runs, and there are 4,001.");
  expect(shown).toHaveLength(100);
  expect(sentences.at(-1)).toBe("The first 100 are listed.");
  expect(asked([ACC, MS], "", many.slice(1)).notLive).toBeUndefined();
});
