// What taking a batch back would do, read from what the batch left.

import { undoAction } from "../../../src/actions/remove-import";
import type { Plan, TableWrite } from "../../../src/tracking/planning/plan";
import { planUndo, type UndoPlan } from "../../../src/workbook/writing/plan-undo";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { findTable, tableRows } from "../../support/book-contents";
import { onTable, runRow, trackedBook, typeInto, working } from "../tracked-book";

const REASON = "A test needs it.";

/** Writes a batch with its lines on Changes. */
const write = (batch: string, writes: readonly TableWrite[]): Promise<unknown> =>
  writeWorkbook((context) => {
    const plan: Plan = { batch, linesFirst: false, rowLines: true, writes };
    return writePlan(context, plan);
  });

const undo = (batch: string): Promise<UndoPlan> =>
  working((context, tracking) => planUndo(context, tracking, batch));

const kinds = ({ plan }: UndoPlan): [string, string][] => plan.writes.map(({ table, kind }) => [table, kind]);

/** Gives run-0002 another metric and a note. */
const correct = (batch: string, after = 0.5, before = 0.2): Promise<unknown> =>
  write(batch, [
    {
      table: "Runs",
      reason: REASON,
      kind: "update",
      rows: [{ key: "run-0002", cells: new Map([["acc", { before, after }]]) }],
    },
  ]);

test("nothing is known of a batch that never was", async () => {
  await trackedBook(2);
  const plan = await undo("another");
  expect([plan.known, plan.told, plan.changedSince, plan.edited]).toEqual([false, false, [], []]);
});

test("runs that a batch brought go by its mark, and nothing else of it", async () => {
  await trackedBook(2);
  const plan = await undo("BATCH-0");
  expect(plan.known).toBe(true);
  expect(plan.plan.writes.find(({ table }) => table === "Runs")).toMatchObject({
    kind: "remove",
    column: "Import",
    except: new Set(),
  });
});

test("what a batch wrote over is put back, where it still stands so", async () => {
  await trackedBook(3);
  await correct("corrected");
  const plan = await undo("corrected");
  const update = plan.plan.writes.find(({ kind }) => kind === "update");
  expect(update?.kind === "update" && update.rows.map(({ key, cells }) => [key, [...cells]])).toEqual([
    ["run-0002", [["acc", expect.objectContaining({ before: 0.5, after: 0.2 })]]],
  ]);
});

test("a run that a later batch changed stays when the one that brought it is taken back, and is named", async () => {
  await trackedBook(3);
  await correct("corrected");
  const plan = await undo("batch-0");
  expect(plan.changedSince).toEqual(["run-0002"]);
  expect(plan.plan.writes.find(({ table }) => table === "Runs")).toMatchObject({
    except: new Set(["run-0002"]),
  });
});

test("what came later is none of its matter once that was taken back", async () => {
  await trackedBook(3);
  await correct("corrected");
  await writeWorkbook((context) =>
    writePlan(context, {
      batch: "corrected",
      linesFirst: false,
      rowLines: false,
      line: { what: "Taken back", sheet: "Runs", after: "" },
      writes: [],
    }),
  );
  const plan = await undo("corrected");
  expect(plan.told).toBe(true);
});

test("rows of small tables that a batch added go, but for one that a person edited", async () => {
  const excel = await trackedBook(1);
  await write("data", [
    {
      table: "Datasets",
      reason: REASON,
      kind: "add",
      onceBy: "Name",
      rows: [
        { Name: "cats", Version: "v1", Rows: 5 },
        { Name: "dogs", Version: "v1", Rows: 6 },
      ],
    },
  ]);
  expect(kinds(await undo("data"))).toContainEqual(["Datasets", "remove"]);
  expect((await undo("data")).editedNames).toEqual([]);
  typeInto(excel, "Datasets", 1, "Rows", "7");
  expect((await undo("data")).editedNames).toEqual(["dogs, version v1"]);
});

test("columns get their headers back, the last that was renamed first", async () => {
  await trackedBook(1);
  await write("heads", [
    {
      table: "Runs",
      reason: REASON,
      kind: "rename",
      columns: [
        { from: "Notes", to: "Remarks" },
        { from: "Author", to: "Who" },
      ],
    },
  ]);
  const plan = await undo("heads");
  expect(plan.plan.writes.find(({ kind }) => kind === "rename")).toMatchObject({
    table: "Runs",
    columns: [
      { from: "Who", to: "Author" },
      { from: "Remarks", to: "Notes" },
    ],
  });
});

test("another run under an id of the batch, which came later, is a stranger and left alone", async () => {
  await trackedBook(3);
  await correct("corrected");
  await onTable("Runs", (table) => {
    table.rows.getItemAt(1).delete();
  });
  await write("later", [
    {
      table: "Runs",
      reason: REASON,
      kind: "add",
      onceBy: "Run ID",
      rows: [{ ...runRow(2), Import: "later" }],
    },
  ]);
  const plan = await undo("corrected");
  expect(plan.strangers).toEqual(["run-0002"]);
  expect(plan.plan.writes.filter(({ kind }) => kind === "update")).toEqual([]);
});

test("a metric that a batch brought twice, because somebody deleted it between two clicks, goes once", async () => {
  const excel = await trackedBook(1);
  const bring = (description: string): Promise<unknown> =>
    write("defined", [
      {
        table: "Metrics",
        reason: REASON,
        kind: "add",
        onceBy: "Name",
        rows: [{ Name: "f1", Goal: "maximize", Description: description }],
      },
    ]);
  await bring("first");
  await onTable("Metrics", (table) => {
    table.rows.getItemAt(1).delete();
  });
  await onTable("Runs", (table) => {
    table.columns.getItem("f1").delete();
  });
  await bring("second");
  expect(tableRows(excel.book, "Changes").filter(({ Column }) => Column === "f1")).toHaveLength(2);
  expect((await undo("defined")).definitions.map(({ table, name }) => [table, name])).toEqual([
    ["Metrics", "f1"],
  ]);
  await undoAction("defined");
  expect(tableRows(excel.book, "Metrics").map(({ Name }) => Name)).toEqual(["acc"]);
  expect(findTable(excel.book, "Runs").description.columns).not.toContain("f1");
});

test("a row that a batch brought twice goes as well, and another that was not its own stays", async () => {
  const excel = await trackedBook(1);
  const bring = (rows: number): Promise<unknown> =>
    write("data", [
      {
        table: "Datasets",
        reason: REASON,
        kind: "add",
        onceBy: "Name",
        rows: [{ Name: "cats", Version: "v1", Rows: rows }],
      },
    ]);
  await bring(5);
  await onTable("Datasets", (table) => {
    table.rows.getItemAt(0).delete();
  });
  typeInto(excel, "Datasets", 0, "Name", "dogs");
  await bring(6);
  await undoAction("data");
  expect(tableRows(excel.book, "Datasets").map(({ Name }) => Name)).toEqual(["dogs"]);
});
