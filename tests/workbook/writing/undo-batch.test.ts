import type { Plan, RowValues, TableWrite } from "../../../src/tracking/planning/plan";
import { TABLE_KEYS } from "../../../src/tracking/schema/table-keys";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { undoBatch } from "../../../src/workbook/writing/undo-batch";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { interrupted, onTable, protect, runRow, trackedBook, typeInto } from "../tracked-book";

const add = (table: TableName, ...rows: readonly RowValues[]): TableWrite => ({
  table,
  reason: "",
  kind: "add",
  onceBy: TABLE_KEYS[table],
  rows,
});

/** Two runs with a new metric, a dataset, and another status and note for the first run. */
const BATCH: Plan = {
  batch: "batch-1",
  linesFirst: false,
  rowLines: true,
  line: { what: "Import", source: "runs.csv" },
  writes: [
    add("Metrics", { Name: "loss", Goal: "minimize" }),
    add("Datasets", { Name: "cats", Rows: 1000 }),
    add("Runs", ...[4, 5].map((number) => ({ ...runRow(number), Import: "batch-1", "metric:loss": number }))),
    {
      table: "Runs",
      reason: "",
      kind: "update",
      rows: [
        {
          key: "run-0001",
          cells: new Map([
            ["field:status", { before: "Completed", after: "Failed" }],
            ["field:notes", { before: "", after: "out of memory" }],
            ["metric:acc", { before: 0.1, after: 0.5 }],
          ]),
        },
      ],
    },
  ],
};

const undo = (batch = "batch-1") =>
  writeWorkbook((context) => undoBatch(context, batch, { what: "Import removed", after: batch }));

async function written(): Promise<TestExcel> {
  const excel = await trackedBook(3);
  await writeWorkbook((context) => writePlan(context, BATCH));
  return excel;
}

const state = ({ book }: TestExcel) =>
  ["Runs", "Params", "Metrics", "Datasets"].map((name) => tableRows(book, name));
const headers = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;

async function before() {
  return state(await trackedBook(3));
}

test("everything that a batch wrote is taken back, in every table, and said", async () => {
  const wanted = await before();
  const excel = await written();
  expect(state(excel)).not.toEqual(wanted);
  expect(await undo()).toMatchObject({
    known: true,
    removed: 3,
    restored: 1,
    keptCells: 0,
    keptRuns: [],
    definitions: 1,
    remarks: [],
  });
  expect(state(excel)).toEqual(wanted);
  expect(headers(excel)).not.toContain("loss");
  expect(tableRows(excel.book, "Changes").at(-1)).toMatchObject({ What: "Import removed", After: "batch-1" });
});

test("a second time there is nothing left to take back", async () => {
  const excel = await written();
  await undo();
  const once = state(excel);
  expect(await undo()).toMatchObject({ removed: 0, keptCells: 0, keptRuns: [] });
  expect(state(excel)).toEqual(once);
});

test("a batch that nobody knows changes nothing and leaves no line", async () => {
  const excel = await written();
  const lines = tableRows(excel.book, "Changes");
  expect(await undo("batch-9")).toMatchObject({ known: false, removed: 0, restored: 0 });
  expect(tableRows(excel.book, "Changes")).toEqual(lines);
});

describe("what a person did since is kept", () => {
  test("a cell that was edited stays, the others of its row are put back", async () => {
    const excel = await written();
    typeInto(excel, "Runs", 0, "Notes", "my own words");
    expect(await undo()).toMatchObject({ restored: 1, keptCells: 1 });
    expect(tableRows(excel.book, "Runs")[0]).toEqual({ ...runRow(1), Notes: "my own words" });
  });

  // Where the edit comes, from the first look to the last row that goes.
  test.each([
    ["Runs", "loss", "0.99"],
    ["Metrics", "Description", "on the hard split"],
  ])("a cell of %s that is typed while the batch is taken back stays", async (name, header, text) => {
    const key = name === "Runs" ? "run-0005" : "loss";
    const rowOf = ({ book }: TestExcel) =>
      tableRows(book, name).findIndex((row) => Object.values(row).includes(key));
    let typed = 0;
    // Every second sync, until the row is gone by then.
    for (let at = 1, turns = 0; typed === turns; at += 2) {
      turns += 1;
      const excel = await written();
      const act = () => {
        if (rowOf(excel) >= 0) {
          typeInto(excel, name, rowOf(excel), header, text);
          typed += 1;
        }
      };
      const { edited } = await writeWorkbook((context) =>
        undoBatch(interrupted(context, { at, act }), "batch-1", { what: "Import removed" }),
      );
      const row = tableRows(excel.book, name)[rowOf(excel)];
      expect({ edited, cell: String(row?.[header]) }).toEqual(
        typed === turns ? { edited: [key], cell: text } : { edited: [], cell: "undefined" },
      );
    }
    expect(typed).toBeGreaterThan(5);
  });

  test.each(["Datasets", "Metrics"])(
    "a row of %s with a note in a column of one's own stays",
    async (name) => {
      const excel = await written();
      await onTable(name, (table) => {
        table.columns.add(undefined, undefined, "Mine");
        table.columns.add(undefined, undefined, "Twice");
        // A table of one row has no other to tell what its columns compute.
        table.rows.add(0);
      });
      const row = tableRows(excel.book, name).length;
      typeInto(excel, name, row, "Twice", "=1+1");
      expect((await undo()).edited).toEqual([name === "Metrics" ? "loss" : "cats"]);
      typeInto(excel, name, row - 1, "Twice", "=1+1");
      typeInto(excel, name, row, "Mine", "look again");
      expect((await undo()).edited).toEqual([name === "Metrics" ? "loss" : "cats"]);
      typeInto(excel, name, row, "Mine", "");
      expect((await undo()).edited).toEqual([]);
    },
  );

  test("a run that another batch changed stays, and is named", async () => {
    const excel = await written();
    const later: Plan = {
      batch: "batch-2",
      linesFirst: false,
      rowLines: true,
      writes: [
        {
          table: "Runs",
          reason: "",
          kind: "update",
          rows: [{ key: "run-0004", cells: new Map([["Notes", { before: "", after: "look again" }]]) }],
        },
      ],
    };
    await writeWorkbook((context) => writePlan(context, later));
    expect(await undo()).toMatchObject({ removed: 2, keptRuns: ["run-0004"], definitions: 0 });
    expect(tableRows(excel.book, "Runs").map((run) => run["Run ID"])).toEqual([
      "run-0001",
      "run-0002",
      "run-0003",
      "run-0004",
    ]);
    expect(headers(excel)).toContain("loss");
    // Once the later change is taken back too, nothing keeps the run.
    await undo("batch-2");
    expect(await undo()).toMatchObject({ removed: 1, keptRuns: [] });
  });

  test("a metric that another run uses stays with its column", async () => {
    const excel = await written();
    typeInto(excel, "Runs", 1, "loss", "0.75");
    expect(await undo()).toMatchObject({ removed: 3, definitions: 0 });
    expect(tableRows(excel.book, "Metrics").map(({ Name }) => Name)).toEqual(["acc", "loss"]);
    expect(tableRows(excel.book, "Runs")[1]).toEqual({ ...runRow(2), loss: 0.75 });
  });

  test("rows sorted, columns inserted and headers in another case hinder nothing", async () => {
    const wanted = await before();
    const excel = await written();
    await onTable("Runs", (table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.add(1, undefined, "Mine");
      table.columns.getItem("Import").name = "IMPORT";
      table.columns.getItem("Status").name = "status";
    });
    await onTable("Changes", (table) => {
      table.columns.getItem("Import").name = "IMPORT";
      table.sort.apply([{ key: 2, ascending: false }]);
    });
    expect(await undo()).toMatchObject({ removed: 3, restored: 1 });
    const runs = tableRows(excel.book, "Runs").map(({ IMPORT, status, ...run }) => ({
      ...run,
      Import: IMPORT,
      Status: status,
    }));
    expect(runs.reverse()).toEqual(wanted[0]);
  });

  test("a run that somebody deleted already is no fault", async () => {
    const excel = await written();
    await onTable("Runs", (table) => {
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(3).delete();
    });
    expect(await undo()).toMatchObject({ removed: 2, restored: 0 });
    expect(tableRows(excel.book, "Runs")).toEqual([2, 3].map(runRow));
  });
});

test.each(["Runs", "Changes", "Datasets"])(
  "a protected sheet %s refuses before anything is taken back",
  async (name) => {
    const excel = await written();
    const stood = state(excel);
    await protect(name);
    await expect(undo()).rejects.toMatchObject({
      code: "sheet-protected",
      message: expect.stringContaining(`The sheet ${name} is protected`) as string,
    });
    expect(state(excel)).toEqual(stood);
  },
);

test.each([4, 6, 8, 10, 12, 14])("an undo that stopped at sync %i is completed by the next", async (at) => {
  const wanted = await before();
  const excel = await written();
  const stopped = writeWorkbook((context) =>
    undoBatch(
      interrupted(context, {
        at,
        act: () => {
          throw Object.assign(new Error("Gone."), { code: "ConnectionFailure" });
        },
      }),
      "batch-1",
      { what: "Import removed", after: "batch-1" },
    ),
  );
  await stopped.catch(() => undefined);
  await undo();
  expect(state(excel)).toEqual(wanted);
});
