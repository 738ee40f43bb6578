import { checkReferences } from "../../../src/tracking/checking/check-references";
import { checkRepeats } from "../../../src/tracking/checking/check-repeats";
import { groupedFindings } from "../../../src/tracking/checking/grouped-findings";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { runsOf, type RunRow } from "../runs-of";

describe("references", () => {
  const check = (
    values: readonly (string | number | boolean | undefined)[],
    has: (value: string) => boolean,
  ) =>
    checkReferences({ table: "Runs", column: "Dataset", values, target: "Datasets", has, names: ["cats"] });

  test("are found once for each value, at its first row, with how often it occurs", () => {
    expect(check(["cats", " dogs ", undefined, "dogs", "birds", 3], (value) => value === "cats")).toEqual([
      {
        severity: "warning",
        rule: "reference",
        table: "Runs",
        row: 1,
        column: "Dataset",
        value: "dogs",
        message: 'Dataset "dogs" (2 rows) is not in Datasets.',
        fix: "Add it to Datasets, or correct the name.",
      },
      expect.objectContaining({ row: 4, message: 'Dataset "birds" is not in Datasets.' }),
      expect.objectContaining({ row: 5, value: "3" }),
    ]);
  });

  test("that lead somewhere are no findings, nor are blanks", () => {
    expect(check(["cats", undefined, true], () => true)).toEqual([]);
  });
});

describe("findings of many rows", () => {
  const one = {
    severity: "warning",
    rule: "no-status",
    table: "Runs",
    column: "Status",
    message: "One.",
    fix: "Do.",
  } as const;
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at + 3);
  const grouped = (count: number) => groupedFindings(rows(count), one, (many) => `${String(many)} of them.`);

  test("stand each for itself up to twenty", () => {
    expect(grouped(0)).toEqual([]);
    expect(grouped(2)).toEqual([
      { ...one, row: 3 },
      { ...one, row: 4 },
    ]);
    expect(grouped(20)).toHaveLength(20);
  });

  test("are one from twenty-one on, which leads to the first", () => {
    expect(grouped(21)).toEqual([{ ...one, row: 3, message: "21 of them." }]);
  });
});

describe("repeats", () => {
  const check = (rows: readonly RunRow[], looked = rows.map((_, row) => row)) =>
    checkRepeats(runsOf(rows), Int32Array.from(looked), { parameters: [], metrics: [] }, "Run ID").map(
      ({ row, rule, message }) => [row, rule, message],
    );
  const run: RunRow = { id: "a", "parameter:lr": 0.1, seed: 1, "metric:acc": 0.5 };

  test("the same configuration, seed and results are one run twice", () => {
    expect(check([run, { ...run, id: "b", name: "other", notes: "mine" }])).toEqual([
      [1, "duplicate-run", "The run has the same configuration, seed, start and results as a."],
    ]);
    expect(
      check([
        { ...run, id: undefined },
        { ...run, id: "b" },
      ]),
    ).toEqual([
      [
        1,
        "duplicate-run",
        "The run has the same configuration, seed, start and results as the run in row 2.",
      ],
    ]);
  });

  test("a run that is planned because another failed is no repeat of it", () => {
    const planned = { ...run, "metric:acc": undefined, started: undefined };
    const found = (one: string, other: string): number =>
      check([
        { ...planned, status: one },
        { ...planned, id: "b", status: other },
      ]).length;
    expect([found("Failed", "Planned"), found("Planned", "Stopped")]).toEqual([0, 0]);
    expect([found("Completed", "Planned"), found("Failed", "Failed")]).toEqual([1, 1]);
  });

  test("the same configuration and seed with other results are said to be so", () => {
    const again = [1, "same-configuration", "The run has the same configuration and seed as a."];
    expect(check([run, { ...run, id: "b", "metric:acc": 0.6 }])).toEqual([again]);
    expect(check([run, { ...run, id: "b", started: 1_770_000_000_000 }])).toEqual([again]);
  });

  test.each<[string, RunRow]>([
    ["another seed", { ...run, seed: 2 }],
    ["another configuration", { ...run, "parameter:lr": 0.2 }],
    ["another dataset", { ...run, dataset: "cats" }],
  ])("%s is another run", (_, other) => {
    expect(check([run, { ...other, id: "b" }])).toEqual([]);
  });

  test("without a seed, equal configurations with other results are replicates", () => {
    const unseeded = { ...run, seed: undefined };
    expect(check([unseeded, { ...unseeded, id: "b", "metric:acc": 0.6 }])).toEqual([]);
    expect(check([unseeded, { ...unseeded, id: "b" }])).toHaveLength(1);
  });

  test("runs without a result are no duplicates, runs without a configuration say nothing", () => {
    const planned = { id: "a", "parameter:lr": 0.1 };
    expect(check([planned, { ...planned, id: "b" }])).toEqual([]);
    const bare = { id: "a", seed: 1, "metric:acc": 0.5 };
    expect(check([bare, { ...bare, id: "b" }])).toEqual([]);
  });

  test("only the rows asked for are looked at, and findings lead to the column given", () => {
    expect(check([run, { ...run, id: "b" }], [0])).toEqual([]);
    const [finding] = checkRepeats(
      runsOf([run, run]),
      Int32Array.of(0, 1),
      { parameters: [inferParameter("lr", "number", [])], metrics: [] },
      "run id",
    );
    expect(finding).toMatchObject({ severity: "warning", table: "Runs", column: "run id" });
    expect(finding?.fix).toBe("Delete one of the two if it is the same run.");
  });
});
