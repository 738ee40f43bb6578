import type { Plan, RowValues, TableWrite } from "../../../src/tracking/planning/plan";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { TABLE_KEYS } from "../../../src/tracking/schema/table-keys";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { noProgress } from "../../../src/workbook/writing/plan-progress";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { findTable, tableRows } from "../../support/book-contents";
import { interrupted, onTable, protect, runRow, trackedBook, typeBelow } from "../tracked-book";

const planOf = (writes: readonly TableWrite[], more: Partial<Plan> = {}): Plan => ({
  batch: "batch-1",
  linesFirst: false,
  rowLines: true,
  writes,
  ...more,
});

const add = (table: TableName, ...rows: readonly RowValues[]): TableWrite => ({
  table,
  reason: "",
  kind: "add",
  onceBy: TABLE_KEYS[table],
  rows,
});

const update = (
  table: TableName,
  key: string,
  header: string,
  before: Scalar,
  after: Scalar,
): TableWrite => ({
  table,
  reason: "",
  kind: "update",
  rows: [{ key, cells: new Map([[header, { before: before as string, after: after as string }]]) }],
});

const write = (plan: Plan, progress = noProgress()) =>
  writeWorkbook((context) => writePlan(context, plan, { progress }));

/** A row of each table that people keep, and a cell of it that changes. */
const ROWS: readonly (readonly [TableName, RowValues, string, Scalar, Scalar])[] = [
  ["Runs", runRow(4), "Status", "Completed", "Failed"],
  ["Params", { Name: "depth", Type: "integer", Min: 1 }, "Min", 1, 2],
  ["Metrics", { Name: "loss", Goal: "minimize" }, "Goal", "minimize", "maximize"],
  ["Datasets", { Name: "cats", Version: "1", Rows: 1000 }, "Rows", 1000, 2000],
  ["Experiments", { Name: "deeper", Hypothesis: "Two layers are better." }, "Verdict", "", "Supported"],
  ["Models", { Name: "cats", Version: 1, "Run ID": "run-0001" }, "Stage", "", "Staging"],
];

describe.each(ROWS)("a row of %s", (table, row, header, before, after) => {
  const key = String(row[TABLE_KEYS[table]]);
  const last = (book: Parameters<typeof tableRows>[0]) => tableRows(book, table).at(-1);

  test("is added, written over and removed, each told by what it did", async () => {
    const { book } = await trackedBook(3);
    const stood = tableRows(book, table);
    const added = await write(planOf([add(table, row)]));
    expect(last(book)).toEqual(row);
    expect(added.tables.get(table)?.firstSheetRow).toBe(findTable(book, table).description.area.bottom);
    const progress = noProgress();
    await write(planOf([update(table, key, header, before, after)], { batch: "batch-2" }), progress);
    expect(last(book)).toEqual({ ...row, [header]: after });
    expect(progress).toMatchObject({ began: true, updated: 1, added: 0 });
    const gone: TableWrite = { table, reason: "", kind: "remove", column: TABLE_KEYS[table], values: [key] };
    await write(planOf([gone], { batch: "batch-3" }));
    expect(tableRows(book, table)).toEqual(stood);
  });

  test("is not added again by the same plan, nor told of again", async () => {
    const { book } = await trackedBook(3);
    const plan = planOf([add(table, row)], { line: { what: "Run logged", runId: key } });
    await write(plan);
    const once = [tableRows(book, table), tableRows(book, "Changes")];
    const progress = noProgress();
    await write(plan, progress);
    expect([tableRows(book, table), tableRows(book, "Changes")]).toEqual(once);
    expect(progress).toMatchObject({ written: 0, added: 0 });
  });
});

test("blocks of cells go behind the rows of History", async () => {
  const { book } = await trackedBook(1);
  const asked: (readonly string[])[] = [];
  const rows = {
    count: 3,
    keys: ["Run ID", "Value"],
    block: (start: number, _: number, headers: readonly string[]) => {
      asked.push(headers);
      return Promise.resolve([["run-0001", "acc", start, 0.5 + start, "batch-1"]]);
    },
  };
  await write(planOf([{ table: "History", reason: "", kind: "append", rows }]));
  expect(asked[0]).toEqual(["Run ID", "Metric", "Step", "Value", "Import"]);
  expect(tableRows(book, "History").map(({ Step, Value }) => [Step, Value])).toEqual([
    [0, 0.5],
    [1, 1.5],
    [2, 2.5],
  ]);
});

test("a definition and a run that has a value of it are written together, the column first", async () => {
  const { book } = await trackedBook(1);
  const progress = noProgress();
  const run = { "Run ID": "run-0002", "metric:loss": 0.25, "parameter:depth": 3 };
  const writes = [
    add("Runs", run),
    add("Metrics", { Name: "loss", Goal: "minimize" }),
    add("Params", { Name: "depth", Type: "integer" }),
  ];
  await write(planOf(writes), progress);
  expect(tableRows(book, "Runs")[1]).toEqual({ "Run ID": "run-0002", loss: 0.25, depth: 3 });
  expect(progress).toMatchObject({ written: 3, added: 1 });
  expect(progress.definitions).toEqual([
    { table: "Metrics", name: "loss" },
    { table: "Params", name: "depth" },
  ]);
});

describe("nothing is written", () => {
  const TWO = [add("Datasets", { Name: "cats" }), add("Runs", runRow(4))];

  test.each([
    ["a protected sheet", "Runs", () => protect("Runs"), "sheet-protected"],
    ["a protected sheet of lines", "Changes", () => protect("Changes"), "sheet-protected"],
    [
      "a header row turned off",
      "Runs",
      () =>
        onTable("Runs", (table) => {
          table.showHeaders = false;
        }),
      "schema-conflict",
    ],
    [
      "a total row",
      "Runs",
      () =>
        onTable("Runs", (table) => {
          table.showTotals = true;
        }),
      "cells-in-the-way",
    ],
    [
      "a filter",
      "Runs",
      () =>
        onTable("Runs", (table) => {
          table.columns.getItem("Name").filter.applyValuesFilter(["a"]);
        }),
      "filter-active",
    ],
  ])("where %s of %s is in the way, which is named", async (_, sheet, hinder, code) => {
    const { book } = await trackedBook(2);
    await hinder();
    const progress = noProgress();
    await expect(write(planOf(TWO), progress)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(sheet) as string,
    });
    expect(progress.began).toBe(false);
    expect(tableRows(book, "Datasets")).toEqual([]);
  });

  test("where cells below the second table are taken", async () => {
    const excel = await trackedBook(2);
    typeBelow(excel, "Runs", "mine", false);
    await expect(write(planOf(TWO))).rejects.toMatchObject({ code: "cells-in-the-way" });
    expect(tableRows(excel.book, "Datasets")).toEqual([]);
  });
});

test.each([true, false])(
  "what was planned and does not stand is told on Changes, lines first: %s",
  async (linesFirst) => {
    const { book } = await trackedBook(3);
    await write(
      planOf(
        [
          update("Runs", "run-0009", "Notes", "", "never written"),
          update("Runs", "run-0001", "Status", "Planned", "Failed"),
          update("Runs", "run-0002", "Status", "Completed", "Failed"),
        ],
        { linesFirst },
      ),
    );
    expect(tableRows(book, "Runs").map(({ Status }) => Status)).toEqual(["Completed", "Failed", "Completed"]);
    const told = tableRows(book, "Changes").filter(({ Import }) => Import === "batch-1");
    expect(told.filter(({ What }) => What === "Run updated")).toHaveLength(3);
    expect(told.filter(({ What }) => What === "Not updated")).toEqual([
      expect.objectContaining({ Sheet: "Runs", "Run ID": "run-0009" }),
      expect.objectContaining({ Sheet: "Runs", "Run ID": "run-0001", Column: "Status" }),
    ]);
  },
);

test("a plan whose only row was gone by then tells of nothing", async () => {
  const { book } = await trackedBook(3);
  const stood = tableRows(book, "Changes");
  const line = { what: "Run finished", runId: "run-0009" } as const;
  const { missing } = await write(planOf([update("Runs", "run-0009", "Notes", "", "mine")], { line }));
  expect(missing).toEqual(["run-0009"]);
  expect(tableRows(book, "Changes")).toEqual(stood);
});

test("a Changes that is gone costs the line alone where it comes last", async () => {
  const { book } = await trackedBook(1);
  await onTable("Changes", (table) => {
    table.delete();
  });
  const { remarks } = await write(planOf([add("Runs", runRow(2))], { line: { what: "Run logged" } }));
  expect(tableRows(book, "Runs")).toHaveLength(2);
  expect(remarks).toEqual([expect.stringMatching(/^The line on Changes is missing: .*no table Changes/)]);
});

test("lines that come first are there although the rows fail", async () => {
  const { book } = await trackedBook(1);
  const plan = planOf([add("Runs", runRow(2))], {
    linesFirst: true,
    line: { what: "Import", source: "runs.csv" },
  });
  const failing = writeWorkbook((context) => {
    const stopping = interrupted(context, { at: 7, act: () => protect("Runs") });
    return writePlan(stopping, plan);
  });
  await expect(failing).rejects.toMatchObject({ code: "sheet-protected" });
  expect(tableRows(book, "Runs")).toHaveLength(1);
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({
    What: "Import",
    Source: "runs.csv",
    Import: "batch-1",
  });
});

describe("a plan that stopped at any sync", () => {
  const PLAN = planOf(
    [
      add("Params", { Name: "depth", Type: "integer" }),
      add("Datasets", { Name: "cats", Rows: 1000 }),
      add("Runs", { ...runRow(4), "parameter:depth": 2 }, { ...runRow(5), "parameter:depth": 3 }),
      update("Runs", "run-0001", "Status", "Completed", "Failed"),
    ],
    { line: { what: "Run logged", runId: "run-0004" } },
  );
  const contents = ({ book }: Awaited<ReturnType<typeof trackedBook>>) =>
    ["Params", "Datasets", "Runs"].map((table) => tableRows(book, table));
  const told = ({ book }: Awaited<ReturnType<typeof trackedBook>>) =>
    tableRows(book, "Changes")
      .filter((line) => line["Import"] === "batch-1")
      .map(({ What, Column }) => `${String(What)}: ${String(Column)}`)
      .sort();

  test.each(Array.from({ length: 24 }, (_, at) => at + 1))(
    "is completed by the next try (sync %i)",
    async (at) => {
      const whole = await trackedBook(3);
      await write(PLAN);
      const [wanted, lines] = [contents(whole), told(whole)];
      const excel = await trackedBook(3);
      const gone = Object.assign(new Error("Gone."), { code: "ConnectionFailure" });
      const stopped = writeWorkbook((context) =>
        writePlan(
          interrupted(context, {
            at,
            act: () => {
              throw gone;
            },
          }),
          PLAN,
        ),
      );
      await stopped.catch(() => undefined);
      await write(PLAN);
      expect(contents(excel)).toEqual(wanted);
      expect(told(excel)).toEqual(lines);
    },
  );
});
