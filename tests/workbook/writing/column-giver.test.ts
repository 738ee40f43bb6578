import type { TableWrite } from "../../../src/tracking/planning/plan";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { onTable, runRow, trackedBook, typeInto, working, type Meanwhile } from "../tracked-book";

const write = (writes: readonly TableWrite[], meanwhile?: Meanwhile) =>
  working(
    (context, tracking) =>
      writePlan(context, { batch: "batch-1", linesFirst: false, rowLines: true, writes }, { tracking }),
    meanwhile,
  );

const reason = "A test needs it.";
const added: TableWrite = { table: "Runs", reason, kind: "add", onceBy: "Run ID", rows: [runRow(3)] };
const updated = (before: string | number): TableWrite => ({
  table: "Runs",
  reason,
  kind: "update",
  rows: [
    {
      key: "run-0001",
      cells: new Map([
        ["metric:acc", { before, after: 0.9 }],
        ["Notes", { before: "", after: "again" }],
      ]),
    },
  ],
});

const headers = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;
const SAID = ["The column acc was missing from Runs and was added."];

const deleted = (table: Excel.Table) => {
  table.columns.getItem("acc").delete();
};
const renamed = (table: Excel.Table) => {
  table.columns.getItem("acc").name = "Accuracy";
};

describe("a value whose column is gone", () => {
  test("gets it anew when it was deleted before", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", deleted);
    expect((await write([added])).remarks).toEqual(SAID);
    expect(tableRows(excel.book, "Runs")[2]).toEqual(runRow(3));
  });

  test("is refused when it was renamed before and nobody has said yet what that means", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", renamed);
    await expect(write([added])).rejects.toMatchObject({ code: "workbook-changed" });
    expect(tableRows(excel.book, "Runs")).toHaveLength(2);
  });

  test.each([
    ["deleted", deleted],
    ["renamed", renamed],
  ])("gets it anew when it is %s while a run is added", async (_, change) => {
    let remarks = 0;
    for (const at of [1, 2, 3]) {
      const excel = await trackedBook(2);
      const outcome = await write([added], { at, act: () => onTable("Runs", change) });
      const [, , run] = tableRows(excel.book, "Runs");
      // Once the run is in, its column is the person's again.
      const isIn = run?.["acc"] === undefined && at > 2;
      expect(isIn ? {} : { run, remarks: outcome.remarks }).toEqual(
        isIn ? {} : { run: runRow(3), remarks: SAID },
      );
      remarks += outcome.remarks.length;
    }
    expect(remarks).toBeGreaterThan(1);
  });

  test("gets it anew while a run is written over that had none", async () => {
    for (const at of [1, 2, 3]) {
      const excel = await trackedBook(2);
      await onTable("Runs", (table) => {
        table.columns.getItem("acc").getDataBodyRange().values = [[""], [""]];
      });
      const { remarks } = await write([updated("")], { at, act: () => onTable("Runs", renamed) });
      expect(remarks).toEqual(SAID);
      expect(tableRows(excel.book, "Runs")[0]).toMatchObject({ acc: 0.9, Notes: "again" });
    }
  });

  test("is told as kept where it took what stood there along", async () => {
    for (const at of [1, 2, 3]) {
      const excel = await trackedBook(2);
      const { kept } = await write([updated(0.1)], { at, act: () => onTable("Runs", deleted) });
      expect(kept).toMatchObject([{ key: "run-0001", column: "metric:acc", now: "" }]);
      expect(tableRows(excel.book, "Runs")[0]).toMatchObject({ Notes: "again" });
    }
  });
});

test("an entry that a person typed into a catalogue has its column before the next run goes in", async () => {
  const excel = await trackedBook(1);
  await onTable("Metrics", (table) => {
    table.resize(table.getRange().getResizedRange(1, 0));
  });
  typeInto(excel, "Metrics", 1, "Name", "f1");
  const f1: TableWrite = { ...added, rows: [{ ...runRow(3), "metric:f1": 0.8 }] };
  expect((await write([f1])).remarks).toEqual(["The column f1 was missing from Runs and was added."]);
  expect(headers(excel).slice(-6, -4)).toEqual(["acc", "f1"]);
  expect(tableRows(excel.book, "Runs")[1]).toEqual({ ...runRow(3), f1: 0.8 });
});

test("a field that a person took away comes back for a value, and for none stays away", async () => {
  const excel = await trackedBook(1);
  await onTable("Runs", (table) => {
    table.columns.getItem("Author").delete();
  });
  await write([added]);
  expect(headers(excel)).not.toContain("Author");
  await write([{ ...added, rows: [{ ...runRow(4), "field:author": "Ada" }] }]);
  expect(tableRows(excel.book, "Runs")[2]).toEqual({ ...runRow(4), Author: "Ada" });
});

test("a column that a small table or Changes lacks is added for what is written there", async () => {
  const excel = await trackedBook(1);
  await onTable("Metrics", (table) => {
    table.columns.getItem("Goal").delete();
  });
  await onTable("Changes", (table) => {
    table.columns.getItem("Before").delete();
  });
  const f1: TableWrite = {
    table: "Metrics",
    reason,
    kind: "add",
    onceBy: "Name",
    rows: [{ Name: "loss", Goal: "minimize" }],
  };
  expect((await write([f1, updated(0.1)])).remarks).toEqual([
    "The column Goal was missing from Metrics and was added.",
    "The column Before was missing from Changes and was added.",
  ]);
  expect(tableRows(excel.book, "Metrics")[1]).toMatchObject({ Name: "loss", Goal: "minimize" });
  expect(tableRows(excel.book, "Changes").at(-1)).toMatchObject({ Before: '{"acc":0.1,"Notes":""}' });
});

test("a value that no column can be made for is refused before anything is written", async () => {
  const excel = await trackedBook(1);
  const odd: TableWrite = { ...added, rows: [{ ...runRow(3), "metric:unheard": 1 }] };
  await expect(write([odd])).rejects.toMatchObject({
    code: "workbook-changed",
    message: "The table Runs on the sheet Runs has no column for unheard.",
  });
  expect(tableRows(excel.book, "Runs")).toEqual([runRow(1)]);
});

test("a parameter and another that differs in case alone keep their own values", async () => {
  const excel = await trackedBook(1);
  const params: TableWrite = {
    table: "Params",
    reason,
    kind: "add",
    onceBy: "Name",
    rows: [{ Name: "LR", Type: "number" }],
  };
  await write([params, { ...added, rows: [{ "Run ID": "run-0009", "parameter:LR": 1, "parameter:lr": 2 }] }]);
  expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ lr: 2, "LR (parameter)": 1 });
});
