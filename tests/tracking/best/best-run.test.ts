import fc from "../../support/fast-check";
import type { BestAnswer } from "../../../src/tracking/best/best-figures";
import { bestRun, type BestRequest } from "../../../src/tracking/best/best-run";
import { outlierFences } from "../../../src/tracking/best/outlier-fences";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { runsOf, type RunRow } from "../runs-of";

const ACC = inferMetric("acc");
const CATALOGUE: Catalogue = {
  parameters: [],
  metrics: [ACC, { ...inferMetric("latency_ms"), goal: "minimize", unit: "ms" }],
};

/** A completed run of a configuration that its learning rate tells apart. */
const run = (name: string, lr: number, acc: RunRow[string], more: RunRow = {}): RunRow => ({
  id: `id-${name}`,
  name,
  status: "Completed",
  "parameter:lr": lr,
  "metric:acc": acc,
  ...more,
});

function asked(rows: readonly RunRow[], more: Partial<BestRequest> = {}): BestAnswer {
  const request = { metric: ACC, filter: "", now: 0, firstRow: 2, withoutOutliers: false, ...more };
  return bestRun(runsOf(rows), CATALOGUE, request);
}

const said = (...given: Parameters<typeof asked>): string => asked(...given).message;

test("within a filter the best of those that fit leads, and who does not fit or cannot be asked is counted", () => {
  const rows = [
    run("a", 1, 0.99, { "metric:latency_ms": 80 }),
    run("b", 2, 0.9, { "metric:latency_ms": 50 }),
    run("c", 3, 0.8, { "metric:latency_ms": 12 }),
    run("d", 4, 0.95, { "metric:latency_ms": undefined }),
    run("e", 5, 0.97, { "metric:latency_ms": 10, status: "Failed" }),
    run("f", 6, "NaN", { "metric:latency_ms": 10 }),
  ];
  expect(asked(rows, { filter: "latency_ms <= 50" })).toMatchObject({
    value: 0.9,
    winners: [{ row: 1, runId: "id-b", name: "b" }],
    runnerUp: { runId: "id-c", value: 0.8 },
    considered: 2,
    message:
      "b leads with acc 0.9, 0.1 ahead of c, over 2 completed runs where latency_ms <= 50. Left out: " +
      "1 not completed (the best of them e with 0.97, failed), 1 NaN or infinite, 1 does not fit the filter, " +
      "1 holds nothing in what it asks for (the best of them a with 0.99).",
  });
  expect(said(rows, { filter: "latency_ms < 10" })).toBe(
    "No completed run where latency_ms < 10 has a number for acc. Left out: 5 do not fit the filter, " +
      "1 holds nothing in what it asks for (the best of them a with 0.99).",
  );
  expect(said(rows, { filter: "latency_ms = 12" })).toMatch(
    /^c is the only completed run where latency_ms = 12 with a number: acc 0.8\./,
  );
  expect(() => asked(rows, { filter: "latency <" })).toThrow();
});

test("a replicate of the winner is no rival, and the sentence says where the configuration stands", () => {
  const rows = [
    run("big-s0", 1, 0.96, { seed: 0 }),
    run("big-s1", 1, 0.7, { seed: 1 }),
    run("small-s0", 2, 0.9, { seed: 0 }),
    run("small-s1", 2, 0.88, { seed: 1 }),
  ];
  expect(said(rows)).toBe(
    "big-s0 leads with acc 0.96, 0.06 ahead of small-s0, over 4 completed runs. " +
      "Its configuration big stands 2nd of 2 by mean (0.83 ± 0.18, 2 runs).",
  );
  const closer = [...rows, run("big-s2", 1, 0.95)];
  expect(asked(closer)).toMatchObject({
    runnerUp: { runId: "id-small-s0" },
    margin: expect.closeTo(0.06, 9) as number,
  });
  expect(said(closer)).toContain("0.06 ahead of small-s0, the best of another configuration, over 5");
  expect(said(rows.slice(0, 2))).toBe(
    "big-s0 leads with acc 0.96, with no other configuration beside it, over 2 completed runs.",
  );
  expect(said([...rows, run("lone", 3, 0.99)])).toContain(
    "It is the only run of its configuration, which stands 1st of 3 by mean.",
  );
});

test("runs of which no configuration is known are rivals of each other", () => {
  const bare = (name: string, acc: number): RunRow => ({ name, status: "Completed", "metric:acc": acc });
  expect(said([bare("a", 0.9), bare("b", 0.8)])).toBe(
    "a leads with acc 0.9, 0.1 ahead of b, over 2 completed runs.",
  );
});

test("ties that are replicates of one configuration are said to be, and those of two are not", () => {
  const metric = { ...ACC, tolerance: 0.01 };
  const rows = [run("x-s0", 1, 0.9), run("x-s1", 1, 0.895), run("y", 2, 0.5)];
  expect(said(rows, { metric })).toMatch(
    /^x-s0 and x-s1 share first place with acc 0.9 \(ties within 0.01\), replicates of one configuration, 0.4 ahead of y, over 3/,
  );
  expect(said([...rows, run("z", 3, 0.899)], { metric })).toMatch(
    /^x-s0, z and x-s1 share first place with acc 0.9 \(ties within 0.01\), 0.4 ahead of y, over 4/,
  );
});

describe("the order of ties", () => {
  const metric = { ...ACC, tolerance: 0.01 };
  const first = (rows: readonly RunRow[], ties?: string): string => {
    const answer = asked(rows, { metric, ...(ties !== undefined && { ties }) });
    const names = "winners" in answer ? answer.winners.map(({ name }) => name).join(" ") : "";
    return `${names}: ${/(\S+ comes first [^.]*(?:\.\d[^.]*)*)\./.exec(answer.message)?.[1] ?? "nothing"}`;
  };
  const pair = (a: RunRow, b: RunRow, values = [0.9, 0.905]): RunRow[] => [
    run("a", 1, values[0], a),
    run("b", 2, values[1], b),
  ];
  test.each<[string, RunRow[], string | undefined, string]>([
    [
      "a second metric",
      pair({ "metric:latency_ms": 12 }, { "metric:latency_ms": 15.5 }),
      "latency_ms",
      "a b: a comes first for its lower latency_ms (12 ms against 15.5 ms)",
    ],
    [
      "a second metric that one lacks",
      pair({ "metric:latency_ms": 12 }, {}),
      "latency_ms",
      "a b: a comes first for its latency_ms, which the next one lacks",
    ],
    [
      "no second metric that was not asked for",
      pair({ "metric:latency_ms": 12 }, { "metric:latency_ms": 15 }),
      undefined,
      "b a: nothing",
    ],
    [
      "fewer parameters",
      pair(
        { "parameter:wd": undefined, "parameter:momentum": undefined },
        { "parameter:wd": 1, "parameter:momentum": 0 },
      ),
      undefined,
      "a b: a comes first for needing fewer parameters (1 against 3)",
    ],
    [
      "an earlier start",
      pair({ started: Date.UTC(2026, 0, 2) }, { started: Date.UTC(2026, 0, 3, 12) }),
      undefined,
      "a b: a comes first as the earlier one (2026-01-02 00:00:00 against 2026-01-03 12:00:00)",
    ],
    [
      "a start that one lacks",
      pair({ started: 0 }, {}),
      undefined,
      "a b: a comes first for its start, which the next one lacks",
    ],
    ["the value, where nothing else tells", pair({}, {}), undefined, "b a: nothing"],
    ["the order of the sheet", pair({}, {}, [0.9, 0.9]), undefined, "a b: nothing"],
    ["no start beyond all dates", pair({ started: 1e300 }, { started: 1e299 }), undefined, "b a: nothing"],
  ])("goes by %s", (_, rows, ties, expected) => {
    expect(first(rows, ties)).toBe(expected);
  });

  test("a second metric goes before fewer parameters, and they before an earlier start", () => {
    const rows = pair(
      { "metric:latency_ms": 9, "parameter:wd": 1, started: 2 },
      { "metric:latency_ms": 10, "parameter:wd": undefined, started: 1 },
    );
    expect(first(rows, "latency_ms")).toMatch(/^a b: a comes first for its lower/);
    expect(first(rows)).toMatch(/^b a: b comes first for needing fewer/);
  });
});

test("outliers are left out where that is asked for, by the rule that is said, and the best of them is named", () => {
  const rows = [0.5, 0.51, 0.52, 0.53, 0.54, 0.55, 3, 0.1].map((acc, at) => run(`r${String(at)}`, at, acc));
  expect(said(rows)).toMatch(/^r6 leads with acc 3,/);
  expect(asked(rows, { withoutOutliers: true })).toMatchObject({
    value: 0.55,
    considered: 6,
    runnerUp: { value: 0.54 },
  });
  expect(said(rows, { withoutOutliers: true })).toMatch(
    /Left out: 2 more than 3 × IQR beyond the quartiles, that is outside 0\.4025 to 0\.6475 \(the best of them r6 with 3\)\.$/,
  );
});

test("fences are those of Excel's quartiles; one value in both quartiles makes no other an outlier", () => {
  expect(outlierFences([1, 2, 3, 4])).toEqual({
    from: expect.closeTo(-2.75, 9) as number,
    to: expect.closeTo(7.75, 9) as number,
  });
  expect(outlierFences([1, 1, 1, 1, 5])).toBeUndefined();
  expect(outlierFences([])).toBeUndefined();
});

test("no rival is a replicate of a winner, and no other configuration stands between", () => {
  const row = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 20 }))
    .map(([lr, acc]) => run("x", lr, acc / 20));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom(0, 0.05, 0.2), (rows, tolerance) => {
      const answer = asked(rows, { metric: { ...ACC, tolerance } });
      if (!("winners" in answer)) {
        throw new Error("Every run competes.");
      }
      const winning = new Set(answer.winners.map(({ row: at }) => rows[at]?.["parameter:lr"]));
      const others = rows
        .filter((one) => !winning.has(one["parameter:lr"]))
        .map((one) => Number(one["metric:acc"]));
      expect(answer.runnerUp?.value).toBe(others.length === 0 ? undefined : Math.max(...others));
    }),
  );
});

test("no run competes: a sentence and nothing else, also where the metric has no goal", () => {
  expect(Object.keys(asked([]))).toEqual(["message"]);
  const metric = { ...ACC, goal: "none" } as const;
  expect(Object.keys(asked([run("a", 1, 0.9)], { metric }))).toEqual(["message"]);
});

test("why formulas of the sheet cannot say the filter is said, and nothing where they can", () => {
  const rows = [run("a", 1, 0.9, { started: 5 }), run("b", 2, 0.8, { started: 5 })];
  expect(asked(rows, { filter: "acc > 0" })).not.toHaveProperty("notLive");
  expect(asked(rows)).not.toHaveProperty("notLive");
  expect(asked(rows, { filter: "started < today", now: Date.UTC(2026, 0, 1) })).toMatchObject({
    notLive: expect.stringMatching(/moves with the clock.* Write the date/) as string,
  });
});

test("the metric that orders ties is another one than the metric itself, and has a goal", () => {
  const rows = [run("a", 1, 0.9, { "metric:latency_ms": 12 }), run("b", 2, 0.9, { "metric:latency_ms": 11 })];
  const first = (ties: string): string | undefined => {
    const answer = asked(rows, { ties });
    return "winners" in answer ? answer.winners[0]?.name : undefined;
  };
  expect([first("latency_ms"), first("acc"), first("nobody")]).toEqual(["b", "a", "a"]);
});

describe("where the configuration of the winner stands", () => {
  const ROWS = [
    run("big-s0", 1, 0.96),
    run("big-s1", 1, 0.7),
    run("small-s0", 2, 0.9),
    run("small-s1", 2, 0.88),
  ];

  test("is told among the runs that the filter holds for", () => {
    expect(said(ROWS, { filter: "acc > 0.75" })).toContain(
      "It is the only run of its configuration, which stands 1st of 2",
    );
  });

  test("is told without the outliers where they are left out", () => {
    const values = [0.5, 0.51, 0.52, 0.53, 0.54, 0.55];
    const rows = [...values.map((acc, at) => run(`r${String(at)}`, at % 2, acc)), run("r6", 1, -9)];
    expect(said(rows, { withoutOutliers: true })).toContain("stands 1st of 2 by mean (0.53 ± 0.02, 3 runs)");
    expect(said(rows)).toContain("stands 2nd of 2 by mean");
  });

  test("is not told where no configuration was repeated, or there is one alone", () => {
    expect(said([run("a", 1, 0.9), run("b", 2, 0.8)])).not.toContain("stands");
    expect(said(ROWS.slice(0, 2))).not.toContain("stands");
  });
});
