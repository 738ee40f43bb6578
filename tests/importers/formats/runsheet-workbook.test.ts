// A colleague's workbook that Runsheet tracks, part by part as its sheets are read.

import { runsheetWorkbook } from "../../../src/importers/formats/runsheet-workbook";
import type { RawColumn, RawRuns } from "../../../src/importers/importer";
import type { PartContent, TableContent } from "../../../src/importers/source-content";
import type { Sheet } from "../../../src/importers/sheets/sheet";
import type { GridCell } from "../../../src/importers/tables/grid";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { documentOf, tableOf } from "../contents";

type Row = Readonly<Record<string, GridCell>>;

/** A sheet of a workbook with one of Runsheet's tables from B2 on; more columns than its own stand behind them. */
function sheetPart(
  name: TableName,
  rows: readonly Row[],
  more: Partial<Sheet> = {},
  others: string[] = [],
): TableContent {
  const headers = [...TABLE_SPECS[name].columns.map(({ header }) => header), ...others];
  const cells = [
    [],
    ...[headers, ...rows.map((row) => headers.map((header) => row[header]))].map((row) => [
      undefined,
      ...row,
    ]),
  ];
  const area = { top: 1, left: 1, bottom: rows.length + 1, right: headers.length };
  const onSheet: Sheet = { cells, tables: [{ name, area }], sheet: name, file: "ada.xlsx", ...more };
  return { ...tableOf(headers, [], `${onSheet.file ?? ""}, ${name}`), onSheet };
}

/** A sheet of the same workbook without a table of Runsheet's. */
const otherSheet = (sheet: string | undefined, file = "ada.xlsx"): TableContent => ({
  ...tableOf(["x"], [], `${file}, other`),
  onSheet: { cells: [["x"]], file, ...(sheet !== undefined && { sheet }) },
});

const PARAMS = sheetPart("Params", [
  { Name: "lr", Type: "number", Unit: "1/step" },
  { Name: "version", Type: "choice", Choices: "1, 2.0" },
  { Name: "note", Type: "text" },
]);
const METRICS = sheetPart("Metrics", [
  { Name: "acc", Goal: "maximize", Primary: true },
  { Name: "loss", Goal: "minimize", Unit: "nats" },
]);
const RUNS = sheetPart(
  "Runs",
  [
    {
      "Run ID": "run-0001",
      Name: "one",
      lr: 0.1,
      version: 2,
      note: 7,
      acc: 0.9,
      loss: 0.5,
      mine: "a",
      Import: "x",
    },
    { "Run ID": "run-0002", Name: "two", lr: 0.2, version: 1, note: 8, acc: 0.8, loss: 0.6, mine: "b" },
  ],
  {},
  ["lr", "version", "note", "acc", "loss", "mine"],
);

const read = (...parts: PartContent[]): RawRuns => runsheetWorkbook.read(parts);
const columnOf = ({ columns }: RawRuns, name: string): RawColumn | undefined =>
  columns.find(({ header }) => header === name);

test("the workbook is known by its table Runs, and each of its tables has its role", () => {
  const parts = [PARAMS, METRICS, RUNS, otherSheet("notes"), documentOf({ lr: 1 }), sheetPart("Issues", [])];
  expect(runsheetWorkbook.recognise(parts)).toEqual({
    confidence: 1,
    reason: "it has the table Runs as Runsheet makes it",
    roles: ["parameters", "metrics", "runs", undefined, undefined, undefined],
  });
  const rest = (["Datasets", "Experiments", "Models", "History"] as const).map((name) => sheetPart(name, []));
  expect(runsheetWorkbook.recognise([RUNS, ...rest])?.roles).toEqual([
    "runs",
    "datasets",
    "experiments",
    "models",
    "curves",
  ]);
  expect(runsheetWorkbook.recognise([PARAMS, METRICS, otherSheet("notes"), documentOf({})])).toBeUndefined();
});

test("catalogues of another file than that of the runs are none of its parts", () => {
  const strange = sheetPart("Metrics", [{ Name: "acc", Goal: "minimize" }], { file: "ben.xlsx" });
  expect(runsheetWorkbook.recognise([RUNS, strange])?.roles).toEqual(["runs", undefined]);
  expect(columnOf(read(strange, RUNS, METRICS), "acc")?.goal).toBe("maximize");
});

test("each column is what that workbook calls it, with what it defines", () => {
  const runs = read(RUNS, PARAMS, METRICS);
  const seen = runs.columns
    .filter(({ header }) =>
      ["Run ID", "Name", "Import", "Fingerprint", "lr", "acc", "loss", "mine"].includes(header),
    )
    .map(({ header, suggested, unit, goal, leads, unsure, defined }) => ({
      header,
      role: suggested.role,
      ...(unit !== undefined && { unit }),
      ...(goal && { goal }),
      ...(leads !== undefined && { leads: true }),
      ...(unsure !== undefined && { unsure: true }),
      ...(defined && { defined: [defined.role, defined.name] }),
    }));
  expect(seen).toEqual([
    { header: "Run ID", role: "field" },
    { header: "Name", role: "field" },
    // What Runsheet makes itself is made anew here.
    { header: "Import", role: "ignored" },
    { header: "Fingerprint", role: "ignored" },
    { header: "lr", role: "parameter", unit: "1/step", defined: ["parameter", "lr"] },
    { header: "acc", role: "metric", goal: "maximize", leads: true, defined: ["metric", "acc"] },
    { header: "loss", role: "metric", unit: "nats", goal: "minimize", defined: ["metric", "loss"] },
    { header: "mine", role: "ignored", unsure: true },
  ]);
  expect(runs.count).toBe(2);
  expect(runs.place(1)).toBe("row 4 of ada.xlsx, Runs");
  expect(runs.unreadable).toEqual([]);
});

test("a choice that Excel made a number of is the choice again, texts and numbers stay", () => {
  const runs = read(RUNS, PARAMS, METRICS);
  const valuesOf = (name: string) => Array.from(columnOf(runs, name)?.values ?? []);
  expect(valuesOf("version")).toEqual(["2.0", "1"]);
  expect(valuesOf("note")).toEqual([7, 8]);
  expect(valuesOf("lr")).toEqual([0.1, 0.2]);
});

test("number formats go with their cells", () => {
  const looks = [[], [], [undefined, undefined, { numberFormat: "0%" }], []];
  const dated = sheetPart("Runs", [{ "Run ID": "r", Name: "n" }], { looks });
  const formatOf = (runs: RawRuns, at: number) => runs.columns[at]?.formats?.at(0);
  expect([0, 1, 2].map((at) => formatOf(read(dated), at))).toEqual([undefined, "0%", undefined]);
  expect(read(RUNS).columns.every(({ formats }) => formats === undefined)).toBe(true);
});

describe("curves", () => {
  const history = sheetPart("History", [
    { "Run ID": "RUN-0002", Metric: "loss", Step: 1, Value: 0.9 },
    { "Run ID": "run-0002", Metric: "loss", Step: 2, Value: 0.6 },
    { "Run ID": "run-0001", Metric: "lr", Step: 1, Value: 0.6 },
    { "Run ID": "run-0009", Metric: "loss", Step: 1, Value: 0.6 },
  ]);

  test("come with the runs, whose values stand as they are", () => {
    const runs = read(RUNS, PARAMS, METRICS, history);
    expect(
      runs.series?.map(({ run, column, values }) => [run, runs.columns[column]?.header, values]),
    ).toEqual([[1, "loss", [0.9, 0.6]]]);
    expect(runs).toMatchObject({ stepName: "step", valuesStand: true });
    expect(runs.remarks).toEqual([
      "1 point of a curve of a metric that is no column of Runs there was not taken over: row 5 of ada.xlsx, History (lr).",
      "1 point of a curve of a run that Runs there does not have, or has twice, was not taken over: row 6 of ada.xlsx, History (run-0009).",
    ]);
  });

  test("without any there are no steps", () => {
    const runs = read(RUNS, PARAMS, METRICS);
    expect(["series", "stepName", "valuesStand"].filter((key) => key in runs)).toEqual([]);
    expect(runs.remarks).toEqual([]);
  });

  test("the column of the best steps says what the steps are", () => {
    const stepOf = (...names: string[]) => {
      const metrics = sheetPart(
        "Metrics",
        ["loss", ...names].map((Name) => ({ Name, Goal: "minimize" })),
      );
      const runs = sheetPart("Runs", [{ "Run ID": "run-0002" }], {}, ["loss", ...names]);
      return read(runs, metrics, history).stepName;
    };
    expect(stepOf("best epoch")).toBe("epoch");
    expect(stepOf("Best global step")).toBe("global step");
    expect(stepOf("second best epoch", "best ")).toBe("step");
  });
});

test("models know their runs by row; one whose run is not there says where it came from", () => {
  const models = sheetPart("Models", [
    { Name: "net", Version: 1, "Run ID": "Run-0002 ", Description: "good" },
    { Name: "net", Version: 2, "Run ID": "run-0007", Description: "old" },
    { Name: "net", Version: 3, "Run ID": "run-0008" },
    { Name: "net", Version: 4 },
  ]);
  const { models: rows = [], modelRuns } = read(RUNS, models);
  expect(modelRuns).toEqual([1, undefined, undefined, undefined]);
  expect(rows.map((row) => [row["Version"], row["Run ID"], row["Description"]])).toEqual([
    [1, "Run-0002 ", "good"],
    [2, undefined, "old Made by the run run-0007 of ada.xlsx, which that workbook did not have."],
    [3, undefined, "Made by the run run-0008 of ada.xlsx, which that workbook did not have."],
    [4, undefined, ""],
  ]);
  expect("models" in read(RUNS)).toBe(false);
});

test("a run without an ID made no model", () => {
  const runs = sheetPart("Runs", [{ Name: "a" }, { "Run ID": " run-1 ", Name: "b" }]);
  const models = sheetPart("Models", [{ Name: "net" }, { Name: "net", "Run ID": "run-1" }]);
  expect(read(runs, models).modelRuns).toEqual([undefined, 1]);
});

test("experiments and datasets come along, each as a row by header", () => {
  const experiments = sheetPart("Experiments", [{ Name: "e", Target: 0.9, Started: 46_054 }]);
  const datasets = sheetPart("Datasets", [{ Name: "cats", Rows: 5 }]);
  const runs = read(RUNS, experiments, datasets);
  expect(runs.experiments).toMatchObject([{ Name: "e", Target: 0.9, Started: Date.UTC(2026, 1, 1) }]);
  expect(runs.datasets).toMatchObject([{ Name: "cats", Rows: 5 }]);
  expect(read(RUNS)).toMatchObject({ experiments: [], datasets: [] });
});

test("what of the workbook is left there is told, and what of others is not", () => {
  const issues = sheetPart("Issues", [{ Severity: "error" }]);
  const changes = sheetPart("Changes", [{ What: "Import" }, { What: "Import" }]);
  const told = (...parts: PartContent[]) => read(RUNS, ...parts).remarks;
  expect(told(issues, changes, otherSheet("notes"), otherSheet("x", "ben.xlsx"))).toEqual([
    'Of that workbook these were not taken over: Issues (1 row), Changes (2 rows) and the sheet "notes".',
  ]);
  expect(told(sheetPart("Issues", []), otherSheet("a"), otherSheet(undefined))).toEqual([
    'Of that workbook these were not taken over: the sheets "a" and "ada.xlsx, other".',
  ]);
  const many = ["a", "b", "c", "d", "e", "f", "g"].map((name) => otherSheet(name));
  expect(told(...many)[0]).toContain('the sheets "a", "b", "c", "d", "e" and 2 more.');
  expect(told(documentOf({}))).toEqual([]);
});

test("what is said of the sheet of the runs comes first, then broken definitions", () => {
  const runs = sheetPart("Runs", [{ Name: "a" }], { remarks: ["Row 3 is hidden."] });
  const metrics = sheetPart("Metrics", [{ Name: "acc", Goal: "maximize" }]);
  expect(read(runs, metrics, otherSheet("notes")).remarks).toEqual([
    "Row 3 is hidden.",
    "Row 3 of ada.xlsx, Metrics: acc has no column in Runs there and was not taken over.",
    'Of that workbook these were not taken over: the sheet "notes".',
  ]);
});

test("of two tables of one name the first counts, and several workbooks are read one after the other", () => {
  const again = sheetPart("Runs", [{ Name: "copy" }]);
  const bens = sheetPart("Runs", [{ Name: "ben" }], { file: "ben.xlsx" });
  const names = (runs: RawRuns) => Array.from(columnOf(runs, "Name")?.values ?? []);
  expect(names(read(RUNS, again))).toEqual(["one", "two"]);
  const both = read(RUNS, bens);
  expect(names(both)).toEqual(["one", "two", "ben"]);
  expect(both.place(2)).toBe("row 3 of ben.xlsx, Runs");
  expect(runsheetWorkbook.recognise([RUNS, bens])?.roles).toEqual(["runs", "runs"]);
});

/** The same sheet with its headers retyped. */
function retyped(part: TableContent): TableContent {
  const { onSheet } = part;
  const retype = (cell: GridCell) => (typeof cell === "string" ? cell.toUpperCase() : cell);
  return onSheet
    ? {
        ...part,
        onSheet: { ...onSheet, cells: onSheet.cells.map((row, at) => (at === 1 ? row.map(retype) : row)) },
      }
    : part;
}

test("retyped headers lose no row and no link", () => {
  const models = retyped(
    sheetPart("Models", [
      { Name: "net", Version: 1, "Run ID": "run-0002" },
      { Name: "net", Version: 2, "Run ID": "run-0007", Description: "old" },
    ]),
  );
  const datasets = retyped(sheetPart("Datasets", [{ Name: "cats", Version: "v1" }]));
  const experiments = retyped(sheetPart("Experiments", [{ Name: "e", Started: 46_054 }]));
  const runs = read(retyped(RUNS), models, datasets, experiments);
  expect(runs.count).toBe(2);
  expect(runs.modelRuns).toEqual([1, undefined]);
  expect(runs.models?.[1]).toMatchObject({
    Name: "net",
    "Run ID": undefined,
    Description: "old Made by the run run-0007 of ada.xlsx, which that workbook did not have.",
  });
  expect(runs.datasets).toMatchObject([{ Name: "cats", Version: "v1" }]);
  expect(runs.experiments).toMatchObject([{ Name: "e", Started: Date.UTC(2026, 1, 1) }]);
});

test("rows without a name, by which they would be known, are told", () => {
  const datasets = sheetPart("Datasets", [{ Name: "cats" }, { Rows: 5 }, { Name: " ", Rows: 6 }]);
  const models = sheetPart("Models", [{ Version: 2, "Run ID": "run-0001" }]);
  expect(read(RUNS, datasets, models).remarks).toEqual([
    "2 rows of Datasets there have no Name and were not taken over: row 4 of ada.xlsx, Datasets and 1 more.",
    "1 row of Models there has no Name and was not taken over: row 3 of ada.xlsx, Models.",
  ]);
});
