import { RunComparer } from "../../../src/tracking/identity/run-comparer";
import type { RunRow } from "../runs-of";
import { rowsOf, runsOf } from "../runs-of";
import { outcomes, planned, plannedAfter } from "./planned-after";

const UUID = "7d1b2c3d-0000-4000-8000-00000000000";

describe("ids", () => {
  const study = (lrs: readonly number[], accs: readonly number[]): RunRow[] =>
    lrs.map((lr, n) => ({
      sourceId: String(n),
      "parameter:lr": lr,
      "parameter:optimizer": "adam",
      "metric:acc": accs[n],
    }));
  const first = study([0.1, 0.2, 0.3], [0.7, 0.8, 0.9]);

  test("a number that another study gave again overwrites nothing: it is asked about, and added", () => {
    const other = study([0.5, 0.6, 0.7], [0.71, 0.81, 0.91]);
    const plan = plannedAfter(first, other);
    expect(outcomes(plan)).toEqual(["add id-reused", "add id-reused", "add id-reused"]);
    expect(plan.questions).toMatchObject([
      {
        id: "id-reused",
        rows: 3,
        answer: "add",
        examples: [
          "line 2 and run-0001: lr 0.1 to 0.5, acc 0.7 to 0.71",
          expect.anything(),
          expect.anything(),
        ],
      },
    ]);
    expect(rowsOf(plan.additions).map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ["run-0004", "0"],
      ["run-0005", "1"],
      ["run-0006", "2"],
    ]);
  });

  test("both studies are known again afterwards, each as its own", () => {
    const other = study([0.5, 0.6, 0.7], [0.71, 0.81, 0.91]);
    const both = [...first, ...other.map((row, n) => ({ ...row, sourceId: `x${n}` }))];
    const made = planned(both);
    const existing = {
      ...made.additions,
      columns: made.additions.columns.map((column) =>
        column.target.role === "field" && column.target.key === "sourceId"
          ? { ...column, values: ["0", "1", "2", "0", "1", "2"] }
          : column,
      ),
    };
    const after = (rows: RunRow[]) => planned(rows, { existing });
    expect(outcomes(after(first))).toEqual(Array(3).fill("skip same-source-id"));
    expect(outcomes(after(other))).toEqual(Array(3).fill("skip same-source-id"));
    const grown = after([{ ...other[1], "metric:loss": 0.3 }]);
    expect(outcomes(grown)).toEqual(["update same-source-id"]);
    expect(Array.from(grown.updates.rows)).toEqual([4]);
  });

  test("the answer decides: update writes over, skip leaves out", () => {
    const other = study([0.5, 0.6, 0.7], [0.71, 0.81, 0.91]);
    const answered = (answer: "update" | "skip") =>
      outcomes(plannedAfter(first, other, { answers: { "id-reused": answer } }));
    expect(answered("update")).toEqual(Array(3).fill("update id-reused"));
    expect(answered("skip")).toEqual(Array(3).fill("skip id-reused"));
  });

  test("one corrected setting among ten runs that are the same is a correction", () => {
    const ten = Array.from({ length: 10 }, (_, n) => n / 10 + 0.01);
    const corrected = ten.map((lr, n) => (n === 4 ? 0.9 : lr));
    const accs = ten.map((lr, n) => (n === 4 ? 0.123 : lr));
    expect(outcomes(plannedAfter(study(ten, ten), study(corrected, accs)))).toEqual(
      ten.map((_, n) => (n === 4 ? "update same-source-id" : "skip same-source-id")),
    );
  });

  test("of a few runs of which one has other settings nobody can say: it is asked about, and left out", () => {
    const corrected = study([0.1, 0.25, 0.3], [0.7, 0.83, 0.9]);
    const plan = plannedAfter(first, corrected);
    expect(outcomes(plan)).toEqual(["skip same-source-id", "skip id-corrected", "skip same-source-id"]);
    expect(plan.questions).toMatchObject([{ id: "id-corrected", rows: 1, answer: "skip" }]);
    const answered = (answer: "update" | "add") =>
      outcomes(plannedAfter(first, corrected, { answers: { "id-corrected": answer } }))[1];
    expect(answered("update")).toBe("update id-corrected");
    expect(answered("add")).toBe("add id-corrected");
  });

  test("how many rows that concerns is said in figures", () => {
    const accs = [0.7, 0.8, 0.9, 0.75, 0.85];
    const five = study([0.1, 0.2, 0.3, 0.4, 0.5], accs);
    const corrected = study([0.1, 0.25, 0.3, 0.45, 0.5], [0.7, 0.83, 0.9, 0.79, 0.85]);
    expect(plannedAfter(five, corrected).questions).toMatchObject([
      {
        id: "id-corrected",
        rows: 2,
        message: expect.stringMatching(/^2 rows have the ids of runs/) as string,
      },
    ]);
  });

  test("another study with ids of its own making and one common configuration overwrites nothing", () => {
    const named = (lrs: readonly number[], accs: readonly number[]) =>
      study(lrs, accs).map((row, n) => ({ ...row, sourceId: `exp1seed${n}` }));
    const plan = plannedAfter(named([0.1, 0.2], [0.7, 0.8]), named([0.1, 0.5], [0.7, 0.6]));
    expect(outcomes(plan)).toEqual(["skip same-source-id", "skip id-corrected"]);
  });

  test("the same results under other settings are the same run, corrected", () => {
    expect(outcomes(plannedAfter(first.slice(0, 1), study([0.15], [0.7])))).toEqual([
      "update same-source-id",
    ]);
  });

  test("another start is another run, unless everything else is the same", () => {
    const started = (at: number, acc: number): RunRow[] => [
      { sourceId: "1", started: at, "parameter:lr": 0.1, "metric:acc": acc },
    ];
    const before = started(1_770_000_000_000, 0.8);
    expect(outcomes(plannedAfter(before, started(1_770_100_000_000, 0.9)))).toEqual(["add id-reused"]);
    expect(outcomes(plannedAfter(before, started(1_770_100_000_000, 0.8)))).toEqual([
      "update same-source-id",
    ]);
  });

  test("an id that is the only one of its kind is trusted whatever changed", () => {
    const before: RunRow[] = [{ sourceId: `${UUID}1`, "parameter:lr": 0.1, "metric:acc": 0.8 }];
    const after: RunRow[] = [{ sourceId: `${UUID}1`, "parameter:lr": 0.2, "metric:acc": 0.9 }];
    expect(outcomes(plannedAfter(before, after))).toEqual(["update same-source-id"]);
  });

  test("another experiment's run of the same number is another run", () => {
    const run = (experiment: string, acc: number): RunRow[] => [
      { sourceId: "1", experiment, "parameter:lr": 0.1, "metric:acc": acc },
    ];
    expect(outcomes(plannedAfter(run("a", 0.8), run("b", 0.7)))).toEqual(["add id-reused"]);
    // The person may have renamed the experiment in the workbook: what is the same otherwise is the same run.
    expect(outcomes(plannedAfter(run("a", 0.8), run("b", 0.8)))).toEqual(["skip same-source-id"]);
  });
});

test("a known run without a Run ID cannot be written over: its row is rejected, with what to do", () => {
  const known: RunRow[] = [{ source: "CSV", sourceId: `${UUID}1`, "parameter:lr": 0.1, "metric:acc": 0.8 }];
  const plan = planned([{ sourceId: `${UUID}1`, "parameter:lr": 0.1, "metric:acc": 0.9 }], {
    existing: runsOf(known),
  });
  expect(plan.counts).toEqual({ add: 0, update: 0, skip: 0, reject: 1 });
  expect(plan.reasons).toMatchObject([
    {
      rule: "no-run-id",
      message:
        "It is the run in row 2 with other values (acc 0.8 to 0.9), which has no Run ID and cannot be written over.",
      fix: "Give the run a Run ID, then import the file again.",
    },
  ]);
});

describe("the same runs in another format", () => {
  const runs: RunRow[] = [
    { sourceId: "a", "parameter:lr": 0.1, "metric:acc": 0.8 },
    { sourceId: `${UUID}2`, "parameter:lr": 0.2, "metric:acc": 0.9 },
  ];

  test("are known by their ids", () => {
    expect(outcomes(plannedAfter(runs, runs, { source: "MLflow" }))).toEqual([
      "skip id-elsewhere",
      "skip id-elsewhere",
    ]);
  });

  test("are asked about when they say something else", () => {
    const more = runs.map((row) => ({ ...row, "metric:loss": 0.5 }));
    const plan = plannedAfter(runs, more, { source: "MLflow" });
    expect(outcomes(plan)).toEqual(["skip id-elsewhere", "skip id-elsewhere"]);
    expect(plan.questions).toMatchObject([{ id: "id-elsewhere", rows: 2, answer: "skip" }]);
    expect(plan.reasons[0]?.message).toBe(
      "May be run-0001 with other values (loss blank to 0.5); it is left out.",
    );
    const updated = plannedAfter(runs, more, { source: "MLflow", answers: { "id-elsewhere": "update" } });
    expect(updated.counts.update).toBe(2);
  });

  test("are other runs when only a short id is the same", () => {
    const other: RunRow[] = [{ sourceId: "a", "parameter:lr": 0.7, "metric:acc": 0.3 }];
    expect(outcomes(plannedAfter(runs, other, { source: "MLflow" }))).toEqual(["add"]);
  });

  test("are known though a spreadsheet program took leading zeros away", () => {
    const before: RunRow[] = [{ sourceId: "00123", "parameter:lr": 0.1, "metric:acc": 0.8 }];
    const after: RunRow[] = [{ sourceId: "123", "parameter:lr": 0.1, "metric:acc": 0.8 }];
    expect(outcomes(plannedAfter(before, after))).toEqual(["skip id-elsewhere"]);
  });
});

describe("run ids", () => {
  const ours: RunRow[] = [{ name: "ours", "parameter:lr": 0.1, "metric:acc": 0.8 }];
  const theirs = (id: string): RunRow[] => [
    { id, source: "Runsheet", sourceId: `${UUID}9`, name: "theirs", "parameter:lr": 0.5, "metric:acc": 0.9 },
  ];

  test("of another workbook mean nothing: its run-0001 is added under an id of its own", () => {
    const plan = plannedAfter(ours, theirs("run-0001"));
    expect(outcomes(plan)).toEqual(["add"]);
    expect(rowsOf(plan.additions)).toMatchObject([
      { id: "run-0002", source: "Runsheet", sourceId: `${UUID}9`, import: "import-2" },
    ]);
    expect(rowsOf(plannedAfter(ours, theirs("run-0077")).additions)).toMatchObject([{ id: "run-0002" }]);
  });

  test("of this very workbook find their run", () => {
    const row: RunRow = { id: "RUN-0001", name: "renamed there", "parameter:lr": 0.5 };
    expect(outcomes(plannedAfter(ours, [row], { ownRunIds: true }))).toEqual(["update same-run-id"]);
    expect(outcomes(plannedAfter(ours, [row]))).toEqual(["add"]);
  });

  test("an old export of the same run, of a workbook that is not known, is asked about", () => {
    const row: RunRow = { id: "run-0001", name: "ours", "parameter:lr": 0.1, "metric:acc": 0.85 };
    const plan = plannedAfter(ours, [row]);
    expect(outcomes(plan)).toEqual(["skip near-run"]);
    expect(plan.questions).toMatchObject([{ id: "near-run", rows: 1 }]);
  });

  test("every added run carries Run ID, Source, Source ID and Import", () => {
    const plan = planned([{ id: "run-0005", name: "a", "metric:acc": 1 }, { name: "b" }]);
    for (const row of rowsOf(plan.additions)) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining(["id", "source", "sourceId", "import"]));
    }
  });
});

describe("a file without ids that grew", () => {
  const file: RunRow[] = [
    { name: "a", "parameter:lr": 0.1, "metric:acc": 0.8 },
    { name: "b", "parameter:lr": 0.2 },
    { name: "c", "parameter:lr": 0.3, "metric:acc": 0.9 },
  ];
  const unnamed = file.map((row) => ({
    "parameter:lr": row["parameter:lr"],
    "metric:acc": row["metric:acc"],
  }));

  test("brings a value that was filled in to the run that lacked it", () => {
    const filled = file.map((row, n) => (n === 1 ? { ...row, "metric:acc": 0.85 } : row));
    expect(outcomes(plannedAfter(file, filled))).toEqual([
      "skip same-content",
      "update grown-row",
      "skip same-content",
    ]);
    const filledUnnamed = unnamed.map((row, n) => (n === 1 ? { ...row, "metric:acc": 0.85 } : row));
    const plan = plannedAfter(unnamed, filledUnnamed);
    expect(outcomes(plan)).toEqual(["skip same-content", "update grown-row", "skip same-content"]);
    expect(plan.reasons[1]?.message).toBe("Updates run-0002: acc blank to 0.85.");
  });

  test.each([
    ["setting", "parameter:momentum"],
    ["metric", "metric:loss"],
  ])("brings a new %s to all of its runs", (_, key) => {
    const wider = file.map((row, n) => ({ ...row, [key]: n + 0.5 }));
    expect(outcomes(plannedAfter(file, wider))).toEqual(Array(3).fill("update grown-row"));
  });

  test("and is known again the next time", () => {
    const wider = file.map((row, n) => ({ ...row, "metric:loss": n + 0.5 }));
    const { updates, newMetrics, newParameters } = plannedAfter(file, wider);
    const again = planned(wider, {
      existing: updates.runs,
      catalogue: { parameters: newParameters, metrics: newMetrics },
    });
    expect(again.counts).toMatchObject({ add: 0, update: 0 });
  });

  test("a cell that was corrected is asked about", () => {
    const corrected = file.map((row, n) => (n === 2 ? { ...row, "metric:acc": 0.95 } : row));
    expect(outcomes(plannedAfter(file, corrected))[2]).toBe("skip near-run");
    const correctedUnnamed = unnamed.map((row, n) => (n === 2 ? { ...row, "metric:acc": 0.95 } : row));
    const plan = plannedAfter(unnamed, correctedUnnamed);
    expect(outcomes(plan)).toEqual(["skip same-content", "skip same-content", "skip near-run"]);
    expect(plan.questions[0]?.examples).toEqual(["line 4 and run-0003: acc 0.9 to 0.95"]);
    const added = plannedAfter(unnamed, correctedUnnamed, { answers: { "near-run": "add" } });
    expect(rowsOf(added.additions)).toMatchObject([{ id: "run-0004", "metric:acc": 0.95 }]);
    expect(added.reasons.filter(({ row }) => row === 2)).toHaveLength(1);
  });

  test("a repeat with a start of its own, another name, or other settings is added", () => {
    const before: RunRow[] = [
      { name: "a", started: 1_770_000_000_000, "parameter:lr": 0.1, "metric:acc": 0.8 },
    ];
    const repeat = (row: RunRow) => outcomes(plannedAfter(before, [{ ...before[0], ...row }]));
    expect(repeat({ started: 1_770_100_000_000, "metric:acc": 0.81 })).toEqual(["add same-configuration"]);
    expect(repeat({ name: "b", started: undefined, "metric:acc": 0.81 })).toEqual(["add same-configuration"]);
    expect(repeat({ started: undefined, "parameter:lr": 0.2, "metric:acc": 0.7 })).toEqual(["add"]);
  });

  test("runs of another table that have one result in common are other runs", () => {
    expect(
      outcomes(
        plannedAfter([{ "parameter:lr": 0.1, "metric:acc": 1 }], [{ "parameter:depth": 4, "metric:acc": 1 }]),
      ),
    ).toEqual(["add"]);
  });

  test("many repeats of one configuration are each compared with a few runs", () => {
    const repeats = (from: number): RunRow[] =>
      Array.from({ length: 3000 }, (_, n) => ({
        name: "same",
        "parameter:lr": 0.1,
        "metric:acc": from + n / 10_000,
      }));
    const compared = countCalls(RunComparer.prototype, "compare");
    const plan = plannedAfter(repeats(0), repeats(1));
    expect(compared()).toBeLessThan(3000 * 48);
    expect(plan.counts.skip).toBe(3000);
    expect(plan.questions).toMatchObject([{ id: "near-run", rows: 3000 }]);
  });
});

describe("a file that a spreadsheet program saved", () => {
  const exact: RunRow[] = [
    {
      name: "a",
      started: Date.UTC(2024, 2, 27, 22, 30, 17),
      "parameter:lr": 0.0001,
      "parameter:amp": true,
      "parameter:config": "00123",
      "metric:acc": 0.812345678901234,
    },
  ];
  const saved: RunRow[] = [
    {
      name: "a",
      started: Date.UTC(2024, 2, 27, 22, 30),
      "parameter:lr": 0.0001,
      "parameter:amp": true,
      "parameter:config": "123",
      "metric:acc": 0.812345679,
    },
  ];

  test("changes nothing, with ids or without", () => {
    expect(outcomes(plannedAfter(exact, saved))).toEqual(["skip grown-row"]);
    const withId = (rows: RunRow[]) => rows.map((row) => ({ ...row, sourceId: "r1" }));
    expect(outcomes(plannedAfter(withId(exact), withId(saved)))).toEqual(["skip same-source-id"]);
  });

  test("the exact file after it says more, and is the same run", () => {
    const plan = plannedAfter(saved, exact);
    expect(outcomes(plan)).toEqual(["update grown-row"]);
    expect(rowsOf(plan.updates.runs)).toMatchObject([{ "metric:acc": 0.812345678901234 }]);
  });
});

/** Counts the calls of a method until it is asked how many there were; then the method is as before. */
function countCalls<K extends string>(
  owner: Record<K, (...args: never[]) => unknown>,
  name: K,
): () => number {
  const method = owner[name];
  let calls = 0;
  owner[name] = function (this: unknown, ...args: never[]) {
    calls += 1;
    return method.apply(this, args);
  };
  return () => {
    owner[name] = method;
    return calls;
  };
}
