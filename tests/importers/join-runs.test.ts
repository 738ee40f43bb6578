import type { RawColumn, RawRuns } from "../../src/importers/importer";
import { joinRuns } from "../../src/importers/join-runs";
import type { ColumnTarget } from "../../src/tracking/schema/run-columns";
import type { Scalar } from "../../src/tracking/values/scalar";

const metric = (name: string): ColumnTarget => ({ role: "metric", name });
const parameter = (name: string): ColumnTarget => ({ role: "parameter", name });
const GUESS = "It may be something else.";

const column = (
  header: string,
  suggested: ColumnTarget,
  values: readonly Scalar[],
  unsure?: string,
): RawColumn => ({
  header,
  values,
  suggested,
  ...(unsure !== undefined && { unsure }),
});

const part = (name: string, count: number, columns: readonly RawColumn[], more: Partial<RawRuns> = {}) => ({
  name,
  runs: {
    count,
    columns,
    place: (row: number) => `line ${String(row + 2)}`,
    unreadable: [],
    remarks: [],
    ...more,
  },
});

const cells = ({ columns, count }: RawRuns) =>
  columns.map(({ header, values }) => [header, ...Array.from({ length: count }, (_, row) => values.at(row))]);

test("a column below a group meets the column of that name without one", () => {
  const joined = joinRuns([
    part("a", 1, [column("Setup / lr", parameter("lr"), [1])]),
    part("b", 1, [column("lr", parameter("lr"), [2])]),
  ]);
  expect(cells(joined)).toEqual([["Setup / lr", 1, 2]]);
});

test("a single part stays as it is", () => {
  const only = part("a.csv", 1, [column("lr", parameter("lr"), [1])]);
  expect(joinRuns([only])).toBe(only.runs);
});

test("columns meet by their headers, the second of a name with the second; what a part lacks is blank", () => {
  const joined = joinRuns([
    part("a", 2, [
      column("lr", parameter("lr"), [1, 2]),
      column("loss", metric("loss"), [3, 4]),
      column("loss", metric("loss"), [5, 6]),
    ]),
    part("b", 1, [
      column("loss", metric("loss"), [7]),
      column("loss", metric("loss"), [8]),
      column("f1", metric("f1"), [9]),
    ]),
  ]);
  expect(joined.count).toBe(3);
  expect(cells(joined)).toEqual([
    ["lr", 1, 2, undefined],
    ["loss", 3, 4, 7],
    ["loss", 5, 6, 8],
    ["f1", undefined, undefined, 9],
  ]);
});

test("values come in the order of the rows, one by one too", () => {
  const { columns } = joinRuns([
    part("a", 2, [column("lr", parameter("lr"), [1, 2]), column("acc", metric("acc"), [3, 4])]),
    part("b", 1, [column("acc", metric("acc"), [5])]),
    part("c", 2, [column("lr", parameter("lr"), [6, 7])]),
  ]);
  expect(columns.map(({ values }) => [...values])).toEqual([
    [1, 2, undefined, 6, 7],
    [3, 4, 5, undefined, undefined],
  ]);
  expect(columns.map(({ values }) => values.length)).toEqual([5, 5]);
});

test("rows, remarks and what is unreadable name their part, once", () => {
  const joined = joinRuns([
    part("a", 2, [], { remarks: ["one"], unreadable: [{ row: 1, message: "bad" }] }),
    part("empty", 0, []),
    part("b", 2, [], {
      remarks: ["two"],
      unreadable: [{ row: 0, message: "worse" }],
      place: (row) => `row ${String(row)} of b`,
    }),
  ]);
  expect([0, 1, 2, 3].map((row) => joined.place(row))).toEqual([
    "a, line 2",
    "a, line 3",
    "row 0 of b",
    "row 1 of b",
  ]);
  expect(joined.remarks).toEqual(["a: one", "b: two"]);
  expect(joined.unreadable).toEqual([
    { row: 1, message: "bad" },
    { row: 2, message: "worse" },
  ]);
});

describe("what two parts take a column for", () => {
  const said = (first: RawColumn, other: RawColumn) => {
    const [column] = joinRuns([part("a", 1, [first]), part("b", 1, [other])]).columns;
    return [column?.suggested.role, column?.unsure];
  };
  const asMetric = (unsure?: string) => column("x", metric("x"), [1], unsure);
  const asParameter = (unsure?: string) => column("x", parameter("x"), [1], unsure);

  test("is sure where they agree and one of them is", () => {
    expect(said(asMetric(), asMetric(GUESS))).toEqual(["metric", undefined]);
    expect(said(asMetric(GUESS), asMetric())).toEqual(["metric", undefined]);
    expect(said(asMetric(GUESS), asMetric(GUESS))).toEqual(["metric", GUESS]);
  });

  test("is what the sure one says, and the first, as a guess, where both are and differ", () => {
    expect(said(asMetric(GUESS), asParameter())).toEqual(["parameter", undefined]);
    expect(said(asMetric(), asParameter(GUESS))).toEqual(["metric", undefined]);
    expect(said(asMetric(GUESS), asParameter(GUESS))).toEqual(["metric", GUESS]);
    const [role, unsure] = said(asMetric(), asParameter());
    expect(role).toBe("metric");
    expect(unsure).toContain("another of the files");
  });
});

test("curves keep their runs and metrics, and a goal that one part states holds for all", () => {
  const stated = (values: readonly Scalar[]): RawColumn => ({
    ...column("loss", metric("loss"), values),
    goal: "minimize",
  });
  const joined = joinRuns([
    part("a", 2, [column("lr", parameter("lr"), [1, 2]), column("loss", metric("loss"), [3, 4])]),
    part("b", 1, [stated([5]), column("f1", metric("f1"), [6])], {
      series: [
        { run: 0, column: 0, steps: [0, 1], values: [7, 5] },
        { run: 0, column: 1, steps: [0], values: [6] },
      ],
      stepName: "epoch",
    }),
  ]);
  expect(joined.columns.map(({ goal }) => goal)).toEqual([undefined, "minimize", undefined]);
  expect(joined.series?.map(({ run, column: at }) => [run, joined.columns[at]?.header])).toEqual([
    [2, "loss"],
    [2, "f1"],
  ]);
  expect(joined.stepName).toBe("epoch");
});

test("that a metric leads is known of it where any part says so", () => {
  const leading: RawColumn = {
    ...column("loss", metric("loss"), [1]),
    leads: "It is the primary metric there.",
  };
  const plain = column("loss", metric("loss"), [2]);
  for (const parts of [
    [leading, plain],
    [plain, leading],
  ]) {
    const [joined] = joinRuns(parts.map((one, at) => part(String(at), 1, [one]))).columns;
    expect(joined?.leads).toBe("It is the primary metric there.");
  }
});

test("each part's number formats go with its rows, in columns that both have and in those of one", () => {
  const dated = (header: string, format: string): RawColumn => ({
    ...column(header, parameter(header), [45_000, 45_001]),
    formats: { at: (row) => `${format} ${String(row)}` },
  });
  const plain = column("n", parameter("n"), [1, 2]);
  const joined = joinRuns([
    part("a", 2, [dated("day", "d"), plain]),
    part("b", 2, [dated("day", "m"), dated("end", "y"), plain]),
  ]);
  const formats = joined.columns.map((one) => one.formats && [0, 1, 2, 3].map((row) => one.formats?.at(row)));
  expect(formats).toEqual([["d 0", "d 1", "m 0", "m 1"], undefined, [undefined, undefined, "y 0", "y 1"]]);
});
