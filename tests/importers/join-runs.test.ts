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

describe("parts that may be read in several ways", () => {
  /** A log of so many rows, that is one run or a run a row. */
  function logOf(rows: number, recommended: string, more: readonly string[] = []): RawRuns {
    const read = (id: string): RawRuns => {
      const count = id === "rows" ? rows : 1;
      const values = Array.from({ length: count }, (_, at) => at);
      const curve = { run: 0, column: 0, steps: [1], values: [2] };
      return {
        count,
        columns: [column("loss", metric("loss"), values)],
        place: (row) => `${id} ${row}`,
        unreadable: [],
        remarks: [],
        ...(id === "rows" ? {} : { series: [curve], stepName: "epoch" }),
      };
    };
    const options = ["rows", "log", ...more].map((id) => ({
      id,
      each: `each ${id}`,
      runs: read(id).count,
      curves: read(id).series?.length ?? 0,
      read: () => read(id),
    }));
    return {
      ...read(recommended),
      readings: { taken: recommended, recommended, why: "It counts epochs.", options },
    };
  }
  const plain = part("runs", 2, [column("loss", metric("loss"), [7, 8])], {
    series: [{ run: 1, column: 0, steps: [1], values: [8] }],
  });
  const joined = joinRuns([
    plain,
    { name: "a", runs: logOf(3, "log") },
    { name: "b", runs: logOf(5, "rows", ["by fold"]) },
  ]);
  const waysOf = ({ readings }: RawRuns) =>
    readings?.options.map(({ id, each, runs, curves }) => [id, each, runs, curves]);

  test("all are read as is recommended for the first that has several, and it is said of which part that is", () => {
    expect(joined.readings).toMatchObject({ taken: "log", recommended: "log", why: "a: It counts epochs." });
    expect(joined.count).toBe(4);
    expect(cells(joined)).toEqual([["loss", 7, 8, 0, 0]]);
  });

  test("each way says how many runs and curves it makes of all parts; one that a part does not know leaves it as it is", () => {
    expect(waysOf(joined)).toEqual([
      ["rows", "each rows", 2 + 3 + 5, 1],
      ["log", "each file", 2 + 1 + 1, 3],
      ["by fold", "each by fold", 2 + 1 + 1, 3],
    ]);
  });

  test("each way gives what it says, and offers the others again", () => {
    for (const way of joined.readings?.options ?? []) {
      const other = way.read();
      expect([other.count, other.series?.length ?? 0]).toEqual([way.runs, way.curves]);
      expect(other.readings).toMatchObject({ taken: way.id, recommended: "log" });
      expect(waysOf(other)).toEqual(waysOf(joined));
    }
  });
});

test("what came along of each part comes along of all, and a model goes with the row that its run has by now", () => {
  const one = part("a", 2, [], {
    datasets: [{ Name: "cats" }],
    experiments: [{ Name: "e" }],
    models: [{ Name: "m" }, { Name: "n" }],
    modelRuns: [1, undefined],
  });
  const other = part("b", 1, [], { datasets: [{ Name: "dogs" }], models: [{ Name: "o" }], modelRuns: [0] });
  const unknown = part("c", 1, [], { models: [{ Name: "p" }] });
  expect(joinRuns([one, other, unknown, part("d", 1, [])])).toMatchObject({
    datasets: [{ Name: "cats" }, { Name: "dogs" }],
    experiments: [{ Name: "e" }],
    models: [{ Name: "m" }, { Name: "n" }, { Name: "o" }, { Name: "p" }],
    modelRuns: [1, undefined, 2, undefined],
  });
});

test("a run knows its row of a sheet where its part is one", () => {
  const sheetRow = (row: number) => ({ sheet: "log", row: row + 10 });
  const joined = joinRuns([part("a", 2, []), part("b", 2, [], { sheetRow }), part("c", 1, [])]);
  expect([0, 1, 2, 3, 4].map((row) => joined.sheetRow?.(row)?.row)).toEqual([
    undefined,
    undefined,
    10,
    11,
    undefined,
  ]);
  expect(joinRuns([part("a", 2, []), part("b", 2, [])]).sheetRow).toBeUndefined();
});

test("values stand beside their curves where they do in every part with curves", () => {
  const curve = [{ run: 0, column: 0, steps: [1], values: [2] }];
  const of = (name: string, more: Partial<RawRuns>) =>
    part(name, 1, [column("loss", metric("loss"), [1])], more);
  const stands = of("a", { series: curve, valuesStand: true });
  expect(joinRuns([stands, of("b", {})]).valuesStand).toBe(true);
  expect(joinRuns([stands, of("b", { series: curve, valuesStand: true })]).valuesStand).toBe(true);
  expect(joinRuns([stands, of("b", { series: curve })]).valuesStand).toBeUndefined();
  const without = joinRuns([of("a", {}), of("b", {})]);
  expect([without.series, without.valuesStand, "stepName" in without]).toEqual([undefined, undefined, false]);
});

test("what a part defines or states of a column holds for all, the first that does", () => {
  const of = (values: readonly Scalar[], more: Partial<RawColumn> = {}): RawColumn => ({
    ...column("loss", metric("loss"), values),
    ...more,
  });
  const defined = (unit: string) =>
    ({
      role: "metric",
      name: "loss",
      goal: "minimize",
      primary: false,
      tolerance: 0,
      aliases: [],
      unit,
    }) as const;
  const joinedOf = (first: Partial<RawColumn>, other: Partial<RawColumn>) =>
    joinRuns([part("a", 1, [of([1], first)]), part("b", 1, [of([2], other)])]).columns[0];
  expect(joinedOf({}, { defined: defined("s") })?.defined).toMatchObject({ unit: "s" });
  expect(joinedOf({ defined: defined("h") }, { defined: defined("s") })?.defined).toMatchObject({
    unit: "h",
  });
  expect(joinedOf({ goal: "maximize" }, { goal: "minimize" })?.goal).toBe("maximize");
  expect(joinedOf({ leads: "a" }, { leads: "b" })?.leads).toBe("a");
  expect(
    Object.keys(joinedOf({}, {}) ?? {}).filter((key) => ["goal", "leads", "defined", "unsure"].includes(key)),
  ).toEqual([]);
});
