import fc from "../../support/fast-check";
import { bestOfEach } from "../../../src/tracking/best/best-of-each";
import { bestRun } from "../../../src/tracking/best/best-run";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";
import { runsOf, type RunRow } from "../runs-of";

const ACC = {
  name: "acc",
  goal: "maximize",
  primary: true,
  tolerance: 0.01,
  aliases: [],
} as const;
const CATALOGUE = {
  parameters: [{ name: "lr", type: "number", required: false, choices: [], inFingerprint: true } as const],
  metrics: [ACC],
};
const DATASET: ColumnTarget = { role: "field", key: "dataset" };

const ROWS: readonly RunRow[] = [
  { id: "r1", name: "a", status: "Completed", dataset: "v1", "parameter:lr": 0.1, "metric:acc": 0.8 },
  { id: "r2", name: "b", status: "Completed", dataset: "V1 ", "parameter:lr": 0.2, "metric:acc": 0.9 },
  { id: "r3", name: "b2", status: "Completed", dataset: "V1 ", "parameter:lr": 0.2, "metric:acc": 0.85 },
  { id: "r4", status: "Completed", dataset: "v2", "parameter:lr": 0.1, "metric:acc": 0.95 },
  { id: "r5", status: "Completed", dataset: "v2", "parameter:lr": 0.3, "metric:acc": 0.945 },
  { id: "r6", status: "Failed", dataset: "v3", "parameter:lr": 0.3, "metric:acc": 0.99 },
  { id: "r7", status: "Completed", "parameter:lr": 0.3, "metric:acc": 0.7 },
];

const asked = (
  filter: string,
  by: ColumnTarget = DATASET,
  rows = ROWS,
  metric: typeof ACC | (Omit<typeof ACC, "goal"> & { goal: "minimize" | "none" }) = ACC,
) => bestOfEach(runsOf(rows), CATALOGUE, { metric, by, filter, now: 0, firstRow: 2 });

test("each value has its best run, its lead over another configuration, and how many runs it is over", () => {
  const { shown, sentences } = asked("");
  expect(shown.map(({ of, runId, value, words }) => [of, runId, value, words])).toEqual([
    ["v2", "r4", 0.95, "2 runs tie, over 2 completed runs."],
    ["v1", "r2", 0.9, "0.1 ahead of a, over 3 completed runs."],
    ["", "r7", 0.7, "No other configuration, over 1 completed run."],
  ]);
  expect(sentences).toEqual([
    "The best acc of 3 values of Dataset, over 6 completed runs.",
    "No completed run with a number has Dataset v3.",
  ]);
  const least = asked("", { role: "parameter", name: "lr" }, ROWS, { ...ACC, goal: "minimize" });
  expect(least.shown.map(({ of, runId }) => `${of} ${runId}`)).toEqual(["0.3 r7", "0.1 r1", "0.2 r3"]);
});

test("a filter, a metric without a goal and runs without a number are said", () => {
  expect(asked("lr < 0.15").sentences).toEqual([
    "The best acc of 2 values of Dataset, over 2 completed runs where lr < 0.15.",
  ]);
  expect(asked("lr > 5").sentences).toEqual(["No completed run where lr > 5 has a number for acc."]);
  expect(asked("", DATASET, ROWS, { ...ACC, goal: "none" }).sentences).toEqual([
    "acc has no goal, so no run is best by it.",
  ]);
});

test("the best of one is the best run where a filter asks for that one alone", () => {
  const row = fc.record({
    status: fc.constantFrom("Completed", " completed", "Failed"),
    dataset: fc.constantFrom("v1", "v2", "V2", undefined),
    "metric:acc": fc.constantFrom<number | string | undefined>(0.5, 0.7, 0.705, 0.9, "NaN", undefined),
  });
  let told = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (given) => {
      const rows = given.map((one, at): RunRow => ({ id: `r${String(at)}`, ...one }));
      const runs = {
        ...runsOf(rows),
        columns: runsOf(rows).columns.map((column) =>
          column.target.role === "metric" ? { ...column, type: "number" as const } : column,
        ),
      };
      const { shown } = bestOfEach(runs, CATALOGUE, {
        metric: ACC,
        by: DATASET,
        filter: "",
        now: 0,
        firstRow: 2,
      });
      for (const { of, value, words } of shown) {
        told++;
        const filter = of === "" ? "dataset is null" : `dataset = '${of}'`;
        const best = bestRun(runs, CATALOGUE, {
          metric: ACC,
          filter,
          now: 0,
          firstRow: 2,
          withoutOutliers: false,
        });
        expect(best).toMatchObject({ value });
        expect(words).toContain("considered" in best ? ` ${String(best.considered)} completed run` : "none");
      }
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(200);
});
