import type { Plan, RowUpdate, TableWrite } from "../../../src/tracking/planning/plan";
import type { TableName } from "../../../src/tracking/schema/table-names";
import type { CellValue } from "../../../src/tracking/values/cell-value";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { TrackedTable } from "../../../src/workbook/tracked-table";
import { changeLines } from "../../../src/workbook/writing/change-lines";

const CATALOGUE = { parameters: [], metrics: [inferMetric("acc")] };
const DID = { added: 2, updated: 1, removed: 0, updatedOf: {}, removedOf: {}, renamed: 0, kept: 3 };

function tableOf(name: TableName, headers: readonly string[]): TrackedTable {
  const place = { id: "1", name, sheetId: "2", sheetName: name, headerRow: 0, column: 0, rows: 1 };
  const state = { showTotals: false, filtered: false, sheetProtected: false, headerShown: true };
  return new TrackedTable(name, { ...place, ...state, headers }, CATALOGUE);
}

const TABLES = new Map([
  ["Runs", tableOf("Runs", ["Run ID", "Status", "Notes", "acc"])],
  ["Datasets", tableOf("Datasets", ["Name", "Rows"])],
]);

const planOf = (writes: readonly TableWrite[], more: Partial<Plan> = {}): Plan => ({
  batch: "b-1",
  linesFirst: false,
  rowLines: true,
  writes,
  ...more,
});

const updateOf = (
  key: string,
  cells: Readonly<Record<string, readonly [CellValue, CellValue]>>,
): RowUpdate => ({
  key,
  cells: new Map(Object.entries(cells).map(([name, [before, after]]) => [name, { before, after }])),
});

const linesOf = (...args: Parameters<typeof planOf>) => changeLines(planOf(...args), TABLES, DID);

const update = (table: TableName, ...rows: readonly RowUpdate[]): TableWrite => ({
  table,
  reason: "",
  kind: "update",
  rows,
});
const add = (table: TableName, ...names: readonly string[]): TableWrite => ({
  table,
  reason: "",
  kind: "add",
  onceBy: "Name",
  rows: names.map((Name) => ({ Name })),
});

test("one line tells of the whole plan, with its counts", () => {
  const line = {
    what: "Import",
    sheet: "Runs",
    source: "runs.csv",
    counts: { add: 2, update: 1, skip: 4, reject: 5 },
  } as const;
  expect(linesOf([], { line })).toEqual([
    {
      What: "Import",
      Sheet: "Runs",
      "Run ID": undefined,
      Column: undefined,
      After: undefined,
      Source: "runs.csv",
      Import: "b-1",
      Added: 2,
      Updated: 1,
      Skipped: 4,
      Rejected: 5,
    },
  ]);
});

test("the line may be made of what was done", () => {
  const lines = linesOf([], {
    line: ({ added, kept }) => ({ what: "Taken back", after: `${String(added)} and ${String(kept)}` }),
  });
  expect(lines).toMatchObject([{ What: "Taken back", After: "2 and 3", Import: "b-1" }]);
});

test("a row that is written over has a line, its cells by their headers, before and after", () => {
  const row = updateOf("run-0001", { "field:status": ["Running", "Completed"], "metric:acc": ["", 0.5] });
  expect(linesOf([update("Runs", row)])).toEqual([
    {
      What: "Run updated",
      Sheet: "Runs",
      "Run ID": "run-0001",
      Column: "Status, acc",
      Before: '{"Status":"Running","acc":""}',
      After: '{"Status":"Completed","acc":0.5}',
      Import: "b-1",
    },
  ]);
});

test("a row of another table is an updated row, and columns that are not there are left out", () => {
  expect(linesOf([update("Datasets", updateOf("cats", { Rows: [1000, 2000], Gone: [1, 2] }))])).toMatchObject(
    [{ What: "Row updated", Sheet: "Datasets", "Run ID": "cats", Column: "Rows", Before: '{"Rows":1000}' }],
  );
  expect(linesOf([update("Datasets", updateOf("cats", { Gone: [1, 2] }))])).toEqual([]);
});

test("a table that is not there has no lines of rows written over", () => {
  expect(linesOf([update("Models", updateOf("m", { Stage: ["", "Staging"] }))])).toEqual([]);
});

test("a text that is guarded is told as the cell shows it", () => {
  const [line] = linesOf([update("Runs", updateOf("r", { acc: [0.5, "'=1+1"] }))]);
  expect(line).toMatchObject({ After: '{"acc":"=1+1"}' });
});

test("cells too long for one line have two, and both together tell all", () => {
  const long = "n".repeat(20_000);
  const lines = linesOf([
    update("Runs", updateOf("r", { Notes: ["", long], Status: ["", "Failed"], acc: ["", long] })),
  ]);
  expect(lines.map(({ Column }) => Column)).toEqual(["Notes, Status", "acc"]);
  for (const { Before, After } of lines) {
    expect(Math.max(String(Before).length, String(After).length)).toBeLessThan(32_767);
  }
});

test.each([
  ["Params", "Parameter added"],
  ["Metrics", "Metric added"],
  ["Datasets", "Row added"],
  ["Experiments", "Row added"],
  ["Models", "Row added"],
] as const)("each row that %s gets has a line: %s", (table, what) => {
  expect(linesOf([add(table, "one", "two")])).toMatchObject([
    { What: what, Sheet: table, Column: "one", Import: "b-1" },
    { What: what, Sheet: table, Column: "two", Import: "b-1" },
  ]);
});

test("runs that are added, findings, rows that go and blocks have none of their own", () => {
  const block = { count: 1, keys: [], block: () => Promise.resolve([]) };
  expect(
    linesOf([
      add("Runs", "one"),
      add("Issues", "two"),
      { table: "History", reason: "", kind: "append", rows: block },
      { table: "Datasets", reason: "", kind: "remove", column: "Name", values: ["x"] },
    ]),
  ).toEqual([]);
});

test("a plan without lines for rows has its one line alone", () => {
  const writes = [add("Params", "lr"), update("Runs", updateOf("r", { Status: ["", "Failed"] }))];
  expect(linesOf(writes, { rowLines: false, line: { what: "Run logged", runId: "r" } })).toMatchObject([
    { What: "Run logged", "Run ID": "r" },
  ]);
});
